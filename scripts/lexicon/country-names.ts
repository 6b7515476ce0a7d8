/** What i18n-iso-countries does not know of the names of countries in this press. Keys are ISO 3166-1 codes. */

/** Countries the seed texts name keep their ids. */
export const SEED_IDS: Readonly<Record<string, string>> = {
  MA: "place.morocco",
  US: "place.usa",
  ES: "place.spain",
  RU: "place.russia",
};

export const OTHER_NAMES: Readonly<Record<string, Readonly<Partial<Record<"ar" | "fr" | "en", readonly string[]>>>>> = {
  AE: { ar: ["الإمارات", "الإمارات العربية المتحدة"], en: ["UAE", "Emirates"], fr: ["Émirats"] },
  BA: { ar: ["البوسنة"] },
  BY: { ar: ["بيلاروسيا", "بيلاروس"] },
  CD: { ar: ["الكونغو الديمقراطية"], fr: ["RDC"], en: ["DR Congo"] },
  CF: { ar: ["إفريقيا الوسطى"], fr: ["Centrafrique"] },
  CG: { ar: ["الكونغو برازافيل"], fr: ["Congo-Brazzaville"], en: ["Congo-Brazzaville"] },
  CI: { ar: ["كوت ديفوار", "الكوت ديفوار", "كوت ديفوارا"] },
  CN: { ar: ["جمهورية الصين الشعبية"] },
  CZ: { ar: ["التشيك"], fr: ["Tchéquie"] },
  DK: { ar: ["الدانمارك"] },
  GB: {
    ar: ["بريطانيا", "بريطانيا العظمى", "إنجلترا"],
    fr: ["Grande-Bretagne", "Angleterre"],
    en: ["Britain", "UK", "England"],
  },
  GL: { ar: ["غرينلاند"] },
  GN: { ar: ["غينيا كوناكري", "غينيا-كوناكري"], fr: ["Guinée Conakry"], en: ["Guinea Conakry"] },
  HU: { ar: ["هنغاريا"] },
  IE: { ar: ["إيرلندا"] },
  IR: { ar: ["الجمهورية الإسلامية الإيرانية"] },
  LY: { fr: ["Libye"] },
  MM: { ar: ["ميانمار", "بورما", "ماينمار"], fr: ["Birmanie", "Myanmar"], en: ["Burma", "Myanmar"] },
  MT: { ar: ["مالطة"] },
  MV: { ar: ["المالديف"] },
  NL: { ar: ["هولاندا"], fr: ["Hollande"], en: ["Holland"] },
  OM: { ar: ["سلطنة عمان"] },
  PS: { ar: ["فلسطين"], fr: ["Palestine"], en: ["Palestine"] },
  RU: { ar: ["روسيا"], fr: ["Russie"], en: ["Russia"] },
  SA: { ar: ["السعودية", "المملكة العربية السعودية"], fr: ["Arabie saoudite"], en: ["Saudi Arabia"] },
  SN: { ar: ["السينغال"] },
  SY: { ar: ["سورية", "سوريا"], fr: ["Syrie"], en: ["Syria"] },
  TD: { ar: ["التشاد"] },
  TG: { ar: ["الطوغو"] },
  TH: { ar: ["تايلاند", "التايلاند", "تايلندا"] },
  TR: { ar: ["تركيا"], en: ["Turkey", "Türkiye"] },
  TZ: { fr: ["Tanzanie"] },
  UA: { ar: ["أوكرانيا"] },
  US: { ar: ["الولايات المتحدة", "الولايات المتحدة الأمريكية"], fr: ["États-Unis"], en: ["United States"] },
  VA: { fr: ["Vatican"], en: ["Vatican"] },
  VN: { ar: ["فيتنام", "الفيتنام"] },
};

const PREPOSITIONS = "في من إلى على عن بين نحو دولة جمهورية شمال جنوب شرق غرب مع عبر ضد حكومة سفارة قنصلية".split(" ");
/** Names that are common words without the article; the words that may stand before them when they are the country. */
export const WORDS_AS_WELL: Readonly<Record<string, readonly string[]>> = {
  مالي: PREPOSITIONS,
  بنين: PREPOSITIONS,
  قطر: PREPOSITIONS,
  توغو: PREPOSITIONS,
};

/** Names of two countries. */
export const AMBIGUOUS: ReadonlySet<string> = new Set(["Congo", "Korea", "كوريا"]);
