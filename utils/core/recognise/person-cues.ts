/** Words around names of persons, folded, with the stop list that ends a name. */

/** Titles directly before a name, with or without proclitics. */
export const ARABIC_TITLES: ReadonlySet<string> = words(
  "السيد السيده الانسه المتهم المتهمه الضحيه المشتكيه المشتكي الطبيب الطبيبه الاستاذ الاستاذه الدكتور الدكتوره المحامي المحاميه القاضي القاضيه الصحافي الصحافيه الصحفي الصحفيه المدعو المدعوه المسمي المسماه الملك الامير الاميره البابا الجنرال الكولونيل العقيد العميد النقيب الحاج الشيخ الفنان الفنانه الكاتب الكاتبه الباحث الباحثه الناشط الناشطه الحقوقي الحقوقيه البرلماني البرلمانيه الوزير الوزيره السفير السفيره الرييس المدير المديره المستشار المستشاره العاهل القس المرحوم المرحومه الراحل الراحله الاعلامي الاعلاميه",
);

/** Titles of a person, behind which a surname may stand alone. */
export const HONORIFICS: ReadonlySet<string> = words(
  "السيد السيده الدكتور الدكتوره المدعو المدعوه الطبيب الطبيبه الاستاذ الاستاذه المحامي المحاميه",
);
/** What stands behind them without being a name. */
export const ADJECTIVES: ReadonlySet<string> = words(
  "المغربي المغربيه الامريكي الامريكيه الاميركي الفرنسي الفرنسيه التونسي التونسيه الجزايري المصري الاسباني المختص المختصه المشرف المشرفه المكلف المكلفه العام العامه الاول الاولي الثاني الثانيه المحترم المحترمه المذكور المذكوره المعني المعنيه الفاضل الفاضله العذراء الحره الشهير الشهيره النفسي النفسيه الشرعي المعالج المعالجه المداوم الجراح الجراحه المتدرب المتدربه العامل العامله الجامعي الجامعيه الراعي البيطري البيطريه الذي التي المتخصص المتخصصه المتهم المتهمه الموقوف الموقوفه",
);
/** Verbs of saying: their subject is a person or a body. */
export const ARABIC_SAYING: ReadonlySet<string> = words(
  "قال قالت اكد اكدت اضاف اضافت صرح صرحت اعلن اعلنت اوضح اوضحت اشار اشارت شدد شددت ذكر ذكرت كشف كشفت ابرز ابرزت اعتبر اعتبرت دعا دعت طالب طالبت عبر عبرت اعرب اعربت يقول تقول يوكد توكد",
);

/** Functions whose holder is named behind them, perhaps after what they are of: «وزير العدل عبد اللطيف وهبي». */
export const ARABIC_ROLES: ReadonlySet<string> = words(
  "وزير وزيره رييس رييسه مدير مديره سفير سفيره والي عامل وكيل منسق منسقه ممثل ممثله عضو امين كاتب كاتبه نايب نايبه مسؤول مسؤوله مسوول مسووله ناطق ناطقه متحدث متحدثه قنصل مندوب مندوبه مفوض مفوضه خبير خبيره منسقا رييسا رييسها رييستها مديرها مديرتها امينها امينتها وزيرها منسقتها منسقها",
);

/** Callings behind which a person may be named at a distance, but only by a known given name: «طبيب التجميل الشهير حسن …». */
export const ARABIC_CALLINGS: ReadonlySet<string> = words(
  "طبيب طبيبه محامي محاميه محام صحافي صحافيه صحفي صحفيه قاضي قاضيه استاذ استاذه باحث باحثه زعيم زعيمه ملك امير اميره رجل سيده مستشار مستشاره ناشط ناشطه فنان فنانه مغني مغنيه مقرر مقرره مبعوث مبعوثه لاعب مدرب متهم متهمه زعيم خبير خبيره",
);

