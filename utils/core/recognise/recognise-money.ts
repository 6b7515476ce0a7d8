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
const words = (table: Readonly<Record<string, string>>) =>
  Object.keys(table)
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace("$", "\\$"))
    .join("|");
const NUMBER = "\\d{1,3}(?:[ .,]\\d{3})+(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)?";
const BEFORE = "(?<![\\p{L}\\p{N}]|\\d[.,:/-])";
const AFTER = "(?![\\p{L}\\p{N}])";
const NUMBER_FIRST = new RegExp(
  `(?<!\\p{N}|\\d[.,:/-])(?<number>${NUMBER})\\s*(?<scale>${words(SCALES)})?(?:\\s*(?:من\\s+)?(?:de\\s+|d')?\\s*)(?<currency>${words(CURRENCIES)}|mdh|mmdh|m€|md)${AFTER}`,
  "gu",
);
const CURRENCY_FIRST = new RegExp(
  `${BEFORE}(?<currency>[$€£]|usd|eur|mad|dh)\\s*(?<number>${NUMBER})(?:\\s*(?<scale>${words(SCALES)})${AFTER})?`,
  "gu",
);
const SHORT: Readonly<Record<string, { currency: string; scale: string }>> = {
  mdh: { currency: "mad", scale: "m" },
  mmdh: { currency: "mad", scale: "bn" },
  "m€": { currency: "eur", scale: "m" },
};

/**
 * Sums of money with a number, in a folded text: dirham, centime, euro, dollar, ryal, pound, in the word orders of Arabic,
 * French and English. Currency names without a number are not sums.
 */
export function recogniseMoney(text: string): Recognised[] {
  const found: Recognised[] = [];
  if (!/\d/u.test(text)) return found;
  for (const pattern of [NUMBER_FIRST, CURRENCY_FIRST]) {
    for (const match of text.matchAll(pattern)) {
      const { number, scale, currency } = match.groups!;
      const short = SHORT[currency!];
      const unit = short?.currency ?? CURRENCIES[currency!];
      if (unit === undefined) continue;
      const size = short?.scale ?? (scale === undefined ? "" : SCALES[scale]!);
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
