/** Given names common in Morocco and its news, folded. A name that is a common word as well stands in DOUBTFUL instead. */
export const ARABIC_GIVEN_NAMES: ReadonlySet<string> = words(
  "محمد احمد محمود مصطفي حسين الحسن الحسين عمرو عثمان يوسف ابراهيم اسماعيل ادريس موسي عيسي يحيي زكرياء زكريا هشام خالد طارق " +
    "فواد رشيد سعد سعود نبيل نبيله المنصف منير انور انيس ايمن ايوب بلال حمزه حميد حمادي حاتم زهير زياد سفيان سليمان سمير شكيب " +
    "عادل عباس عزيز عزالدين فيصل فريد فوزي لطفي مامون مراد مروان مهدي المهدي نزار نوفل نورالدين هيثم ياسين ياسر يونس يوسفي " +
    "التهامي المصطفي المحجوب مولاي لحسن لحسين امحمد بوشعيب بوبكر ابوبكر بنسالم ميلود الميلود الجيلالي عبدالله عبداللطيف عبدالرحمان عبدالعزيز " +
    "عبدالوافي عبدالحق عبدالكريم عبدالاله عبدالقادر عبدالمالك عبدالنبي عبدالسلام عبدالرحيم عبدالواحد عبدالهادي عبدالحميد عبدالمجيد عبدالفتاح عبدالغني عبدالصمد عبدالجليل " +
    "فاطمه فاطنه عايشه خديجه مريم زينب لبني لطيفه نزهه نعيمه نجوي ناديه نوال نورا نوره سميره سميه سعاد سناء سهام سارا ساره رشيده ربيعه حسناء " +
    "حليمه غزلان فوزيه فدوي كوثر كنزه امينه بهيجه بثينه ثريا هند هاجر يسرا ياسمين زهره زهور زبيده عواطف مليكه منيه " +
    "جون جورج جورجيا ديفيد دافيد دونالد باراك هيلاري انتوني بيدرو خوسي خوسيه بابلو ماريا ماري كارلوس فرانسيسكو خافيير انخيل فرناندو لويس ميغيل مانويل ايمانويل جان بيير فرانسوا نيكولا جاك فيليب كلود ميشيل ناتالي " +
    "سيلفي لورا لورانس صوفيا صوفي اليزابيث كريستين كاترين مارتا ماتيو ماثيو برايان مايكل مايك روبرت ريتشارد توماس جيمس ويليام بيتر باول باتريك مارك ماركو سيرجيو سيرغي فلاديمير انجيلا اورسولا " +
    "فيديريكا انطونيو جيوفاني ماتيو رجب بشار فرانك ستيفان ستيفاني ايميلي جيسي كارين هيلين ايف تيري اوليفييه فيكتور سيهام فاليري الكسندر اندري اندريه دانييل صامويل ساندرا مونيكا ايزابيل لورنزو ماتيلدا " +
    "ميليسا جيسيكا جينيفر كيفن براين ستيفن ستيف كامالا نانسي هيلاري مادلين انطوني ماركو نيكي سوزان سامنثا بوريس ديفد ادوارد تشارلز اليزابيت ريشي " +
    "كلير ايميلي شارلوت مارين جيرالد برونو سيباستيان ارنو لوران جيروم فرانسيس برنار دومينيك سيلين ايزابيلا فيرونيك بريجيت مارتين غابرييل جيرار جوزيف انطونيو اليخاندرو البرتو راميرو لويجي جورجيو فينتشنزو روبرتو الفريدو غونزالو سانتياغو ايناسيو خورخي خوان مارغريتا كارمن تيريسا فيليبي الفونسو فيكتوريا " +
    "اولاف ينس ماتياس هانس كلاوس يورغن هورست توبياس فرانتس اورزولا ناديا ايفان نيكولاي دميتري سيرغي ايغور يوري انتونيو كوفي فولكر فيليبو ميشال غيث مامادو ابراهيما الاسان عليون ايمي ادريسا " +
    "عبدالوهاب عبدالباسط عبدالناصر عبدالمنعم عبدالمومن عبدالجبار عبدالعالي عبدالعلي عبدالرزاق عبدالرووف عبدالستار عبدالمطلب عبدالواسع عبدالخالق عبدالحفيظ عبدالحكيم عبدالقدوس عبدالسميع عبدالمحسن نورالدين صلاحالدين شمسالدين عزوز لحبيب محند بنعيسي بنعاشر الخمار بلعيد حسناء اسية اسيه لمياء رباب ايناس اميمه شيماء شيرين صوفيه رانيا روان ديانا جيهان ثوريا " +
    "نايف فهد مشعل مشاري عبدالمجيد حمدان تميم جاسم ثامر سلطانه لولوه موزه نوره العنود الباجي المنجي المولدي فتحيه انور حسني شيرين ايهاب وايل شادي ميشال سمير وليد غسان جبريل يوسفيه عصام عدنان عمار قصي كاظم لوي مرتضي مصعب نعمان هاشم ياسر ياسمينه يعقوب " +
    "اودري ايريك ايريكا " +
    "اسامه شفيقه خنساء هواري اسمهان عبله سكينه صفيه حفيظ حفيظه بوجمعه بوعزه ايدير يوبا ايطو يطو حماد حدو موحا بوعلام بوزيان عبدو شهرزاد ماجده ماجدولين مجدولين جواد خليل العياشي المعطي التيجاني اكرم بسام عصمت مدحت طلعت نشات راغب رامي رمزي شكري صبري صفوان عدي عقيل فايز فايزه فراس قدور لقمان مهند نزيه نزيهه نسرين نسيمه هناء هيام يسري بديعه حبيبه رزان رويدا ريتا زكيه زليخه زهيره سلوي سهيله صليحه طامو عبير عتيقه غيثه فريال فاتن فتيحه مايسه ميمونه منال نجلاء نرجس هاله يامنه " +
    "فرنسيس كريستوفر لويزا جاستن ابراهام ارييل موشي بنيامين جيم انغيلا مارتن ناريندرا هاري ايلون جيف تيدروس فولوديمير جوزيب اوليفيا كاثرين كاثي غوستافو مارغريت فرانشيسكا جوليا جولي ليزا اليس الينا صامويلا كاميلا فالنتينا جيورجيا",
);