/** Ends a name: function words, verbs of saying, words that open what follows a name. */
export const ARABIC_STOPS: ReadonlySet<string> = words(
  "في من الي علي عن مع بعد قبل خلال عند حول بين ضد منذ حتي لدي عبر ان انه انها الذي التي الذين هو هي هم وهو وهي كما حيث بان بانه لان لكن ثم او ام اذا قد كان كانت يكون اليوم امس غدا هذا هذه ذلك تلك كل بعض غير ايضا " +
    "قال قالت اكد اكدت اضاف اضافت صرح صرحت اعلن اعلنت اوضح اوضحت اشار اشارت شدد شددت ذكر ذكرت كشف كشفت ابرز ابرزت اعتبر اعتبرت دعا دعت طالب طالبت عبر عبرت اعرب اعربت رحب رحبت استقبل استقبلت التقي التقت زار زارت قام قامت تم تمت حضر حضرت شارك شاركت قدم قدمت افتتح افتتحت تراس تراست عقد عقدت وجه وجهت امر امرت قرر قررت وعد رفض رفضت تابع تابعت ادان ادانت انتقد هاجم التحق غادر عاد سافر توجه تلقي طلب طلبت نشر نشرت كتب كتبت تحدث تحدثت استعرض استعرضت ثمن اشاد اشادت نوه نوهت وصف وصفت حذر حذرت توفي توفيت اصدر اصدرت عين عينت انتخب ترشح فاز خسر سجل سجلت لعب بلغ بلغت يبلغ تبلغ يقول تقول يوكد توكد يري تري يعتبر تعتبر ان جري وقع وقعت نفي نفت  داعيا داعيه مضيفا مضيفه قايلا قايله موكدا موكده مشيرا مشيره مبرزا مبرزه معتبرا معتبره معربا معربه معلنا موضحا موضحه منوها منوهه مشددا مشدده مطالبا محذرا رفقه مرفوقا مستعرضا مذكرا منبها لافتا متهما نافيا واصفا معلقا يدعو يطالب يكشف يعلن يشيد يستقبل تستقبل يمثل تمثل يواجه تواجه يتحدث تتحدث يتابع يتابعون حاول حاولت غادرت عادت وصل وصلت يعلن سيمثل ستمثل لدي قضت قضي مثل مثلت احيل احيلت اعتقل اعتقلت اوقف اوقفت ادين ادينت حل حلت  بشان اعاده بخصوص عليه عليها عليهم عليهن ليه ليها لهم له لها ضدو فيه فيها فيهم عنهم عنها عنه منه منهم عندو عندها غادي باش دابا ديما بزاف كلمه صباح فيما حينما بينما حالها بحالها كيبقي قبل اصيب خاص جميعا وغيره " +
    "تهمه تهم جريمه جريمه جنايه جنايات جنحه امام خلف تحت فوق داخل خارج بسبب بتهمه اثر عقب رفقه برفقه ضمن لم لن لا ما سوف وفق حسب وفقا نحو وسط طبقا باسم بصفته بصفتها رييس رييسه مدير مديره وزير وزيره سفير منسق منسقه عضو ممثل ممثله مسؤول مسؤوله مسوول مسووله الناطق نقطه استاذ استاذه خبير باحث والي عامل نايب نايبه كاتب قاضي محامي محام البالغ البالغه المزداد المقيم المنحدر الملقب الرييس المدير الوزير المسؤول النايب سنه عاما عام الف مليون درهم ديال ديالو ديالها بلي باللي اللي لي هاد هادشي واش راه كيقول فين علاش حيت الله",
);

/** What bears a person's name and is none. */
export const NAMED_AFTER: ReadonlySet<string> = words(
  "شارع زنقه ساحه جامعه كليه ثانويه اعداديه مدرسه مستشفي مسجد ملعب مركب مطار ميناء سد جسر مؤسسه موسسه مسرح مركز حي مدينه دوار جماعه مقبره قاعه جايزه برنامج محطه ثانويه رباط سوق بحيره",
);

export const LATIN_TITLES: ReadonlySet<string> = words(
  "m mm mme mlle dr me maitre mr mrs ms sir general colonel roi king prince princesse princess",
);
/** The same in Latin script. */
export const LATIN_NAMED_AFTER: ReadonlySet<string> = words(
  "universite aeroport avenue boulevard rue place stade hopital lycee college ecole mosquee fondation port mausolee barrage complexe centre pont prix salle theatre academie university airport street square stadium hospital school mosque foundation mausoleum dam award prize faculte institut musee quartier tour",
);

/** Last words of names that are everyday words when they stand alone. */
export const NO_SURNAMES: ReadonlySet<string> = words(
  "رمضان الله الدين الشاهد مبارك الطالب الوالي السلام الزهراء السادس الخامس الثاني الاول العام القايد الحر الجديد الكبير الحق سلمان قايد",
);

/** Words inside a name that another word must follow. */
export const ARABIC_PARTICLES: ReadonlySet<string> = words("بن ابن ابو بنت ايت ال ولد عبد بو بنعبد");
export const LATIN_PARTICLES: ReadonlySet<string> = words("el al ben bin ait ould van von b");
/** «سعد الدين», «فاطمة الزهراء»: still the given name. */
export const COMPOUND_ENDS: ReadonlySet<string> = words("الدين الزهراء");

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(" "));
}
