/** Words that names of public bodies are built from, folded; as parts of regular expressions. */

const any = (words: string) => words.trim().split(/\s+/u).join("|");

/** What a body is, behind «ال»: «الجمعية المغربية …», «المرصد الوطني …». */
export const BODY_AR = any(
  "جمعيه منظمه عصبه رابطه مركز مرصد منتدي اتحاد فدراليه فيدراليه كونفدراليه هييه مجلس مندوبيه مديريه وكاله مكتب معهد موسسه نقابه " +
    "شبكه مفوضيه لجنه ايتلاف تحالف قياده فرقه خليه وحده اكاديميه تنسيقيه اداره كتابه سلطه حركه مصلحه منطقه محكمه قطب صندوق مكتبه مدرسه مفتشيه غرفه جامعه خزانه وداديه",
);
/** Adjectives between the two, without «ال» and ة. */
export const BODY_ADJECTIVE_AR = any(
  "وطني مغربي دولي عالمي عام اعلي عليا اقليمي جهوي محلي ولايي عربي اوروبي اوربي افريقي متوسطي امريكي اميركي تونسي جزايري ليبي مصري " +
    "سعودي فرنسي اسباني استشاري اقتصادي اجتماعي بييي ديمقراطي ديموقراطي مركزي وزاري متوسط سامي مستقل حقوقي مدني ملكي مهني فيدرالي اتحادي مشترك داءم دايم امني قضايي اسلامي شريف اتحادي مهني تقني علمي جامعي استشفايي صحي ترابي سينمايي",
);
/** What a body is for or of; with «ال», «ل», «و» in front. */
export const PURPOSE_AR = any(
  "حقوق حريات حريه انسان طفل طفوله اطفال مراه نساء اسره امن سلامه وطني وطنيه عدل عداله عدل قضاء قضاييه قضايي سلطه شغل عمل تشغيل عمال هجره مهاجرين لاجيين اجانب " +
    "شباب رياضه ثقافه تعليم تربيه تكوين صحه دواء غذاء غذاييه منتجات بييه ماء كهرباء طاقه اتصال اعلام صحافه نشر سمعي بصري تخطيط احصاء ميزانيه ماليه " +
    "ضرايب جمارك سجون ادماج شوون جناييه عفو رصد جريمه جرايم دفاع حمايه مدنيه مدني مكافحه محاربه مناهضه وقايه رشوه فساد نزاهه ارهاب مخدرات غسل " +
    "اموال عنف تمييز عنصريه مساواه مناصفه تنميه بشريه اجتماعيه اجتماعي اقتصاديه تعاون دولي دوليه تضامن مواطنه ديمقراطيه عامه شرطه درك ملكي قضاه محامين محاميه محامون " +
    "صحافيين صحفيين صحافه اطباء ابحاث تفتيش دراسات بحث علمي سكان سياحه تجاره صناعه صيد بحري فلاحه مواني مطارات طيران نقل طرقيه سير لوجستيك " +
    "مراقبه معلوميات جمهوريه ضحايا مراه فتيات قاصرين اقليمي جهوي ولايي استخبارات هوياتيه سيبراني نظم معلومات مساعدين اجتماعيين ضمان تقاعد احتياط تامين صيادله مهندسين موثقين عدول طلبه طلاب مقاولات مقاولين شغالين موظفين مدرسين ارصاد جويه " +
    "متاحف كتاب قدم يد سله قوي رياضي ترويض سكك حديديه هيدروكاربورات معادن كهربا صالح شرب جامعيه اعمال محافظه عقاريه مسح عقاري خرايطيه مياه غابات وثايق ارشيف امازيغيه اعاقه معاقين مستهلك مستهلكين طرقي حيطه تعمير تراث فلاحي جوي",
);
/** What a ministry is in charge of, and the adjectives of those words. */
export const MINISTRY_AR = any(
  "عدل حريات داخليه خارجيه شوون تعاون افريقي مغاربه مقيمين خارج صحه حمايه اجتماعيه اجتماعي تربيه وطنيه وطني تعليم عالي اولي بحث علمي ابتكار شباب ثقافه تواصل رياضه تضامن ادماج اسره " +
    "شغل تشغيل عمل كفاءات مقاوله صغري اقتصاد اقتصادي ماليه فلاحه صيد بحري تنميه قرويه مياه غابات تجهيز نقل لوجستيك ماء طاقه معادن بييه مستدامه صناعه تجاره استثمار سياحه صناعه تقليديه " +
    "سكني تعمير اسكان سياسه مدينه اوقاف اسلاميه دفاع امن عام هجره مراه موارد بشريه طفوله شءون دوله تقليديه انتقال رقمي اصلاح اداره وظيفه عموميه عمومي علاقات برلمان حقوق انسان تخطيط قضاء اعلام عموميه كبار سن",
);
/** Adjectives of states and peoples, without «ال» and ة. */
export const DEMONYM_AR = any(
  "مغربي امريكي اميركي اسباني فرنسي تونسي جزايري ليبي مصري موريتاني سنغالي ايطالي الماني بلجيكي هولندي بريطاني انجليزي برتغالي تركي سعودي اماراتي " +
    "قطري كويتي بحريني عماني يمني عراقي سوري لبناني اردني فلسطيني اسراييلي ايراني صيني روسي هندي باكستاني تايلاندي ياباني كوري كندي برازيلي سويسري سويدي " +
    "نرويجي دنماركي نمساوي يوناني بولندي اوكراني روماني نيجيري غاني غيني ايفواري كاميروني سوداني صومالي اثيوبي كيني كولومبي مكسيكي ارجنتيني ميانماري فلبيني اندونيسي ماليزي افغاني اوروبي فدرالي فيدرالي اتحادي",
);

