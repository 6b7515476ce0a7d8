import { readLowerBefore } from "../text/read-number.ts";
import { FINE } from "./figure-ids.ts";
import type { Recognised } from "./types.ts";

const ARABIC_BETWEEN =
  "ماليه|نافذه|ناف[ذد]ه?|موقوفه التنفيذ|تضامنيه|اجماليه|قدرها|قدره|قدر|مقدارها|قيمتها|بقيمه|بمبلغ|مبلغها|مبلغ|تبلغ|بلغت|بلغ|تصل|وصلات|قد|الي|حتي|تتراوح|ما|بين|من|لا|تقل|تزيد|تتجاوز|عن|علي|حددت|محدده|حددتها|في|ديال|تساوي|تعادل|تفوق|المحكمه";
const FRENCH_BETWEEN =
  "de|d'un|d|une|un|montant|allant|pouvant|aller|atteindre|jusqu'a|jusqu|a|environ|s'elevant|elevant|s|fixee|ferme|penale|solidaire|entre|plus|moins|comprise|qui|est";
const ENGLISH_BETWEEN =
  "of|up|to|a|total|about|around|between|from|at|least|most|more|than|him|her|them|each|worth|set";
/** The word «fine» before the sum, with at most five words between. */
const BEFORE = new RegExp(
  `(?:(?<![\\p{L}])[وف]?[بكل]?(?:ال|ل)?غرام(?:ه|ات|تين)(?:\\s{1,3}(?:${ARABIC_BETWEEN}))*|` +
    `(?<![\\p{L}])amendes?(?:[\\s']{1,3}(?:${FRENCH_BETWEEN}))*|(?<![\\p{L}])fine[sd]?(?:\\s{1,3}(?:${ENGLISH_BETWEEN}))*)` +
    "[\\s']{1,3}(?:[وف]?[بلكد])?$",
  "u",
);
/** «500 درهم خطية», « 500 dirhams d'amende », "500 dirhams in fines". */
const BEHIND = /^\s{1,3}(?:(?:ديال|د|ك)?\s?(?:ال)?(?:خطيه|غرامه)|كغرامه|d'amendes?|in fines|fine)(?![\p{L}\p{N}])/u;
/** From one sum of a range to the next («من 5000 درهم إلى 10.000 درهم»). */
const TO = /^\s{1,3}(?:الي|حتي|a|et|to|and|و)\s{0,3}$/u;
/** Without one of these a text has no fine. */
export const FINE_WORDS: readonly string[] = ["غرام", "خطيه", "amende", "fine"];
/** How far back the word «fine» may stand, in folded units. */
const REACH = 90;

/**
 * Whether a sum of money [start, end) of a folded text is a fine: null when it is not, else where its span begins and the
 * lower end of a range whose currency is named once («من 500.000 إلى مليوني درهم»), null without one. `previous` is the sum
 * before it: a range of two sums names the fine once.
 */
export function findFine(
  text: string,
  sum: { readonly start: number; readonly core: number; readonly end: number },
  previous: Recognised | null,
): { readonly start: number; readonly core: number; readonly lower: number | null } | null {
  const { start, core } = sum;
  const lower = readLowerBefore(text, core);
  if (lower !== null && isIntroduced(text, lower.core))
    return { start: lower.start, core: lower.core, lower: lower.value };
  const continues = previous?.entity.startsWith(FINE) && TO.test(text.slice(previous.end, core));
  const isFine = continues || isIntroduced(text, core) || BEHIND.test(text.slice(sum.end, sum.end + 24));
  return isFine ? { start, core, lower: null } : null;
}

function isIntroduced(text: string, at: number): boolean {
  return BEFORE.test(text.slice(Math.max(0, at - REACH), at));
}
