import type { Letters } from "./read-letters.ts";
import type { Quote } from "./read-quote.ts";
import type { Stretch } from "./split-gap.ts";

const SAME_BASE = 2;
const SAME_LETTER = 2;
const LONGEST = 10;
/** Scores of an alignment: a word of the quote replaced, one left out, one of the page put in between. */
export const REPLACED = -3;
export const LEFT_OUT = -2;
export const PUT_IN = -2;
const NEVER = -1_000_000_000;

/** Diagonals (page word minus quote word) an alignment may use: [from, to]. */
export interface Band {
  readonly from: number;
  readonly to: number;
}

export interface Alignment {
  /** Which page word each quote word is, −1 for none, in ascending order. */
  readonly pageWord: Int32Array;
  readonly score: number;
}

/**
 * Aligns a quote and its context with the part of the page that a band reaches, words compared by hash. Long words weigh more
 * than short ones, and a small price on every word left out or put in keeps a common word far away from being taken for the
 * quote's. The passage's own words are not taken from `taken`, stretches of page words.
 *
 * Needleman and Wunsch (1970) within the band, the page's ends free. O(words · band).
 */
export function alignInBand(
  { letters: quote, firstWord, behindWord }: Quote,
  page: Letters,
  { from: base, to }: Band,
  taken: readonly Stretch[],
): Alignment {
  const rows = quote.words;
  const width = to - base + 1;
  // The part of the page that the band reaches, and the same without the words that are taken.
  const free = hashesFrom(page, base, rows + width, []);
  const own = taken.length === 0 ? free : hashesFrom(page, base, rows + width, taken);
  const first = Math.max(0, -base);
  const last = Math.min(rows + width, page.words - base);
  // Column k of row i stands for the page's words up to base + i + k; one column more on each side is never reached. The row before
  // the first costs nothing.
  const stride = width + 2;
  const scores = new Int32Array((rows + 1) * stride).fill(NEVER);
  for (let k = first; k < width; k++) scores[1 + k] = 0;
  for (let i = 1; i <= rows; i++) {
    const hash = hashOf(quote, i - 1);
    const same = scoreOfWord(quote.wordStart[i]! - quote.wordStart[i - 1]!);
    const hashes = i - 1 >= firstWord && i - 1 < behindWord ? own : free;
    const at = i * stride + 1;
    const behind = Math.min(width, last - i + 1);
    let left = NEVER;
    for (let k = Math.max(0, first - i); k < behind; k++) {
      const above = at - stride + k;
      const stands = scores[above]! + (hashes[i + k - 1] === hash ? same : REPLACED);
      const gap = Math.max(left + PUT_IN, scores[above + 1]! + LEFT_OUT);
      left = Math.max(stands, gap);
      scores[at + k] = left;
    }
  }
  return walkBack(scores, quote, { own, free, firstWord, behindWord }, base, width);
}

/** What a word that stands counts, by its letters. */
export function scoreOfWord(size: number): number {
  return SAME_BASE + SAME_LETTER * Math.min(size, LONGEST);
}

/** 0 is kept for «no word here»; a word whose hash that is has another one. */
function hashOf(letters: Letters, word: number): number {
  return letters.wordHash[word]! || 1;
}

function hashesFrom(page: Letters, base: number, count: number, taken: readonly Stretch[]): Int32Array {
  const hashes = new Int32Array(count);
  const last = Math.min(count, page.words - base);
  for (let k = Math.max(0, -base); k < last; k++) hashes[k] = hashOf(page, base + k);
  for (const { from, to } of taken) {
    if (to > base && from < base + count) hashes.fill(0, Math.max(0, from - base), Math.max(0, to - base));
  }
  return hashes;
}

interface Hashes {
  readonly own: Int32Array;
  readonly free: Int32Array;
  readonly firstWord: number;
  readonly behindWord: number;
}

/** From the best end back along what gave each score: a word that stands or was replaced before one left out before one put in. */
function walkBack(
  scores: Int32Array,
  quote: Letters,
  { own, free, firstWord, behindWord }: Hashes,
  base: number,
  width: number,
): Alignment {
  const rows = quote.words;
  const stride = width + 2;
  const pageWord = new Int32Array(rows).fill(-1);
  const end = rows * stride + 1;
  let k = 0;
  for (let other = 1; other < width; other++) if (scores[end + other]! > scores[end + k]!) k = other;
  const score = scores[end + k]!;
  let i = rows;
  while (i > 0 && k >= 0 && k < width) {
    const at = i * stride + 1 + k;
    const here = scores[at]!;
    const hashes = i - 1 >= firstWord && i - 1 < behindWord ? own : free;
    const isSame = hashes[i + k - 1] === hashOf(quote, i - 1);
    const size = quote.wordStart[i]! - quote.wordStart[i - 1]!;
    if (here === scores[at - stride]! + (isSame ? scoreOfWord(size) : REPLACED)) {
      if (isSame) pageWord[i - 1] = base + i + k - 1;
      i--;
    } else if (here === scores[at - stride + 1]! + LEFT_OUT) {
      i--;
      k++;
    } else k--;
  }
  return { pageWord, score };
}