/** The same in Latin script: first words of names, adjectives, purposes. */
export const BODY_LATIN = any(
  "association organisation organization conseil observatoire ligue direction delegation office agence institut centre comite commission federation fondation forum " +
    "haut-commissariat brigade bureau service cellule coalition collectif council agency authority institute center committee league foundation union",
);
export const BODY_ADJECTIVE_LATIN = any(
  "national nationale nationaux general generale regional regionale provincial provinciale prefectoral prefectorale superieur superieure central centrale interministerielle marocain marocaine international " +
    "internationale europeen europeenne arabe africain africaine mondial mondiale democratique economique social sociale high higher moroccan european african arab general",
);
export const PURPOSE_LATIN = any(
  "droits homme humains humaine femme femmes enfant enfants enfance famille surete securite police judiciaire justice magistrature pouvoir travail emploi migration migrations immigration refugies " +
    "etrangers jeunesse sport culture education formation sante prisons administration penitentiaire reinsertion corruption probite prevention lutte terrorisme violence violences discrimination egalite developpement " +
    "humain cooperation solidarite victimes protection sociale presse communication audiovisuelle statistique plan recherches recherche enquetes investigations affaires penales criminelles graces " +
    "surveillance territoire national nationale douanes transport civile citoyennete democratie avocats magistrats journalistes traite esclavage " +
    "rights human women children security justice labour labor migration refugees equality development health prisons anti-corruption statistics",
);
export const MINISTRY_LATIN = any(
  "justice interieur affaires etrangeres cooperation africaine marocains residant etranger sante protection sociale education nationale superieur enseignement recherche scientifique innovation jeunesse " +
    "culture communication solidarite insertion famille emploi travail competences economie finances agriculture peche maritime transport logistique equipement eau energie mines environnement rural durable forets ville politique numerique transition budget reforme administration relations parlement eaux developpement " +
    "industrie commerce tourisme habitat urbanisme habous islamiques defense immigration egalite femme femmes droits homme affaires interior foreign health labour labor employment social development",
);
export const DEMONYM_LATIN = any(
  "marocain marocaine espagnol espagnole francais francaise tunisien tunisienne algerien algerienne libyen libyenne egyptien egyptienne mauritanien mauritanienne senegalais senegalaise italien italienne allemand allemande " +
    "belge neerlandais neerlandaise britannique portugais portugaise turc turque saoudien saoudienne emirati americain americaine suisse thailandais thailandaise canadien canadienne " +
    "moroccan spanish french tunisian algerian libyan egyptian italian german belgian dutch british portuguese turkish saudi thai american us u.s. uk",
);
