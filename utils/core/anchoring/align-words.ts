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

const STEP_REPLACED = 0;
const STEP_SAME = 1;
const STEP_LEFT_OUT = 2;
const STEP_PUT_IN = 3;

/**
 * Aligns a quote and its context with the part of the page around `diagonal` (page word minus quote word), words compared by
 * hash: which page word each quote word is, −1 for none, in ascending order. Long words weigh more than short ones, and a small
 * price on every word left out or put in keeps a common word far away from being taken for the quote's. The passage's own
 * words are not taken from `taken`, stretches of page words.
 *
 * Needleman and Wunsch (1970) within a band of `half` words to both sides, the page's ends free. O(words · band).
 */
export function alignWords(
  { letters: quote, firstWord, behindWord }: Quote,
  page: Letters,
  diagonal: number,
  half: number,
  taken: readonly Stretch[],
): Int32Array {
  const rows = quote.words;
  const width = 2 * half + 1;
  const steps = new Uint8Array(rows * width);
  // The part of the page that the band reaches, and the same without the words that are taken.
  const base = diagonal - half;
  const free = hashesFrom(page, base, rows + width, []);
  const own = taken.length === 0 ? free : hashesFrom(page, base, rows + width, taken);
  const first = Math.max(0, -base);
  const last = Math.min(rows + width, page.words - base);
  let above = new Int32Array(width + 1);
  let row = new Int32Array(width + 1);
  above[width] = NEVER;
  row[width] = NEVER;
  // Column k of row i stands for the page's words up to base + i + k; the row before the first costs nothing.
  for (let i = 1; i <= rows; i++) {
    const hash = hashOf(quote, i - 1);
    const size = quote.wordStart[i]! - quote.wordStart[i - 1]!;
    const same = scoreOfWord(size);
    const hashes = i - 1 >= firstWord && i - 1 < behindWord ? own : free;
    const at = (i - 1) * width;
    let left = NEVER;
    for (let k = 0; k < width; k++) {
      const j = i + k;
      if (j < first || j > last) {
        row[k] = NEVER;
        left = NEVER;
        continue;
      }
      const isSame = hashes[j - 1] === hash;
      let best = j > first ? above[k]! + (isSame ? same : REPLACED) : NEVER;
      let step = isSame ? STEP_SAME : STEP_REPLACED;
      const leftOut = above[k + 1]! + LEFT_OUT;
      if (leftOut > best) {
        best = leftOut;
        step = STEP_LEFT_OUT;
      }
      if (left + PUT_IN > best) {
        best = left + PUT_IN;
        step = STEP_PUT_IN;
      }
      steps[at + k] = step;
      row[k] = best;
      left = best;
    }
    [above, row] = [row, above];
  }
  return walkBack(steps, above, rows, base, width);
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

function walkBack(steps: Uint8Array, last: Int32Array, rows: number, base: number, width: number): Int32Array {
  const pageWord = new Int32Array(rows).fill(-1);
  let k = 0;
  for (let other = 1; other < width; other++) if (last[other]! > last[k]!) k = other;
  let i = rows;
  while (i > 0 && k >= 0 && k < width) {
    const step = steps[(i - 1) * width + k];
    if (step === STEP_PUT_IN) k--;
    else {
      if (step === STEP_SAME) pageWord[i - 1] = base + i + k - 1;
      i--;
      if (step === STEP_LEFT_OUT) k++;
    }
  }
  return pageWord;
}
