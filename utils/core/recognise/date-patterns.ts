import { monthPattern, WEEKDAYS } from "../text/months.ts";

/** How dates are written, as parts of regular expressions over folded text. */

const WEEKDAY = WEEKDAYS.join("|");
const DAY = "(?:1er|0?[1-9]|[12]\\d|3[01])";
/** Said of a weekday or a month that is near. */
const NEAR_AR = "(?:الماضي|الماضيه|المنصرم|المنصرمه|الفايت|الاخير|المقبل|المقبله|القادم|القادمه|الجاري)";
const YEAR = "(?:1[6-9]|20)\\d\\d";
const BEFORE_WORD = "(?<![\\p{L}\\p{N}]|\\d[.,:/-])";
/** A number may be glued to the word before it («و19», «يوم19»), but not to a Latin one (A19) nor be half of another. */
const BEFORE_NUMBER = "(?<![a-z\\p{N}]|\\d[.,:/-])";
const AFTER = "(?![\\p{L}\\p{N}]|[.,:/-]\\d)";
/** Arabic letters may follow a year: «2024م», «2024آخر تحديث». */
const AFTER_YEAR = "(?![a-z\\p{N}]|[.,:/-]\\d)";
const RELATIVE = "اول امس|امس|اليوم|غدا|بعد غد|hier|aujourd'hui|demain|avant-hier|yesterday|today|tomorrow";
/** Behind an abbreviated month («15 sept.»); behind a whole name a full stop ends the sentence. */
const STOP =
  "(?:(?<=(?<!\\p{L})(?:janv|jan|fevr|fev|feb|mar|avr|apr|abr|jun|juil|jul|aug|agosto?|sept?|oct|nov|dec|dic))\\.)?";
/** «تموز/يوليو»: two names of one month. */
const MONTH = monthPattern();
const MONTH_NAME = `(?<month>${MONTH})(?:\\s?/\\s?(?:${MONTH}))?`;
const AND_YEAR = `(?:,\\s*|\\s+)(?:سنه\\s+|عام\\s+|de\\s+|del\\s+)?(?<year>${YEAR})${AFTER_YEAR}`;
/** A weekday or a relative day with it; وَ and فَ may be glued to either. */
const DAY_NAME = `${BEFORE_WORD}(?<proclitic>[وف]?)(?:(?:${RELATIVE})\\s+)?(?<weekday>${WEEKDAY})(?:,\\s*|\\s+)`;

/** Weekday, day or range of days, month, year; all but day and month optional. */
export const DAY_MONTH = new RegExp(
  `(?:${DAY_NAME}(?:le\\s+)?|${BEFORE_WORD}(?:(?:${RELATIVE})\\s+)|${BEFORE_NUMBER})` +
    `(?<day>${DAY})(?:\\s*(?:الي|حتي|-|au|to|et|و|y|al)\\s*(?<last>${DAY}))?(?<ordinal>st|nd|rd|th)?(?:\\s+(?:of|de))?\\s+(?:من\\s+)?(?:شهر\\s+)?` +
    `${MONTH_NAME}(?![\\p{L}])${STOP}(?:${AND_YEAR}|${AFTER})`,
  "gu",
);
export const MONTH_DAY = new RegExp(
  `(?:${DAY_NAME})?${BEFORE_WORD}${MONTH_NAME}${STOP}\\s+(?<day>${DAY})(?:\\s*(?:-|to)\\s*(?<last>${DAY}))?` +
    `(?<ordinal>st|nd|rd|th)?(?:,?\\s+(?<year>${YEAR})${AFTER_YEAR}|${AFTER})`,
  "gu",
);
export const MONTH_YEAR = new RegExp(
  `${BEFORE_WORD}${MONTH_NAME}\\s+(?:من\\s+)?(?:سنه\\s+|عام\\s+|de\\s+)?(?<year>${YEAR})${AFTER_YEAR}`,
  "gu",
);
/** «مارس الماضي», « mars dernier », "last March": a month said to be past or to come. */
export const NEAR_MONTH = new RegExp(
  `${BEFORE_WORD}(?<proclitic>[وف]?)(?:(?<month>${MONTH})\\s+(?:${NEAR_AR}|dernier|prochain|courant)|(?:last|next|this)\\s+(?<english>${MONTH}))(?![\\p{L}\\p{N}])`,
  "gu",
);
/** «منذ شتنبر»: a month alone only behind a word that says when. */
export const MONTH_ALONE = new RegExp(
  `(?<=(?<![\\p{L}])[وف]?(?:في|منذ|خلال|بحلول|مطلع|نهايه|متم|بدايه|منتصف|اواخر|اوايل|شهر|غايه)\\s)(?<month>${MONTH})(?![\\p{L}\\p{N}]|\\s+(?:${NEAR_AR}|\\d|من|سنه|عام))`,
  "gu",
);
const HIJRI_MONTHS =
  "محرم صفر ربيع_الاول ربيع_الاخر ربيع_الثاني جمادي_الاولي جمادي_الاخره جمادي_الثانيه رجب شعبان رمضان شوال ذي_القعده ذي_الحجه"
    .split(" ")
    .map((name) => name.replace("_", "\\s+").replace(/^ذي/u, "ذ[يو]"));
