import { ACTION, ARTICLE, END, NATION, NO_BODY, PROCLITIC, START } from "./institution-parts.ts";
import {
  BODY_ADJECTIVE_AR,
  BODY_ADJECTIVE_LATIN,
  BODY_AR,
  BODY_LATIN,
  DEMONYM_AR,
  DEMONYM_LATIN,
  MINISTRY_AR,
  MINISTRY_LATIN,
  PURPOSE_AR,
  PURPOSE_LATIN,
} from "./institution-words.ts";
import { firstWords, headRule, headRules, withArticle } from "./match-at-heads.ts";
import { NAMED_BODIES } from "./named-body-patterns.ts";

/** How names of institutions are built, as regular expressions over folded text. */

const LATIN_LINK =
  "(?:de la |de l'|des |du |de |d'|aux |a la |a l'|pour les |pour la |pour le |pour l'|pour |contre la |contre les |contre le |contre l'|contre |et |et de |et des |et du |et a la |of the |of |for the |for |and |on |against )";
const OF = "(?:de la |de l'|des |du |de |d')";

/** What bears its name in quotation marks. */
const QUOTED_AR = "جمعيه منظمه مرصد موسسه ايتلاف تحالف نقابه تنسيقيه رابطه فدراليه عصبه وكاله".split(" ");
const QUOTED_LATIN = "association ong fondation collectif ngo charity foundation agence".split(" ");

/**
 * Each pattern behind the words it begins with, without proclitics: it is tried only where one of them stands. Groups:
 * proclitic; skip, for what must stand before and is no part of the name.
 */
