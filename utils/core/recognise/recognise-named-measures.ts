import type { Category } from "../lexicon/types.ts";
import type { Recognised } from "./types.ts";

/**
 * Names that are built around the term: offices, committees, plans, days, protocols «… لمكافحة الاتجار بالبشر …»,
 * « … contre la traite … », "… trafficking in persons …". New ones appear with every law and programme, and translations
 * differ from article to article; their build does not.
 */

/** What the name is of, by its first word. */
const ARABIC_HEADS: readonly (readonly [Category, string])[] = [
  ["institution", "مكتب|لجنه|هييه|مرصد|وحده|فريق|خليه|ايتلاف|منظمه|جمعيه|مجلس"],
  ["plan", "خطه|خطط|مخطط|مخططها|مخططه|استراتيجيه|برنامج|مشروع|مبادره|حمله|يوم|دليل|تقرير|اليه|صندوق|اسبوع"],
  ["law", "بروتوكول|برتوكول|اتفاقيه|معاهده|قانون"],
];
const LATIN_HEADS: readonly (readonly [Category, string])[] = [
  [
    "institution",
    "commission|comite|bureau|office|observatoire|cellule|unite|coalition|committee|commission|unit|task force",
  ],
  [
    "plan",
    "plan|strategie|programme|projet|journee|campagne|guide|rapport|mecanisme|strategy|program|project|day|campaign|report|mechanism|initiative",
  ],
  ["law", "protocole|convention|loi|protocol|law|act"],
];

/** Words a name may run over between its first word and the term; with their article and proclitics. */
const ARABIC_MIDDLE = [
  "وطني[هة]?|عالمي[هة]?|دولي[هة]?|سنوي[هة]?|اقليمي[هة]?|مشترك[هة]?|مغربي[هة]?|امريكي[هة]?|اميركي[هة]?|اوروبي[هة]?|عربي[هة]?|افريقي[هة]?|تونسي[هة]?|متحده|امم|خاص[هة]?|مكلف[هة]?|معني[هة]?|متعلق[هة]?|جديد[هة]?|شامل[هة]?|استراتيجي[هة]?|منظمه|اجراميه|متورطه",
  "تنسيق|اجراءات|تدابير|تتبع|رصد|مراقبه|مكافحه|محاربه|مناهضه|منع|قمع|معاقبه|حمايه|مساعده|وقايه|تصدي|قضاء|تعرف|تحديد|هويه|احاله|تكفل|ادماج|اعاده|تفكيك|شبكات|ضحايا|ضحيه|جريمه|جرايم|عمل|تنزيل|لجنه|خبراء|وزاره|خارجيه|قلب|ازرق",
  "بشان|حول|ضد|عن|من|في|مجال|علي|بين|بخصوص|اجل|صادر",
].join("|");
const LATIN_MIDDLE = [
  "national(?:e|es|aux)?|mondial(?:e)?|international(?:e|es)?|annuel(?:le)?|interministeriel(?:le)?|regional(?:e)?|americain(?:e)?|global|annual|world|regional|joint|inter-?ministerial|state|department",
  "coordination|mesures|lutte|lutter|prevention|prevenir|reprimer|punir|protection|surveillance|identification|reference(?:ment)?|renvoi|orientation|victimes?|action|charge[es]*|ayant|but|forme|relative?|combat|combating|monitor|preventing|prevent|suppress|punish|measures|victims|elimination|eradication",
  "de|des|du|d|la|le|les|l|a|au|et|en|pour|contre|sur|vis(?:ant|e)|of|the|and|on|to|for|against|in",
].join("|");

const ARABIC_TERM = "(?:ال)?(?:اتجار|متاجره) (?:بال|في ال)(?:بشر|اشخاص)";
const ARABIC_TAIL =
  "(?: وال?وقايه منه| ومنعه| ومكافحته|,? (?:ولا سيما|لا سيما|وبخاصه|وخاصه|خاصه) النساء والاطفال| (?:ال)?(?:امريكي|اميركي)(?![\\p{L}])| وتهريب المهاجرين(?: في شمال افريقيا)?)?";
const LATIN_TERM =
  "(?:traite(?: (?:des|d') ?(?:etres humains|personnes|femmes|enfants)| des personnes| de personnes)?|human[ -]trafficking|(?:trafficking|traite) (?:in|of) (?:persons|human beings|people)|anti-trafficking)";
const LATIN_TAIL =
  "(?:,? (?:en particulier (?:des |les )?femmes et (?:des |les )?enfants|especially women and children)| et (?:le |du )?trafic illicite de migrants| and (?:the )?smuggling of migrants)?";

const QUOTES = '["«»“”* ]*';
const patterns = [
  ...ARABIC_HEADS.map(([category, heads]) => ({
    category,
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}])(?<proclitic>[وف]?[بكل]?)(?<name>(?:(?:ال|ل)(?:${heads})|(?:${heads}))` +
        `(?:${QUOTES} (?:[وبل]|ول|وب)?(?:ال|ل)?(?:${ARABIC_MIDDLE})){1,10}(?:${QUOTES} ${QUOTES}[بل]?)?${QUOTES}${ARABIC_TERM}${ARABIC_TAIL})(?![\\p{L}\\p{N}])`,
      "gu",
    ),
  })),
  ...LATIN_HEADS.map(([category, heads]) => ({
    category,
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}])(?<proclitic>)(?<name>(?:${heads})(?:[ '-](?:${LATIN_MIDDLE})){1,16}[ '-]${LATIN_TERM}${LATIN_TAIL})(?![\\p{L}\\p{N}])`,
      "gu",
    ),
  })),
];

/** Ids of such names begin like this: they count as evidence of the kind «anti-trafficking». */
export const NAMED_MEASURE = "anti_trafficking:";

/** Finds these names in a folded text. Runs nothing when the text does not hold the term. */
export function recogniseNamedMeasures(text: string): Recognised[] {
  if (!/تجار|متاجره|traite|traffick/u.test(text)) return [];
  const found: Recognised[] = [];
  for (const { category, pattern } of patterns) {
    for (const match of text.matchAll(pattern)) {
      const { proclitic, name } = match.groups!;
      if (category === "plan" && isCommonNoun(name!)) continue;
      const start = match.index;
      found.push({
        start,
        core: start + proclitic!.length,
        end: start + match[0].length,
        category,
        entity: `${category}.${NAMED_MEASURE}${name!.replace(/[^\p{L}\p{N}]+/gu, "_").replace(/^ال/u, "")}`,
      });
    }
  }
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
    /^(?:لل?|ب|في|حول|ضد|وطني|دولي|جديد|شامل)/u.test(second)
  );
}
