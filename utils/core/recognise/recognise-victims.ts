import type { Folded } from "../text/fold.ts";
import { holdsAny } from "../text/holds-any.ts";
import { type RangeBefore, readNumberBefore, readRangeBefore } from "../text/read-number.ts";
import type { Tokens } from "../text/tokenize.ts";
import { VICTIM_COUNT } from "./figure-ids.ts";
import { headRule, headRules, matchAtHeads, withAndWithoutArticle } from "./match-at-heads.ts";
import { isOfAnotherCause } from "./other-causes.ts";
import type { Recognised } from "./types.ts";

const WORD = "(?<![\\p{L}\\p{N}])";
const END = "(?![\\p{L}\\p{N}])";
const YOUNG_ARABIC = "فتيات|فتاه|طفلات|طفله|تلميذات";
const ARABIC_ADJECTIVES =
  "(?: (?:ال)?(?:محتمل(?:ه|ين|ات)?|مفترض(?:ه|ين|ات)?|مشتبه(?:ه|ين|ات)|قاصر(?:ه|ات|ين)?|قاصر|جديد(?:ه|ات)?|اجنبي(?:ه|ات)|مغربي(?:ه|ات)))*";

/** Groups that are victims by name, and minors; what may stand between the number and the noun is part of them. */
const GROUPS = [
  `(?:(?:شخصا|اشخاص|امراه|نساء|طفلا|اطفال|قاصرا|قاصرين|${YOUNG_ARABIC})(?: قاصر(?:ات|ين|ه))? (?:من )?)?(?:ضحايا|ضحيه)${ARABIC_ADJECTIVES}`,
  "ناجيات|ناجيه|ناجين|ناجيا",
  "(?:(?:autres|jeunes|nouvelles|presumees|potentielles|femmes|filles|enfants|personnes|mineure?s) ){0,2}victimes?(?: (?:presumee|potentielle|mineure)s?)*",
  "survivantes|survivants",
  "(?:(?:other|more|new|young|female|male|child|adult|foreign|potential|possible|suspected|alleged|identified|minor|underage|human|sex|labou?r|trafficking) ){0,3}(?:victims|survivors)",
];
const MINORS = [
  `(?:(?:${YOUNG_ARABIC}) )?(?:قاصرات|قاصره)`,
  "(?:(?:jeunes|petites) )?(?:filles|fillettes|adolescentes) mineures|fillettes",
  "(?:underage|minor) girls",
];
/** A dual counts by itself; in the construct state («ضحيتي الاتجار») it is a form of the lexicon's own. */
const DUALS = ["ضحيتين|ضحيتان|ناجيتين|ناجيتان"];
const DUAL_MINORS = ["(?:فتاتين|فتاتان|طفلتين|طفلتان) قاصر(?:تين|تان)|قاصرتين|قاصرتان"];

/** First words of the groups above, one line a group. */
const COUNTED_HEADS = (
  `شخصا اشخاص امراه نساء طفلا اطفال قاصرا قاصرين ${YOUNG_ARABIC.replaceAll("|", " ")} ضحايا ضحيه ` +
  "ناجيات ناجيه ناجين ناجيا " +
  "autres jeunes nouvelles presumees potentielles femmes filles enfants personnes mineure mineures victime victimes " +
  "survivantes survivants " +
  "other more new young female male child adult foreign potential possible suspected alleged identified minor underage " +
  "human sex labor labour trafficking victims survivors " +
  "قاصرات قاصره petites fillettes adolescentes"
).split(" ");

