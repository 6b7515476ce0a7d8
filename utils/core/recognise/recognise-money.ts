import { holdsAny } from "../text/holds-any.ts";
import { readLowerBefore, readNumberBefore } from "../text/read-number.ts";
import { CURRENCIES, SCALES, SHORT } from "./currencies.ts";
import { FINE } from "./figure-ids.ts";
import { FINE_WORDS, findFine } from "./find-fine.ts";
import { DEMONYM_AR, DEMONYM_LATIN } from "./institution-words.ts";
import type { Recognised } from "./types.ts";

const words = (table: Readonly<Record<string, unknown>>) =>
  Object.keys(table)
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace("$", "\\$"))
    .join("|");
/** At most five groups of three or fifteen digits: a column of numbers is no number, nor is a serial number a sum. */
const NUMBER = "\\d{1,3}(?:[ .,]\\d{3}){1,5}(?:[.,]\\d{1,6})?|\\d{1,15}(?:[.,]\\d{1,6})?";
const BEFORE = "(?<![\\p{L}\\p{N}]|\\d[.,:/-])";
const AFTER = "(?![\\p{L}\\p{N}])";
/** «دولار أمريكي», « francs suisses »: whose currency it is belongs to the sum. */
const NATION = `(?:\\s(?:${DEMONYM_AR}|${DEMONYM_LATIN}|cfa|libyens?|marocains|americains|canadiens|suisses|tunisiens|algeriens)${AFTER})?`;
/** Each run of white space belongs to one optional word, so that a long one is walked over once, not once a pair. */
const NUMBER_FIRST = new RegExp(
  `(?<!\\p{N}|\\d[.,:/-])(?<number>${NUMBER})(?:\\s*(?<short>${words(SHORT)})|(?:\\s*(?<scale>${words(SCALES)}))?(?:\\s*من(?=\\s))?` +
    `(?:\\s*(?:de(?=\\s)|d'))?\\s*(?:cfa\\s)?(?<currency>${words(CURRENCIES)}))${AFTER}${NATION}`,
  "gu",
);
const CURRENCY_FIRST = new RegExp(
  `${BEFORE}(?<currency>[$€£]|usd|eur|mad|dh)\\s*(?<number>${NUMBER})(?:\\s*(?<scale>${words(SCALES)})${AFTER})?`,
  "gu",
);

/** A currency behind a number in words; symbols and abbreviations stand with digits. */
const CURRENCY = new RegExp(
  `(?:${Object.keys(CURRENCIES)
    .filter((word) => word.length > 3)
    .join("|")})${AFTER}${NATION}`,
  "gu",
);

/**
 * Sums of money with a number, in a folded text: dirham, centime, euro, dollar, ryal, pound, in the word orders of Arabic,
 * French and English, in digits or in words («مليوني درهم»), with the lower end of a range («بين 400 و900 درهم»). Currency names
 * without a number are not sums. A sum that is a fine is `fine.<value>`, every other `amount.<value>`.
 */
