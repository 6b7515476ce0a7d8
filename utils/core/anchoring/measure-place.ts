import { editDistance } from "./edit-distance.ts";
import { type Letters, splitsCharacter } from "./read-letters.ts";
import type { Quote } from "./read-quote.ts";
import { type Stretch, splitGap } from "./split-gap.ts";

/** A part of the page that a quote was aligned with, measured. */
export interface Candidate {
  /** The page's letters that stand for the passage: [start, end); none when nothing of it is there. */
  readonly start: number;
  readonly end: number;
  /** 1 − edit distance of the letters / the longer one's length. Never more than that; less only in gaps of many letters. */
  readonly similarity: number;
  /** Share of the prefix's and of the suffix's letters whose words stand there; null: the quote has none. */
  readonly prefix: number | null;
  readonly suffix: number | null;
  /** Which page word each word of the quote, context included, is; −1: none. */
  readonly pageWord: Int32Array;
}

/** Reads from an alignment where the passage is and how much of it and its context is left. O(letters + gaps squared). */
export function measurePlace(quote: Quote, page: Letters, pageWord: Int32Array): Candidate {
  const { letters, start: from, end: to } = quote;
  let start = borderOnPage(quote, page, pageWord, from, quote.firstWord, quote.startsWord, false);
  let end = Math.max(start, borderOnPage(quote, page, pageWord, to, quote.behindWord - 1, quote.endsWord, true));
  // Borders between words never part a character; those inside one may.
  while (!quote.startsWord && splitsCharacter(page, start)) start--;
  while (!quote.endsWord && splitsCharacter(page, end)) end++;
  let distance = 0;
  let quoteAt = from;
  let pageAt = start;
  let before = 0;
  let behind = 0;
  for (let word = 0; word < letters.words; word++) {
    const there = pageWord[word]!;
    if (there < 0) continue;
    const first = letters.wordStart[word]!;
    const last = letters.wordStart[word + 1]!;
    before += Math.max(0, Math.min(last, from) - first);
    behind += Math.max(0, last - Math.max(first, to));
    const shift = page.wordStart[there]! - first;
    const own = Math.max(first, from, start - shift);
    const ownEnd = Math.min(last, to, end - shift);
    if (own >= ownEnd) continue;
    distance += editDistance(letters.units, quoteAt, own, page.units, pageAt, own + shift);
    quoteAt = ownEnd;
    pageAt = ownEnd + shift;
  }
  distance += editDistance(letters.units, quoteAt, to, page.units, pageAt, end);
  return {
    start,
    end,
    similarity: end === start ? 0 : 1 - distance / Math.max(to - from, end - start),
    prefix: from === 0 ? null : before / from,
    suffix: to === letters.length ? null : behind / (letters.length - to),
    pageWord,
  };
}

/** The page's letter for a border of the passage; `word` is the passage's word at that border. */
function borderOnPage(
  { letters }: Quote,
  page: Letters,
  pageWord: Int32Array,
  border: number,
  word: number,
  betweenWords: boolean,
  isEnd: boolean,
): number {
  const there = pageWord[word]!;
  if (there >= 0) return page.wordStart[there]! + border - letters.wordStart[word]!;
  let left = word - 1;
  while (left >= 0 && pageWord[left]! < 0) left--;
  let right = word + 1;
  while (right < letters.words && pageWord[right]! < 0) right++;
  const gap: Stretch = {
    from: left < 0 ? 0 : letters.wordStart[left + 1]!,
    to: right === letters.words ? letters.length : letters.wordStart[right]!,
  };
  const size = gap.to - gap.from;
  // Where a gap is open to one side, the page's stretch is as long as the quote's.
  let pageFrom = left < 0 ? -1 : page.wordStart[pageWord[left]! + 1]!;
  let pageTo = right === letters.words ? -1 : page.wordStart[pageWord[right]!]!;
  if (pageFrom < 0 && pageTo < 0) return isEnd ? 0 : page.length;
  if (pageFrom < 0) pageFrom = Math.max(0, pageTo - size);
  if (pageTo < 0) pageTo = Math.min(page.length, pageFrom + size);
  return splitGap(letters, gap, border, page, { from: pageFrom, to: pageTo }, betweenWords);
}