export const LATIN_GIVEN_NAMES: ReadonlySet<string> = words(
  "mohamed mohammed muhammad ahmed ahmad mustapha mostafa moustapha hassan hussein houcine el-houcine ali omar othmane othman youssef yousef ibrahim brahim ismail driss idriss moussa aissa yahya zakaria hicham hisham khalid khaled tarik tariq " +
    "kamal jamal jalal fouad rachid rashid taoufik taoufiq toufik saad said nabil nabila moncef mounir anouar anass anas aymane ayman ayoub bilal badr hakim hamza hamid hatim riad zouhair ziad soufiane sofiane slimane samir chakib salah tayeb taha adil adel " +
    "abbas aziz azzeddine faycal faisal farid fouzi fawzi karim lotfi majid mamoun mourad marouane mehdi nasser najib nizar naoufal noureddine nour-eddine walid oualid yassine yassir younes yunus abdellah abdallah abdellatif abdelatif abdelaziz abdelouafi abdelhak " +
    "abdelkrim abdelilah abdelkader abdelmalek abdennabi abdeslam abderrahim abderrahman abderrahmane abdelouahed abdelhadi abdelhamid abdelmajid abdelfattah abdelghani abdessamad abdeljalil lahcen larbi bouchaib boubker moulay mokhtar habib " +
    "fatima fatim-zahra fatima-zahra aicha khadija mariam meryem zineb leila laila loubna latifa nezha naima najat najwa nadia naoual nawal noura samira soumia soumaya souad saida sanaa siham sara sarah salma rachida rajaa rokia rabia hanane hasna hayat halima hakima " +
    "jamila ghizlane fouzia fadwa farida karima kaoutar kenza asmaa asma amina amal imane ibtissam ilham ikram bouchra batoul touria dounia hind hajar houda wafaa wafae ouafae widad wissal yousra yasmine zahra zhor zoubida aouatif aziza malika mounia mouna " +
    "john george david donald joe barack hillary antony anthony pedro jose pablo maria marie carlos francisco javier angel fernando luis miguel manuel emmanuel jean pierre francois nicolas jacques philippe claude michel nathalie melissa jessica jennifer kevin steven scott kamala nancy marcos marco antony susan theresa boris edward henry charles david claire charlotte bruno sebastien arnaud laurent alain jerome francis bernard dominique celine clara isabelle veronique brigitte martine gabriel gerard daniel joseph alejandro alberto luigi roberto alfredo gonzalo santiago jorge juan carmen teresa felipe alfonso victoria olaf hans klaus elena ivan nikolai dmitry igor yuri volker filippo amadou mamadou ibrahima fatou abdelwahab abdelouahab abdelmoumen abdelali abderrazak abdelhafid abdelhakim abdelouahid lamia rabab ines oumaima chaimaa chaymae safae sofiane ranya rania reda rida salim sami saad-eddine saadeddine salaheddine chakir hafid hamdi jaouad jawad khalil lahbib nasser-eddine oussama othmane sanae sihame zakia zineddine nizar bouchra aziza najlaa nathalie sylvie laura laurence sofia sophie anna " +
    "elizabeth elisabeth christine catherine marta matthew mathieu brian michael mike robert richard thomas james william peter paul patrick mark marc marco sergio sergei vladimir angela ursula federica antonio giovanni recep emily jesse karen helene hicham yves thierry olivier",
);

/** Names that are words as well («أمين عام», «كريم», «سلام»): a name only beside another sign. */
export const DOUBTFUL: ReadonlySet<string> = words(
  "امين امل سلام رضا صالح شريف جميل فضل وسيم سيد ملاك صابر سالم علي عمر حسن جمال كمال جلال امال سعيد سعيده وليد سلمي رقيه نجاه وفاء ايمان جميله كريمه عزيزه فريده ناصر سليم حكيم حكيمه منصف الطيب المختار الحبيب ليلي هدي مني الهام اكرام ابتسام حنان توفيق نور كريم رياض ماجد انس بدر وصال وداد دنيا بشري صلاح طه سيدي رجاء نجيب رشاد منصور سلطان راشد حمد مبارك الصادق البشير الهادي رفيق نبيه بسمه ريم دلال دعاء خلود اسراء صفاء شوقي حازم مجدي هاني سامي فتحي عماد غازي رايد نضال جهاد ضياء علاء بهاء حسام وسام عامر عاطف عبيد محسن مختار ناجي نادر نعيم ماهر مازن عاصم خليفه غانم طلال متعب بندر تركي  غاده قاسم اياد معاذ قيس جاك هنري تامر حوريه مكتوم لسعد سكوت تيريزا روضه اشرف محرز صدقي شفيق معمر حافظ رحمه فضيله شاكر فارس مالك نسيم ضحي سيف زكي عارف احلام هبه بيل توم سليمه مباركه ورده اسماء رفعت حكمت لينا فهمي",
);

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(" "));
}
