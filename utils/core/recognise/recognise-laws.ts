import type { Folded } from "../text/fold.ts";
import type { Tokens } from "../text/tokenize.ts";
import { headRule, headRules, matchAtHeads, withAndWithoutArticle } from "./match-at-heads.ts";
import { ARABIC_MIDDLE, ARABIC_TAIL, ARABIC_TERM, LATIN_MIDDLE, LATIN_TAIL, LATIN_TERM } from "./measure-words.ts";
import type { Recognised } from "./types.ts";

const NUMBER = "(?<a>\\d{1,3})\\s?[-./]\\s?(?<b>\\d{2,3})(?:[-./](?<c>\\d{2,4}))?";
const AFTER = "(?![\\p{L}\\p{N}]|[-./]\\d)";
const ARABIC_HEAD =
  "(?:ال|ل)?(?:قانون(?: (?:ال)?تنظيمي| (?:ال)?اطار)?|ظهير(?: (?:ال)?شريف)?|مرسوم(?: بقانون)?)(?: (?:رقم|عدد|ذي الرقم|ذو الرقم))?";
/** «… المتعلق بمكافحة الاتجار بالبشر»: what the law is on belongs to its name. */
const SUBJECT =
  `(?: (?:ال)?(?:متعلق|خاص|قاضي|صادر)ه?(?! ب?(?:ال)?لجنه)(?: (?:[وبل]|ول|وب)?(?:ال|ل)?(?:${ARABIC_MIDDLE})){1,8} [بل]?${ARABIC_TERM}${ARABIC_TAIL}|` +
  `,? (?:relative?|portant|on)(?:[ '-](?:${LATIN_MIDDLE})){1,16}[ '-]${LATIN_TERM}${LATIN_TAIL})?`;
/** The same of any law: a construct up to its first word with an article, and what goes on with one. */
const ARABIC_SUBJECT =
  "(?: (?:ال)?(?:متعلق|خاص|قاضي)ه?(?= ب) ب(?!(?:ال)?لجنه|تغيير|تتميم|تعديل)(?:(?!ال)\\p{L}+ (?:(?!ال)\\p{L}{3,} ){0,2})?(?:ال|(?<=ب)ال)(?!ذي|تي|ذين|لجنه)\\p{L}{3,}" +
  "(?: (?:و|ول|وب|ب|ضد )?ال(?!ذي|تي|ذين|مذكور|صادر|مغير|متمم|مغربي|يوم)\\p{L}{3,})*(?: و(?!قد|هو|هي|كان|ذلك)\\p{L}{3,}(?:ها|هم|هما|ه)(?![\\p{L}]))*)?";
/** Laws counted by the year: «القانون عدد 61 لسنة 2016», «عدد 29/2015»; decrees of the Gulf: «المرسوم الملكي رقم م/40». */
const YEAR_LAW = headRule(
  withAndWithoutArticle("قانون|مرسوم|امر|نظام|قرار"),
  `(?<![\\p{L}\\p{N}])(?<proclitic>[وف]?[بكل]?)(?<name>(?:ال|ل)?(?:قانون|مرسوم|امر|نظام|قرار)(?: (?:ال)?(?:اساسي|تنظيمي|اتحادي|ملكي|اميري|سلطاني|بقانون|بقانون اتحادي)){0,2} (?:رقم|عدد) ` +
    `(?:\\(?(?<a>م/\\d{1,4}|\\d{1,4})\\)?(?:/(?<year>(?:19|20)\\d\\d)| لسنه (?<since>(?:19|20)\\d\\d)|(?<=م/\\d{1,4})))${SUBJECT})${AFTER}`,
  {},
);
const LAW = headRule(
  [...withAndWithoutArticle("قانون|ظهير|مرسوم"), "مشروع", "projet", "loi", "dahir", "decret", "law"],
  `(?<![\\p{L}\\p{N}])(?<proclitic>[وف]?[بكل]?)(?<name>(?:(?:مشروع )?${ARABIC_HEAD}|(?:projet de )?loi(?:-cadre| organique)?(?: n(?:[°o]| °)?\\.?| no\\.?| numero)?|` +
    `dahir(?: n(?:[°o])?\\.?)?|(?:projet de )?decret(?: n(?:[°o])?\\.?)?|law(?: no\\.?| number)?)\\s?${NUMBER}(?:${SUBJECT.slice(0, -1)}|${ARABIC_SUBJECT.slice(0, -1)}|))${AFTER}`,
  {},
);
const PENAL_448 = headRule(
  [...withAndWithoutArticle("فصل|فصول|ماده|مواد|فصلين|مادتين"), "article", "articles", "art"],
  "(?<![\\p{L}\\p{N}])(?<proclitic>[وف]?[بكل]?)(?<name>(?:(?:ال|ل)?(?:فصل|فصلين|فصول|ماده|مادتين|مواد)|articles?|art\\.)\\s+" +
    "(?:448\\s?[-.]\\s?\\d{1,2}|\\d{1,2}\\s?[-.]\\s?448)(?:\\s*(?:الي|و|,|a|et|to|and|-)\\s*(?:448\\s?[-.]\\s?\\d{1,2}|\\d{1,2}\\s?[-.]\\s?448)){0,6})" +
    AFTER,
  {},
);