const PATTERNS: readonly (readonly [heads: readonly string[], source: string])[] = [
  // وزارة التضامن والإدماج الاجتماعي والأسرة (المغربية)
  [
    ["وزاره"],
    `${START}${PROCLITIC}وزاره (?:ال|حقوق )(?:${MINISTRY_AR})(?: و?ال(?:${MINISTRY_AR})| و?(?:حقوق|شوون) ال(?:${MINISTRY_AR})| (?:ب|في )ال(?:خارج))*${NATION}${END}`,
  ],
  // الجمعية المغربية لحقوق الإنسان, المديرية العامة للأمن الوطني
  [
    withArticle(BODY_AR),
    `${START}${ARTICLE}(?!اتحاد ال(?:اوروبي|اوربي|افريقي))(?:${BODY_AR})(?: ال(?:${BODY_ADJECTIVE_AR})ه?){1,3}` +
      `(?:${ACTION}|(?: (?:لل?|بال?|من اجل |في مجال )?(?:ال)?(?:${PURPOSE_AR})(?!\\p{L})(?:${NO_BODY} (?:(?:عن|ضد|من اجل) ال|وال|ولل|ول|و|ال)?(?:${PURPOSE_AR})(?!\\p{L}))*)(?: علي المرض)?(?: (?:المغرب|تونس|الجزاير|ليبيا|مصر|فرنسا|العالم|افريقيا))?(?: ال(?!راميه|هادفه|ماضيه|جاريه|حاليه|معنيه|تاليه|مواليه|اتيه|مقبله)\\p{L}{2,}يه)?)(?: ال(?:${DEMONYM_AR})ه?)?${END}`,
  ],
  // الحكومة التايلاندية, الشرطة الإسبانية, البرلمان الليبي; «وزير الخارجية الإيراني» is a person's function
  [
    withArticle("حكومه|سفاره|قنصليه|شرطه|جمارك|خارجيه|داخليه|مخابرات|استخبارات|بحريه|نيابه|برلمان|درك|جيش|امن"),
    `${START}${ARTICLE}(?:(?:حكومه|سفاره|قنصليه(?: العامه)?|شرطه(?: الوطنيه| القضاييه| الفيدراليه)?|جمارك|خارجيه|داخليه|مخابرات|استخبارات|بحريه|نيابه العامه) ال(?:${DEMONYM_AR})ه|(?:برلمان|درك(?: الوطني)?|جيش|امن) ال(?:${DEMONYM_AR}))${END}`,
  ],
  // هيئة حقوق الإنسان, لجنة العدل والتشريع
  [
    ["هييه", "لجنه", "مجلس", "ديوان", "مفوضيه", "مركز", "مرصد", "منظمه", "موسسه", "جمعيه"],
    `${START}${PROCLITIC}(?:هييه|لجنه|مجلس|ديوان|مفوضيه|مركز|مرصد|منظمه|موسسه|جمعيه) (?:ال)?(?:حقوق|عدل|حمايه|مكافحه|تحقيق|دفاع|امن|تشريع|حريات|رقابه|نزاهه|شوون)(?: (?:(?:عن|ضد) ال|وال|ولل|ول|و|ال)?(?:${PURPOSE_AR}|تشريع|ادعاء|عام|رقابه))+${NATION}${END}`,
  ],
  // مدير [الرصد والحماية] بالمجلس …: the part of a body whose head is named
  [
    ["مدير", "مديره"],
    `${START}(?<skip>[وفبل]?(?:مدير|مديره) )(?<proclitic>)ال\\p{L}{3,}(?: و?ال\\p{L}{3,}){0,4}(?= ب(?:ال)?(?:وزاره|مجلس|مديريه|مندوبيه|مكتب|رياسه|موسسه|وكاله|منظمه|هييه) )`,
  ],
  // حزب العدالة والتنمية
  [
    ["حزب"],
    `${START}${PROCLITIC}حزب ال\\p{L}{3,}(?: وال\\p{L}{3,}| ال(?:وطني|ديمقراطي|ديموقراطي|اشتراكي|شعبي|جمهوري|دستوري|مغربي|موحد|عمالي|شيوعي|حر|محافظ|راديكالي))*${END}`,
  ],
  // ministère de l’Intérieur, Ministry of Health
  [
    ["ministere"],
    `${START}(?<proclitic>)ministere (?:(?:${DEMONYM_LATIN}) )?${OF}(?:${MINISTRY_LATIN})(?:(?:, | et | )(?:${OF})?(?:${MINISTRY_LATIN}))*(?: (?:${DEMONYM_LATIN}))?${END}`,
  ],
  [
    ["ministry", ...firstWords(DEMONYM_LATIN)],
    `${START}(?<proclitic>)(?:(?:${DEMONYM_LATIN}) )?ministry of (?:the )?(?:${MINISTRY_LATIN})(?: and (?:${MINISTRY_LATIN}))*${END}`,
  ],
  // Direction générale de la sûreté nationale, Conseil national des droits de l’Homme
  [
    firstWords(BODY_LATIN),
    `${START}(?<proclitic>)(?:${BODY_LATIN})(?: (?:${BODY_ADJECTIVE_LATIN})){1,3} ${LATIN_LINK}(?:${PURPOSE_LATIN})(?: (?:${LATIN_LINK})?(?:${PURPOSE_LATIN}))*${END}`,
  ],
  // gouvernement espagnol, Spanish police
  [
    ["gouvernement", "ambassade", "consulat", "police", "gendarmerie", "parlement", "marine"],
    `${START}(?<proclitic>)(?:gouvernement|ambassade|consulat(?: general)?|police(?: nationale)?|gendarmerie|parlement|marine) (?:${DEMONYM_LATIN})${END}`,
  ],
  [
    firstWords(DEMONYM_LATIN),
    `${START}(?<proclitic>)(?:${DEMONYM_LATIN}) (?:government|embassy|consulate|police|parliament|coast guard|navy)${END}`,
  ],
  // جمعية «…», ONG « … »: the name is what stands between the marks
  [
    [...QUOTED_AR.flatMap((word) => [word, `ال${word}`]), ...QUOTED_LATIN],
    `(?<![\\p{L}\\p{N}])(?<skip>(?:[وف]?(?:[بك]?ال|لل|[بكل]?)(?:${QUOTED_AR.join("|")})|(?:${QUOTED_LATIN.join("|")}))\\s["«“]\\s?)(?<proclitic>)[^"«»“”\\n\\0]{3,60}?(?=\\s?["»”])`,
  ],
];
export const INSTITUTION_RULES = headRules(
  [...PATTERNS, ...NAMED_BODIES].map(([heads, source]) => headRule(heads, source, {})),
);
