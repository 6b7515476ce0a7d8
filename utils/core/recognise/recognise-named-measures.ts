import type { Category } from "../lexicon/types.ts";
import type { Folded } from "../text/fold.ts";
import type { Tokens } from "../text/tokenize.ts";
import { firstWords, headRule, headRules, matchAtHeads, withAndWithoutArticle } from "./match-at-heads.ts";
import { ARABIC_MIDDLE, ARABIC_TAIL, ARABIC_TERM, LATIN_MIDDLE, LATIN_TAIL, LATIN_TERM } from "./measure-words.ts";
import type { Recognised } from "./types.ts";

/**
 * Names that are built around the term: offices, committees, plans, days, protocols «… لمكافحة الاتجار بالبشر …»,
 * « … contre la traite … », "… trafficking in persons …". New ones appear with every law and programme, and translations
 * differ from article to article; their build does not.
 */

/** What the name is of, by its first word. */
const ARABIC_HEADS: readonly (readonly [Category, string])[] = [
  [
    "institution",
    "مكتب|لجنه|هييه|مرصد|وحده|فريق|خليه|فرقه|مصلحه|ايتلاف|منظمه|جمعيه|مجلس|تحالف|شبكه|لجان|خلايا|مديريه|مركز",
  ],
  [
    "plan",
    "خطه|خطط|مخطط|مخططها|مخططه|استراتيجيه|برنامج|مشروع|مبادره|حمله|يوم|دليل|تقرير|تقريرها|تقريره|خطتها|خطته|خطتنا|استراتيجيتها|استراتيجيته|برنامجها|حملتها|حملته|اليه|صندوق|اسبوع|قافله|منصه|ميثاق",
  ],
  ["law", "بروتوكول|برتوكول|اتفاقيه|معاهده|قانون|نظام"],
];
const LATIN_HEADS: readonly (readonly [Category, string])[] = [
  [
    "institution",
    "commission|comite|bureau|office|observatoire|cellule|unite|coalition|alliance|committee|commission|unit|task force",
  ],
  [
    "plan",
    "national (?:strategy|plan|action plan|programme|program)|plan|strategie|programme|projet|journee|campagne|guide|rapport|mecanisme|strategy|program|project|day|campaign|report|mechanism|initiative",
  ],
  ["law", "protocole|convention|loi|protocol|law|act"],
];

/** Heads that may stand directly before the term: «تقرير الاتجار بالبشر», «نظام الاتجار بالأشخاص». */
const ARABIC_DIRECT: readonly (readonly [Category, string])[] = [
  ["institution", "وحده|مكتب|لجنه|شعبه|فرقه"],
  ["plan", "تقرير|دليل"],
  ["law", "قانون|نظام|بروتوكول"],
];

const QUOTES = '["«»“”* ]*';
export const MEASURE_RULES = headRules([
  ...ARABIC_HEADS.map(([category, heads]) =>
    headRule(
      withAndWithoutArticle(heads),
      `(?<![\\p{L}\\p{N}])(?<proclitic>[وف]?[بكل]?)(?<name>(?:(?:ال|ل)(?:${heads})|(?:${heads}))` +
        `(?:${QUOTES} (?:و |[وبل]|ول|وب)?(?:ال|ل)?(?:${ARABIC_MIDDLE})){1,10}(?:${QUOTES} ${QUOTES}[وبل]?)?${QUOTES}${ARABIC_TERM}${ARABIC_TAIL})(?![\\p{L}\\p{N}])`,
      { category },
    ),
  ),
  ...ARABIC_DIRECT.map(([category, heads]) =>
    headRule(
      withAndWithoutArticle(heads),
      `(?<![\\p{L}\\p{N}])(?<proclitic>[وف]?[بكل]?)(?<name>${category === "institution" ? "(?:ال)?" : ""}(?:${heads}) ${ARABIC_TERM}${ARABIC_TAIL})(?![\\p{L}\\p{N}])`,
      { category },
    ),
  ),
  ...LATIN_HEADS.map(([category, heads]) =>
    headRule(
      firstWords(heads),
      `(?<![\\p{L}\\p{N}])(?<proclitic>)(?<name>(?:${heads})(?:[ '-](?:${LATIN_MIDDLE})){1,16}[ '-]${LATIN_TERM}${LATIN_TAIL})(?![\\p{L}\\p{N}])`,
      { category },
    ),
  ),
]);

/** Ids of such names begin like this: they count as evidence of the kind «anti-trafficking». */
export const NAMED_MEASURE = "anti_trafficking:";

/** Finds these names in a folded text. Runs nothing when the text does not hold the term. */
export function recogniseNamedMeasures(text: string, folded: Folded, tokens: Tokens): Recognised[] {
  if (!/تجار|متاجره|traite|traffick/u.test(text)) return [];
  const found: Recognised[] = [];
  matchAtHeads(text, folded, tokens, MEASURE_RULES, (match, { category }) => {
    const { proclitic, name } = match.groups!;
    if (category === "plan" && isCommonNoun(name!)) return;
    const start = match.index;
    found.push({
      start,
      core: start + proclitic!.length,
      end: start + match[0].length,
      category,
      entity: `${category}.${NAMED_MEASURE}${name!.replace(/[^\p{L}\p{N}]+/gu, "_").replace(/^ال/u, "")}`,
    });
  });
  return found;
}

/** «حملة وطنية لمكافحة …», «برنامج لمكافحة …»: an indefinite noun is no name. */
function isCommonNoun(name: string): boolean {
  const [head, second] = name.split(" ");
  if (/^[a-z]/u.test(head!)) return false;
  if (/^(?:ال|ل)/u.test(head!) && head!.length > 4) return false;
  return (
    second !== undefined &&
    !/^(?:ال|تعرف|تحديد|وزاره|خارجيه|ال)/u.test(second) &&
    /^(?:لل?|ب|في|حول|ضد|عن|من|وطني|دولي|جديد|شامل|سنوي|مشترك|اقليمي|استراتيجي|مندمج|متكامل|حكومي|خاص|متعلق|ثلاثي|خماسي)/u.test(
      second,
    )
  );
}
