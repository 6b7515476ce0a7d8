import { BODY_AR, DEMONYM_AR } from "./institution-words.ts";

/** Parts that the patterns of institutions are put together from, as regular expressions over folded text. */

/** A digit may stand before a name without a space («14:09سفارة»). */
export const START = "(?<!\\p{L})";
export const END = "(?![\\p{L}\\p{N}])";
export const PROCLITIC = "(?<proclitic>[وف]?[بكل]?)";
/** Proclitics and the article: «بالـ», «وللـ»; ل swallows the alef. */
export const ARTICLE = "(?<proclitic>[وف]?[بك]?(?=ال)|[وف]?(?=لل))(?:ال|لل)";
/** «… والدرك الملكي», «… والمنظمة …»: another body, a mention of its own. */
export const NO_BODY = `(?! و(?:ال|لل|ل|بال|ب)?(?:${BODY_AR}|درك|وزاره|شرطه|قوات|نيابه|وقايه المدنيه|جيش)(?!\\p{L}))`;
export const NATION = `(?: ال(?:${DEMONYM_AR})ه)?`;
/** «لكرة القدم النسوية»: a federation and its sport. */
const SPORT = " ل(?:كره|العاب|رياضه) ال\\p{L}{2,}(?: ال(?:احترافيه|محترفه|نسويه|متنوعه))?";
/** «لتنمية الأقاليم …», «للدفاع عن …»: a noun of action takes what it acts on, whatever that is. */
export const ACTION =
  "(?: (?:ل|ول|لل)(?:حمايه|تنميه|دعم|مكافحه|محاربه|مناهضه|رعايه|تكوين|مساعده|انعاش|تقنين|ضبط|نهوض ب|دفاع عن|دراسات) ?" +
  `(?:ال)?\\p{L}{3,}(?:${NO_BODY} وال\\p{L}{3,})?|${SPORT})`;
