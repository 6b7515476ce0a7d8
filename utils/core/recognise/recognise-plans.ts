import type { Folded } from "../text/fold.ts";
import type { Tokens } from "../text/tokenize.ts";
import { headRule, headRules, matchAtHeads, withAndWithoutArticle } from "./match-at-heads.ts";
import type { Recognised } from "./types.ts";

const START = "(?<![\\p{L}\\p{N}])(?<skip>)(?<proclitic>[وف]?[بكل]?)";
const END = "(?![\\p{L}\\p{N}])";
const NOT_NEXT = "(?!موافق|تابع|مصادف|ذي|تي|ذين|جاري|ماضي|مقبل|يوم|سنه|سبت|احد|اثنين)";
/** «للسلامة الطرقية», «لمحاربة تشغيل الأطفال»: what a plan is for, up to its last word with an article. */
const FOR_AR = `(?:لل\\p{L}{3,}|ل(?!ل|حمله|برنامج|مشروع|وزاره|منظم|مكتب|جمعيه|موسس|مديري|حكوم)\\p{L}{3,}(?: (?!ال|في|من|علي|عن|ي\\p{L}{3})\\p{L}{3,}){0,2} ال${NOT_NEXT}\\p{L}{3,})(?: (?:و|ول)?ال${NOT_NEXT}\\p{L}{3,}){0,4}`;
const SCOPE_AR =
  "(?:وطني|عالمي|دولي|عمومي|حكومي|اقليمي|جهوي|اوروبي|اوربي|افريقي|عربي|اممي)ه?(?: ال(?:مندمج|جديد|خماسي|ثلاثي|استعجالي|استراتيجي|موحد|مشترك)ه?)?";
const SCOPE_LATIN =
  "(?:nationale?|mondiale?|internationale?|regionale?|gouvernementale?|europeenne|europeen|africaine?)(?: (?:integree?|conjointe?|strategique))?";
const FOR_LATIN =
  "(?: (?:de la |de l'|des |du |de |d'|pour la |pour les |pour l'|pour le |contre la |contre les |contre le |contre l'|contre |et la |et de |et d'|et des |et |sur la |sur les )(?!dans|pour|ce|cet|cette|son|sa|ses|leur|un|une|qui|que|a|est|sont|il|elle)\\p{L}{3,}(?: \\p{L}+(?:ale|ales|aux|ique|iques|aire|aires|ive|ives|elle|elles|ienne|iennes|iere|ieres|humain|humaine|humains|humaines)(?!\\p{L}))?){1,5}";
/** What bears its name in quotation marks. */
const QUOTED = ["مشروع", "مبادره", "حمله", "خطه", "برنامج"];
/** Television and radio have programmes, too. */
const ON_AIR = /قناه|القنا|تلفز|اذاعه|اذاعي|حلقه|يوتيوب|تقديم|منشط|موسم|سهره|ضيف/u;
const ON_AIR_REACH = 120;
const QUOTED_LATIN = ["projet", "campagne", "initiative", "programme", "project", "campaign"];

const RULES = headRules(
  (
    [
      // اليوم العالمي للمرأة, الأسبوع الوطني ل…
      [["اليوم", "الاسبوع"], `${START}(?<name>ال(?:يوم|اسبوع) ال(?:عالمي|دولي|وطني|عربي|افريقي) ${FOR_AR})${END}`],
      // الاستراتيجية الوطنية للسلامة الطرقية, السياسة العمومية المندمجة لحماية الطفولة
      [
        withAndWithoutArticle("استراتيجيه|خطه|مبادره|سياسه|برنامج|مخطط|ميثاق|خطط").filter((word) =>
          word.startsWith("ال"),
        ),
        `${START}(?<name>ال(?:استراتيجيه|خطه|مبادره|سياسه|برنامج|مخطط|ميثاق) ال${SCOPE_AR} ${FOR_AR})${END}`,
      ],
      // خطة العمل الجهوية لحماية الأطفال
      [["خطه"], `${START}(?<name>خطه العمل(?: ال${SCOPE_AR})? ${FOR_AR})${END}`],
      // الرقم الأخضر 2511
      [
        ["الرقم", "الخط", "رقم", "خط"],
        `${START}(?<name>(?:الرقم|الخط) الاخضر (?<line>\\d{3,10})|(?:رقم|خط) اخضر (?<other>\\d{3,10}))${END}`,
      ],
      [["numero", "ligne"], `${START}(?<name>(?:numero vert|ligne verte) (?<line>\\d[\\d .]{2,14}\\d))${END}`],
      // Journée mondiale contre …, Stratégie nationale de …
      [
        ["journee", "semaine", "strategie", "plan", "programme", "initiative", "politique", "pacte", "charte"],
        `${START}(?<name>(?:journee|semaine|strategie|plan|programme|initiative|politique|pacte|charte) ${SCOPE_LATIN}${FOR_LATIN})${END}`,
      ],
      // مشروع «…», projet « … »
      [
        [...QUOTED.flatMap((word) => [word, `ال${word}`]), ...QUOTED_LATIN],
        `(?<![\\p{L}\\p{N}])(?<skip>(?:[وف]?(?:[بك]?ال|لل|[بكل]?)(?:${QUOTED.join("|")})|(?:${QUOTED_LATIN.join("|")}))\\s["«“]\\s?)(?<proclitic>)(?<name>[^"«»“”\\n\\0]{3,60}?)(?=\\s?["»”])`,
      ],
    ] as const
  ).map(([heads, source]) => headRule(heads, source, {})),
);
const HOTLINE = "mech.green_number";

/**
 * Plans, strategies, observances and hotlines by the way their names are built, whatever they are for; those against trafficking are
 * recognise-named-measures.ts, known ones the lexicon's.
 *
 * @param text the folded text whose units the result counts; `folded` and `tokens` are of the same text.
 */
export function recognisePlans(text: string, folded: Folded, tokens: Tokens): Recognised[] {
  const found: Recognised[] = [];
  matchAtHeads(text, folded, tokens, RULES, (match) => {
    const { skip, proclitic, name, line, other } = match.groups!;
    const start = match.index + skip!.length;
    if (/برنامج/u.test(skip!) && ON_AIR.test(text.slice(Math.max(0, start - ON_AIR_REACH), start + ON_AIR_REACH)))
      return;
    const isHotline = (line ?? other) !== undefined;
    const id = name!.replace(/[^\p{L}\p{N}]+/gu, "_").replace(/^ال/u, "");
    found.push({
      start,
      core: start + proclitic!.length,
      end: match.index + match[0].length,
      category: "plan",
      entity: isHotline ? HOTLINE : `plan.pattern:${id}`,
    });
  });
  return found;
}
