import type { Recognised } from "./types.ts";

const CURRENCIES: Readonly<Record<string, string>> = {
  درهم: "mad",
  درهما: "mad",
  دراهم: "mad",
  الدراهم: "mad",
  dirham: "mad",
  dirhams: "mad",
  dh: "mad",
  dhs: "mad",
  mad: "mad",
  سنتيم: "mad_centime",
  سنتيما: "mad_centime",
  سنتيمات: "mad_centime",
  centime: "mad_centime",
  centimes: "mad_centime",
  يورو: "eur",
  اورو: "eur",
  euro: "eur",
  euros: "eur",
  eur: "eur",
  "€": "eur",
  دولار: "usd",
  دولارا: "usd",
  دولارات: "usd",
  dollar: "usd",
  dollars: "usd",
  usd: "usd",
  $: "usd",
  ريال: "ryal",
  ريالا: "ryal",
  جنيه: "pound",
  جنيها: "pound",
  "£": "pound",
};
const SCALES: Readonly<Record<string, string>> = {
  الف: "k",
  الفا: "k",
  الاف: "k",
  mille: "k",
  thousand: "k",
  k: "k",
  مليون: "m",
  مليونا: "m",
  ملايين: "m",
  million: "m",
  millions: "m",
  m: "m",
  مليار: "bn",
  مليارا: "bn",
  مليارات: "bn",
  milliard: "bn",
  milliards: "bn",
  billion: "bn",
  billions: "bn",
};
/** Scale and currency in one. */
const SHORT: Readonly<Record<string, { currency: string; scale: string }>> = {
  mdh: { currency: "mad", scale: "m" },
  mmdh: { currency: "mad", scale: "bn" },
  "m€": { currency: "eur", scale: "m" },
};
const words = (table: Readonly<Record<string, unknown>>) =>
  Object.keys(table)
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace("$", "\\$"))
    .join("|");
/** At most five groups of three or fifteen digits: a column of numbers is no number, nor is a serial number a sum. */
const NUMBER = "\\d{1,3}(?:[ .,]\\d{3}){1,5}(?:[.,]\\d{1,6})?|\\d{1,15}(?:[.,]\\d{1,6})?";
const BEFORE = "(?<![\\p{L}\\p{N}]|\\d[.,:/-])";
const AFTER = "(?![\\p{L}\\p{N}])";
/** Each run of white space belongs to one optional word, so that a long one is walked over once, not once a pair. */
const NUMBER_FIRST = new RegExp(
  `(?<!\\p{N}|\\d[.,:/-])(?<number>${NUMBER})(?:\\s*(?<short>${words(SHORT)})|(?:\\s*(?<scale>${words(SCALES)}))?(?:\\s*من(?=\\s))?` +
    `(?:\\s*(?:de(?=\\s)|d'))?\\s*(?<currency>${words(CURRENCIES)}))${AFTER}`,
  "gu",
);
const CURRENCY_FIRST = new RegExp(
  `${BEFORE}(?<currency>[$€£]|usd|eur|mad|dh)\\s*(?<number>${NUMBER})(?:\\s*(?<scale>${words(SCALES)})${AFTER})?`,
  "gu",
);

/**
 * Sums of money with a number, in a folded text: dirham, centime, euro, dollar, ryal, pound, in the word orders of Arabic,
 * French and English. Currency names without a number are not sums.
 */
export function recogniseMoney(text: string): Recognised[] {
  const found: Recognised[] = [];
  if (!/\d/u.test(text)) return found;
  for (const pattern of [NUMBER_FIRST, CURRENCY_FIRST]) {
    for (const match of text.matchAll(pattern)) {
      const { number, scale, currency, short } = match.groups!;
      const unit = short === undefined ? CURRENCIES[currency!]! : SHORT[short]!.currency;
      const size = short === undefined ? (scale === undefined ? "" : SCALES[scale]!) : SHORT[short]!.scale;
      const start = match.index;
      const entity = `amount.${unit}_${plainNumber(number!)}${size}`;
      found.push({ start, core: start, end: start + match[0].length, category: "amount", entity });
    }
  }
  return found;
}

/** «2,5» and «2.5» → 2_5; «10.000» and «10 000» → 10000. */
function plainNumber(number: string): string {
  const grouped = number.replace(/(?<=\d)[ .,](?=\d{3}(?:\D|$))/gu, "");
  return grouped.replace(/[.,]/u, "_");
}
