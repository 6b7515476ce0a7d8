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
import type { Recognised } from "./types.ts";

/**
 * Institutions by the way their names are built: a ministry and its charge, a body with its adjective and purpose, an
 * authority of a state («الحكومة التايلاندية»), a party, an organisation in quotation marks. The lexicon holds the known
 * ones; these are for the rest of the world's.
 */

/** A digit may stand before a name without a space («14:09سفارة»). */
const START = "(?<!\\p{L})";
const END = "(?![\\p{L}\\p{N}])";
const PROCLITIC = "(?<proclitic>[وف]?[بكل]?)";
const NATION = `(?: ال(?:${DEMONYM_AR})ه)?`;
/** «لتنمية الأقاليم …», «للدفاع عن …»: a noun of action takes what it acts on, whatever that is. */
const ACTION =
  "(?: (?:ل|ول|لل)(?:حمايه|تنميه|دعم|مكافحه|محاربه|مناهضه|رعايه|تكوين|مساعده|انعاش|تقنين|ضبط|نهوض ب|دفاع عن|دراسات) ?(?:ال)?\\p{L}{3,}(?: وال\\p{L}{3,})?)";
const LATIN_LINK =
  "(?:de la |de l'|des |du |de |d'|aux |a la |a l'|pour les |pour la |pour le |pour l'|pour |contre la |contre les |contre le |contre l'|contre |et |et de |et des |et du |et a la |of the |of |for the |for |and |on |against )";
const OF = "(?:de la |de l'|des |du |de |d')";

const PATTERNS: readonly RegExp[] = [
  // وزارة التضامن والإدماج الاجتماعي والأسرة (المغربية)
  `${START}${PROCLITIC}وزاره (?:ال|حقوق )(?:${MINISTRY_AR})(?: و?ال(?:${MINISTRY_AR})| و?(?:حقوق|شوون) ال(?:${MINISTRY_AR})| (?:ب|في )ال(?:خارج))*${NATION}${END}`,
  // الجمعية المغربية لحقوق الإنسان, المديرية العامة للأمن الوطني
  `${START}(?<proclitic>[وف]?[بك]?)(?:ال|لل)(?!اتحاد ال(?:اوروبي|اوربي|افريقي))(?:${BODY_AR})(?: ال(?:${BODY_ADJECTIVE_AR})ه?){1,3}` +
    `(?:${ACTION}|(?: (?:لل?|بال?|من اجل |في مجال )?(?:ال)?(?:${PURPOSE_AR})(?: (?:عن |ضد |من اجل |في |علي )?(?:وال|ولل|ول|و|ال)?(?:${PURPOSE_AR}))*)(?: ال\\p{L}{2,}يه)?)(?: ال(?:${DEMONYM_AR})ه?)?${END}`,
  // الحكومة التايلاندية, الشرطة الإسبانية, البرلمان الليبي; «وزير الخارجية الإيراني» is a person's function
  `${START}(?<proclitic>[وف]?[بك]?)(?:ال|لل)(?:(?:حكومه|سفاره|قنصليه(?: العامه)?|شرطه(?: الوطنيه| القضاييه| الفيدراليه)?|جمارك|خارجيه|داخليه|مخابرات|استخبارات|بحريه|نيابه العامه) ال(?:${DEMONYM_AR})ه|(?:برلمان|درك(?: الوطني)?|جيش|امن) ال(?:${DEMONYM_AR}))${END}`,
  // هيئة حقوق الإنسان, لجنة العدل والتشريع
  `${START}${PROCLITIC}(?:هييه|لجنه|مجلس|ديوان|مفوضيه|مركز|مرصد|منظمه|موسسه|جمعيه) (?:ال)?(?:حقوق|عدل|حمايه|مكافحه|تحقيق|دفاع|امن|تشريع|حريات|رقابه|نزاهه|شوون)(?: (?:عن |ضد |من )?(?:وال|ولل|ول|و|ال)?(?:${PURPOSE_AR}|تشريع|ادعاء|عام|رقابه))+${NATION}${END}`,
  // حزب العدالة والتنمية
  `${START}${PROCLITIC}حزب ال\\p{L}{3,}(?: وال\\p{L}{3,}| ال(?:وطني|ديمقراطي|ديموقراطي|اشتراكي|شعبي|جمهوري|دستوري|مغربي|موحد|عمالي|شيوعي|حر|محافظ|راديكالي))*${END}`,
  // ministère de l’Intérieur, Ministry of Health
  `${START}(?<proclitic>)ministere (?:(?:${DEMONYM_LATIN}) )?${OF}(?:${MINISTRY_LATIN})(?:(?:, | et | )(?:${OF})?(?:${MINISTRY_LATIN}))*(?: (?:${DEMONYM_LATIN}))?${END}`,
  `${START}(?<proclitic>)(?:(?:${DEMONYM_LATIN}) )?ministry of (?:the )?(?:${MINISTRY_LATIN})(?: and (?:${MINISTRY_LATIN}))*${END}`,
  // Direction générale de la sûreté nationale, Conseil national des droits de l’Homme
  `${START}(?<proclitic>)(?:${BODY_LATIN})(?: (?:${BODY_ADJECTIVE_LATIN})){1,3} ${LATIN_LINK}(?:${PURPOSE_LATIN})(?: (?:${LATIN_LINK})?(?:${PURPOSE_LATIN}))*${END}`,
  // gouvernement espagnol, Spanish police
  `${START}(?<proclitic>)(?:gouvernement|ambassade|consulat(?: general)?|police(?: nationale)?|gendarmerie|parlement|marine) (?:${DEMONYM_LATIN})${END}`,
  `${START}(?<proclitic>)(?:${DEMONYM_LATIN}) (?:government|embassy|consulate|police|parliament|coast guard|navy)${END}`,
].map((source) => new RegExp(source, "gu"));