/** A number may be glued to its noun («12ضحية»). */
const COUNTED = rule(
  "counted",
  COUNTED_HEADS,
  `(?<!\\p{L})(?:(?:${GROUPS.join("|")})|(?<minors>${MINORS.join("|")}))${END}`,
);
const DUAL = rule(
  "dual",
  "ضحيتين ضحيتان ناجيتين ناجيتان فتاتين فتاتان طفلتين طفلتان قاصرتين قاصرتان".split(" "),
  `${WORD}(?<proclitic>[وف]?[بكل]?)(?:(?:${DUALS.join("|")})|(?<minors>${DUAL_MINORS.join("|")}))${END}`,
);
/** «الضحايا الـ15», «الضحايا الثلاث». */
const COUNT_BEHIND = rule(
  "count-behind",
  "الضحايا الناجيات الناجين".split(" "),
  `${WORD}(?<proclitic>[وف]?[بكل]?)(?:ال|(?<=ل)ل)(?:ضحايا|ناجيات|ناجين) ال(?<number>\\d{1,6}|\\p{L}{3,8})${END}`,
);
/** «عشرات الضحايا», « des dizaines de victimes », "hundreds of victims": how many is not said. */
const MANY = [
  many("tens", "عشرات", "dizaines", "tens"),
  many("dozens", "دزينات", "douzaines", "dozens"),
  many("hundreds", "ميات", "centaines", "hundreds"),
  many("thousands", "الاف|الالاف", "milliers", "thousands"),
];

function many(value: string, arabic: string, french: string, english: string) {
  return rule(
    value,
    [...withAndWithoutArticle(arabic), french, english],
    `${WORD}(?<proclitic>[وف]?[بكل]?)(?:(?:ال)?(?:${arabic}) (?:من )?(?:ال)?(?:ضحايا|ناجيات)|${french} de (?:jeunes )?victimes|${english} of (?:\\p{L}{3,12} )?(?:victims|survivors))${END}`,
  );
}

/** A blank in the pattern is one to three of any white space: words run over a line break, not over a column. */
function rule(value: string, heads: readonly string[], source: string) {
  return headRule(heads, source.replaceAll(" ", "\\s{1,3}"), { value });
}

export const VICTIM_RULES = headRules([COUNTED, DUAL, COUNT_BEHIND, ...MANY]);

/** Minors in an article on trafficking are its victims unless they are the ones arrested. */
const ARRESTED =
  /(?:توقيف|ايقاف|اوقف\p{L}*|اعتقال|اعتقل\p{L}*|ضبط\p{L}*|القبض علي|متابعه|arret\p{L}*|interpell\p{L}*|detained|arrest\p{L}*)\s+(?:\S+\s+)?$/u;
const TRIGGERS = ["ضح", "ناجي", "قاصر", "victim", "surviv", "mineures", "fillettes", "underage", "minor"];

/**
 * Counted victims in a folded text: «ثلاث ضحايا», «ضحيتين», «أربع فتيات قاصرات», « une dizaine de victimes »,
 * "14 victims". The span is number, noun and the group's adjectives; what goes before («أزيد من», « au moins ») stays
 * outside and the number is kept as it is. A range keeps both ends: `victims.10_12`.
 *
 * Like the lexicon's bare «الضحايا» they count only in an article with a strong term (`needs`), and never when the sentence
 * says they are victims of something else. One victim is told of, not counted.
 */
export function recogniseVictims(text: string, folded: Folded, tokens: Tokens): Recognised[] {
  if (!holdsAny(text, TRIGGERS)) return [];
  const found: Recognised[] = [];
  const add = (start: number, core: number, end: number, value: string) => {
    if (isOfAnotherCause(text, start, end)) return;
    found.push({ start, core, end, category: "victim", entity: `${VICTIM_COUNT}${value}`, needs: "strong" });
  };
  const isArrested = (start: number) => ARRESTED.test(text.slice(Math.max(0, start - 40), start));
  matchAtHeads(text, folded, tokens, VICTIM_RULES, (match, rule) => {
    const { minors, proclitic = "", number } = match.groups!;
    const end = match.index + match[0].length;
    const core = match.index + proclitic.length;
    if (rule === COUNTED) {
      const before = readRangeBefore(text, match.index);
      if (before === null || before.value < 2) return;
      if (minors === undefined || !isArrested(before.start)) add(before.start, before.core, end, countOf(before));
    } else if (rule === DUAL) {
      if (minors === undefined || !isArrested(match.index)) add(match.index, core, end, "2");
    } else if (rule === COUNT_BEHIND) {
      const value = readNumberBefore(number!, number!.length)?.value ?? 0;
      if (value >= 2) add(match.index, core, end, String(value));
    } else add(match.index, core, end, rule.value);
  });
  return found;
}

function countOf({ from, value }: RangeBefore): string {
  return from === null ? String(value) : `${from}_${value}`;
}