/** Conventions of the International Labour Organisation by number: «الاتفاقية رقم 182», « Convention n° 189 de l’OIT ». */
const LABOUR_CONVENTION = headRule(
  [...withAndWithoutArticle("اتفاقيه"), "convention", "ilo"],
  "(?<![\\p{L}\\p{N}])(?<proclitic>[وف]?[بكل]?)(?<name>(?:ال|ل)?اتفاقيه(?: منظمه العمل الدوليه)? رقم (?<a>\\d{2,3})(?: (?:لمنظمه|عن منظمه|الصادره عن منظمه) العمل الدوليه)?|" +
    "convention(?: de l'oit)? n(?:[°o]| °)?\\.? ?(?<b>\\d{2,3})(?: de l'(?:oit|organisation internationale du travail))?|(?:ilo )?convention (?:no\\.?|number) ?(?<c>\\d{2,3})(?: of the (?:ilo|international labour organi[sz]ation))?)" +
    AFTER,
  {},
);

export const LAW_RULES = headRules([LAW, YEAR_LAW, PENAL_448, LABOUR_CONVENTION]);

/**
 * Moroccan laws, dahirs and decrees by number (27.14, 27-14, 27/14, with or without رقم / n°) and the articles of the
 * penal code on trafficking (448-1 … 448-14), in a folded text.
 *
 * `known` tells which law ids the lexicon has: a number printed in reverse («14- 27») is read as the known one.
 */
export function recogniseLaws(
  text: string,
  folded: Folded,
  tokens: Tokens,
  known: (entity: string) => boolean,
): Recognised[] {
  const found: Recognised[] = [];
  if (!/\d/u.test(text)) return found;
  matchAtHeads(text, folded, tokens, LAW_RULES, (match, rule) => {
    const { a, b, c, year, since } = match.groups!;
    if (rule === LABOUR_CONVENTION) found.push(span(match, `law.ilo_${a ?? b ?? c}`));
    else if (rule === PENAL_448) found.push(span(match, "law.penal_448"));
    else if (rule === YEAR_LAW) found.push(span(match, `law.${a!.replace("/", "_")}_${year ?? since ?? "decree"}`));
    else found.push(span(match, c === undefined ? lawId(a!, b!, known) : `law.${a}_${b}_${c}`));
  });
  return found;
}
function lawId(a: string, b: string, known: (entity: string) => boolean): string {
  const straight = `law.${Number(a)}_${b}`;
  const reversed = `law.${Number(b)}_${a}`;
  return !known(straight) && known(reversed) ? reversed : straight;
}

function span(match: RegExpMatchArray, entity: string): Recognised {
  const start = match.index!;
  // The pattern may begin with letters that are the name's own; only a real proclitic moves the core.
  const proclitic = match.groups!.proclitic!.length;
  return { start, core: start + proclitic, end: start + match[0].length, category: "law", entity };
}
