/** The words that names of measures against trafficking are built from, folded; parts of regular expressions. */

/** Words a name may run over between its first word and the term; with their article and proclitics. */
export const ARABIC_MIDDLE = [
  "مفتشي?|شغل|كشف|مهنيين|قضاه|محققين|عملي[هة]?|تطبيقي[هة]?|مرجعي[هة]?|توجيهي[هة]?|وطني[هة]?|عالمي[هة]?|دولي[هة]?|سنوي[هة]?|اقليمي[هة]?|مشترك[هة]?|مغربي[هة]?|امريكي[هة]?|اميركي[هة]?|اوروبي[هة]?|عربي[هة]?|افريقي[هة]?|تونسي[هة]?|متحده|امم|خاص[هة]?|مكلف[هة]?|معني[هة]?|متعلق[هة]?|جديد[هة]?|شامل[هة]?|استراتيجي[هة]?|منظمه|اجراميه|متورطه|استشاري[هة]?|وزاري[هة]?|داءم[هة]?|دايم[هة]?|اتحادي[هة]?|سعودي[هة]?|اماراتي[هة]?|مصري[هة]?|ليبي[هة]?|اردني[هة]?|كويتي[هة]?|اخير[هة]?|ثلاثي[هة]?|خماسي[هة]?|مندمج[هة]?|متكامل[هة]?|عمومي[هة]?|طوعي[هة]?|حكومي[هة]?",
  "تنسيق|اجراءات|تدابير|تتبع|رصد|مراقبه|مكافحه|محاربه|مناهضه|منع|قمع|معاقبه|حمايه|مساعده|وقايه|تصدي|قضاء|تعرف|تحديد|هويه|احاله|تكفل|ادماج|اعاده|تفكيك|شبكات|ضحايا|ضحيه|جريمه|جرايم|عمل|تنزيل|لجنه|خبراء|وزاره|خارجيه|قلب|ازرق|انهاء|عبوديه|رق|ناجين|ناجيات|نساء|اطفال|عاءلات|عايلات|دعم|استجابه|توعيه|تحسيس|تعزيز|قدرات|مواجهه|زجر|تجريم|معالجه|حد|مشروع|حاله|وضعيه|سياسه|عموميه|انشطه|نيابه|عامه|دوله",
  "بشان|حول|ضد|عن|من|في|مجال|علي|بين|بخصوص|اجل|صادر",
].join("|");
export const LATIN_MIDDLE = [
  "national(?:e|es|aux)?|commun(?:e)?|conjoint(?:e)?|strategique|triennal(?:e)?|marocain(?:e)?|europeen(?:ne)?|arabe|new|strategic|european|moroccan|mondial(?:e)?|international(?:e|es)?|annuel(?:le)?|interministeriel(?:le)?|regional(?:e)?|americain(?:e)?|global|annual|world|regional|joint|inter-?ministerial|state|department",
  "coordination|mesures|lutte|lutter|prevention|prevenir|reprimer|punir|protection|surveillance|identification|reference(?:ment)?|renvoi|orientation|victimes?|action|charge[es]*|ayant|but|forme|relative?|combat|combating|monitor|preventing|prevent|suppress|punish|measures|victims|elimination|eradication|assistance|prise|charge|sensibilisation|appui|soutien|etat|departement|alliance|dignite|services|combattre|reponse|unis|nations|states|efforts|response|support|assistance|awareness|dignity",
  "de|des|du|d|la|le|les|l|a|au|et|en|pour|contre|sur|vis(?:ant|e)|of|the|and|on|to|for|against|in",
].join("|");

export const ARABIC_TERM = "(?:ال)?(?:اتجار|متاجره) (?:بال|في ال)(?:بشر|اشخاص)";
export const ARABIC_TAIL =
  "(?: وال?وقايه منه| ومنعه| ومكافحته|,? (?:ولا سيما|لا سيما|وبخاصه|وخاصه|خاصه) النساء والاطفال| (?:ال)?(?:امريكي|اميركي)(?![\\p{L}])| وتهريب المهاجرين(?: في شمال افريقيا)?)?";
export const LATIN_TERM =
  "(?:traite(?: (?:des|d') ?(?:etres humains|personnes|femmes|enfants)| des personnes| de personnes)?|human[ -]trafficking|(?:trafficking|traite) (?:in|of) (?:persons|human beings|people)|anti-trafficking)";
export const LATIN_TAIL =
  "(?:,? (?:en particulier (?:des |les )?femmes et (?:des |les )?enfants|especially women and children)| et (?:le |du )?trafic illicite de migrants| and (?:the )?smuggling of migrants)?";