export function recogniseMoney(text: string): Recognised[] {
  const sums: Sum[] = [];
  if (/\d/u.test(text)) {
    for (const pattern of [NUMBER_FIRST, CURRENCY_FIRST]) {
      for (const match of text.matchAll(pattern)) {
        const { number, scale, currency, short } = match.groups!;
        const unit = short === undefined ? CURRENCIES[currency!]! : SHORT[short]!.currency;
        const size = short === undefined ? (scale === undefined ? "" : SCALES[scale]!) : SHORT[short]!.scale;
        const start = match.index;
        const value = `${unit}_${plainNumber(number!)}${size}`;
        sums.push({ start, core: start, end: start + match[0].length, value });
      }
    }
  }
  const byEnd = new Map(sums.map((sum, index) => [sum.end, index]));
  for (const match of text.matchAll(CURRENCY)) {
    const sum = inWords(text, match);
    if (sum === null) continue;
    // «30 مليار دولار» is found by its digits; only a number that goes further back says more («12 ألفا و300 درهم»).
    const known = byEnd.get(sum.end);
    if (known === undefined) sums.push(sum);
    else if (sum.core < sums[known]!.core) sums[known] = sum;
  }
  sums.sort((a, b) => a.start - b.start);
  const speaksOfFines = sums.length > 0 && holdsAny(text, FINE_WORDS);
  const found: Recognised[] = [];
  for (const { value, ...sum } of sums) {
    const fine = speaksOfFines ? findFine(text, sum, found.at(-1) ?? null) : null;
    if (fine === null) {
      const before = readLowerBefore(text, sum.core);
      const lower = before !== null && before.value < sizeOf(value) ? before : null;
      const { start, core } = lower ?? sum;
      found.push({ start, core, end: sum.end, category: "amount", entity: `amount.${withLower(value, lower?.value)}` });
    } else {
      const { start, core, lower } = fine;
      found.push({ start, core, end: sum.end, category: "amount", entity: `${FINE}${withLower(value, lower)}` });
    }
  }
  return found;
}

/** `mad_2_5m` → 2,500,000. */
function sizeOf(value: string): number {
  const [, number, scale] = /_(\d+(?:_\d+)?)(k|m|bn)?$/u.exec(value)!;
  return Number(number!.replace("_", ".")) * (BIG.find(([name]) => name === scale)?.[1] ?? 1);
}

/** «400 و900 درهم»: `mad_400_to_900`; « 4 et 7 millions »: `4m_to_7m`, since one scale is meant for both. */
function withLower(value: string, lower: number | null | undefined): string {
  if (lower == null) return value;
  const [, number = "", scale = ""] = /_(\d+(?:_\d+)?)(k|m|bn)?$/u.exec(value)!;
  const shared = lower < Number(number.replace("_", ".")) ? scale : "";
  return value.replace(/_(?=\d)/u, `_${lower}${shared}_to_`);
}

/** A sum of money before it is known what for; folded units as in Recognised. */
interface Sum {
  readonly start: number;
  readonly core: number;
  readonly end: number;
  /** `mad_10000`, `usd_2_5m`. */
  readonly value: string;
}

/** «مليوني درهم», « cinq mille dirhams »; null for one («درهم واحد», « un euro ») and for what is written in digits. */
function inWords(text: string, match: RegExpMatchArray): Sum | null {
  // The pattern has no look behind, which would be tried at every letter of the text.
  if (!/\s/u.test(text[match.index! - 1] ?? "")) return null;
  const number = readNumberBefore(text, match.index!);
  if (number === null || number.digits || number.value < 2) return null;
  const half = HALF.exec(text.slice(Math.max(0, number.core - 12), number.core));
  const isHalf = half !== null && Number.isInteger(Math.log10(number.value));
  const value = isHalf ? number.value / 2 : number.value;
  const core = isHalf ? number.core - half.groups!.half!.length : number.core;
  const start = isHalf ? core - half.groups!.proclitic!.length : number.start;
  const scale = BIG.find(([, size]) => value % size === 0);
  const plain = scale === undefined ? String(value) : `${value / scale[1]}${scale[0]}`;
  return {
    start,
    core,
    end: match.index! + match[0].length,
    value: `${CURRENCIES[match[0].split(/\s/u, 1)[0]!]}_${plain}`,
  };
}

const BIG = [
  ["bn", 1e9],
  ["m", 1e6],
  ["k", 1e3],
] as const;
/** «نصف مليار سنتيم», "half a million dollars". */
const HALF = /(?<![\p{L}\p{N}])(?<proclitic>[وف]?[بل]?)(?<half>(?:نصف|half)\s{1,3})$/u;

/** «2,5» and «2.5» → 2_5; «10.000» and «10 000» → 10000. */
function plainNumber(number: string): string {
  const grouped = number.replace(/(?<=\d)[ .,](?=\d{3}(?:\D|$))/gu, "");
  return grouped.replace(/[.,]/u, "_");
}