/** «4 ذي الحجة 1445»: official texts date by both calendars. */
export const HIJRI = new RegExp(
  `${BEFORE_NUMBER}(?<day>30|[12]?\\d)\\s+(?:من\\s+)?(?:شهر\\s+)?(?<month>${HIJRI_MONTHS.join("|")})\\s+(?:عام\\s+|سنه\\s+)?(?<year>1[34]\\d\\d)(?:\\s?ه(?:ـ|جريه)?(?![\\p{L}]))?${AFTER_YEAR}`,
  "gu",
);
export const YEAR_FIRST = new RegExp(
  `${BEFORE_NUMBER}(?<year>${YEAR})(?<mark>[/.-])(?<month>0?[1-9]|1[0-2])\\k<mark>(?<day>0?[1-9]|[12]\\d|3[01])(?![a-z\\p{N}]|[.,:/-]\\d)`,
  "gu",
);
export const NUMERIC = new RegExp(
  `(?:${DAY_NAME}(?:le\\s+)?|${BEFORE_NUMBER})(?<day>\\d{1,2})(?<mark>[/.-])(?<month>\\d{1,2})\\k<mark>(?<year>${YEAR})${AFTER_YEAR}`,
  "gu",
);
export const RELATIVE_WEEKDAY = new RegExp(
  `${BEFORE_WORD}(?<proclitic>[وف]?)(?:${RELATIVE})\\s+(?<weekday>${WEEKDAY})(?![\\p{L}\\p{N}])`,
  "gu",
);
/** «الخميس الماضي», « mardi dernier », "last Friday": a weekday said to be past or to come. */
export const NEAR_WEEKDAY = new RegExp(
  `${BEFORE_WORD}(?<proclitic>[وف]?)(?:(?<weekday>${WEEKDAY})\\s+(?:${NEAR_AR}|dernier|prochain|passe)|` +
    `(?:last|next|this)\\s+(?<day>${WEEKDAY}))(?![\\p{L}\\p{N}])`,
  "gu",
);
/** What a weekday closes that is no day: markets and the towns named after them, the Friday prayer. */
const NO_DAY =
  "سوق|واد|حي|اسواق|صلاه|خطبه|مسجد|عين|سيدي|خميس|حد|سبت|اربعاء|ثلاثاء|اثنين|جماعه|دوار|احد|بني|اولاد|مولاي";
/**
 * «قضت الأربعاء», « ce mardi », "on Tuesday": a weekday alone. «الاثنين» is «both» as well, and French and English days are those of
 * every week: they need a word that says when.
 */
export const WEEKDAY_ALONE = new RegExp(
  `(?:(?<=(?<![\\p{L}])(?:[وفبل]?(?:يوم|يومه|صباح|صبيحه|مساء|ليله|زوال|فجر|عصر|ظهر|عشيه|امسيه|جلسه|نهار)|ce|on)\\s)(?<weekday>${WEEKDAY})|` +
    `(?<![\\p{L}\\p{N}])(?<!(?:${NO_DAY})\\s)(?<proclitic>[وف]?)(?<day>${WEEKDAYS.slice(1, 7).join("|")})|(?<=,\\s?)(?<both>${WEEKDAYS[0]})(?=\\s?,))` +
    `(?![\\p{L}\\p{N}])(?!\\s+(?:${NEAR_AR}|dernier|prochain|الاسود|السوداء|\\d))`,
  "gu",
);
export const YEARS = new RegExp(`${BEFORE_NUMBER}(?<first>${YEAR})\\s*[-/]\\s*(?<last>${YEAR})${AFTER_YEAR}`, "gu");
/** The digits are looked for first: a look behind every letter for so many words would cost more than all else. */
export const YEAR_AFTER_WORD = new RegExp(
  `(?=\\d{4})(?<=(?<![\\p{L}])[وف]?(?:[بكل]|لل)?(?:ال)?(?:سنه|سنوات|عام|سنتي|عامي|برسم|موسم|منذ|بحلول|غايه|متم|في|خلال|بين|صيف|شتاء|ربيع|خريف|نهايه|بدايه|مطلع|اواخر|اوايل|منتصف|حتي|تقرير|دستور|افق|دوره|نسخه|طبعه|حصيله|كاس العالم|entre|fin|debut|courant|ete|automne|printemps|hiver|rapport|report|edition|exercice|semestre|trimestre|bilan|campagne|saison|session|budget|horizon|back to|finances|tip|مونديال|(?:[تي]عود|[تي]رجع)\\s(?:تاريخها\\s|تاريخه\\s)?الي|البشر|بالبشر|الاشخاص|بالاشخاص|en|depuis|annee|l'an|d'ici|fin|in|since|by|of|de)\\s)` +
    `(?<year>${YEAR})(?![a-z\\p{N}]|[.,:/-]\\d|\\s*[-/]\\s*\\d)`,
  "gu",
);
/** "the 2024 report": a year before what it is of. */
export const YEAR_BEFORE_WORD = new RegExp(
  `${BEFORE_NUMBER}(?<year>${YEAR})(?=\\s(?:edition|report|season|budget|elections?|census|constitution|trafficking in persons|tip report|world cup|finance|survey)(?![\\p{L}]))`,
  "gu",
);
export const NEAR = /ماضي|منصرم|فايت|اخير|مقبل|قادم|جاري|dernier|prochain|passe|last |next |this /u;
/** «بين 2019 و2023», « entre 2019 et 2023 »: the second year. */
export const SECOND_YEAR = new RegExp(
  `(?=\\d{4})(?<=(?<!\\p{N})${YEAR}\\s(?:et\\s|and\\s|و\\s?))(?<year>${YEAR})(?![a-z\\p{N}]|[.,:/-]\\d|\\s*[-/]\\s*\\d)`,
  "gu",
);
/** What a text must hold for the patterns that are built around it. */
export const HAS_MONTH = new RegExp(MONTH, "u");
export const HAS_WEEKDAY = new RegExp(WEEKDAY, "u");
export const HAS_HIJRI = /(?<!\d)1[34]\d\d(?!\d)/u;