/** جمعية «…», ONG « … »: the name is what stands between the marks. */
const QUOTED =
  /(?<![\p{L}\p{N}])[وفبكل]{0,2}(?:ال|لل)?(?:جمعيه|منظمه|مرصد|موسسه|ايتلاف|تحالف|نقابه|تنسيقيه|رابطه|فدراليه|عصبه|وكاله|association|ong|fondation|collectif|ngo|charity|foundation|agence)\s["«“]\s?(?<name>[^"«»“”\n\0]{3,60}?)\s?["»”]/gu;

/** Words one of which every pattern holds; a text without them is left at once. */
const ANY_HEAD =
  /وزاره|ال|حزب|ministere|ministry|government|gouvernement|police|association|organi|conseil|council|direction|national|ong/u;
/** Said of anything: not the name of one body. */
const COMMON = /^(?:المصلحه العامه|المنطقه الامنيه)$/u;

/** Finds such names in a folded text. */
export function recogniseInstitutions(text: string): Recognised[] {
  if (!ANY_HEAD.test(text)) return [];
  const found: Recognised[] = [];
  const add = (start: number, proclitic: number, end: number) => {
    const name = text.slice(start + proclitic, end).replace(/^لل/u, "ال");
    if (COMMON.test(name)) return;
    found.push({
      start,
      core: start + proclitic,
      end,
      category: "institution",
      entity: `institution.pattern:${name.replace(/[^\p{L}\p{N}]+/gu, "_").replace(/^ال/u, "")}`,
    });
  };
  for (const pattern of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const proclitic = match.groups!.proclitic!.length;
      // «للجمعية»: the core begins at the second lam, which stands for the article.
      const restored = match[0].slice(proclitic).startsWith("لل") ? 1 : 0;
      add(match.index, proclitic + restored, match.index + match[0].length);
    }
  }
  for (const match of text.matchAll(QUOTED)) {
    const start = match.index + match[0].lastIndexOf(match.groups!.name!);
    add(start, 0, start + match.groups!.name!.length);
  }
  return found;
}
