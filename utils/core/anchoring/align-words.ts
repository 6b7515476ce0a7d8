import { type Alignment, alignInBand, type Band, LEFT_OUT, PUT_IN, scoreOfWord } from "./align-in-band.ts";
import type { WordIndex } from "./index-words.ts";
import type { Letters } from "./read-letters.ts";
import type { Quote } from "./read-quote.ts";
import type { Stretch } from "./split-gap.ts";

/** So far beside the pins a corridor reaches at first, in words, and from what share of the band on it would spare nothing. */
const MARGIN = 4;
const WORTH_IT = 0.7;

/**
 * Aligns a quote with the part of the page around `diagonal`, as alignInBand does within `half` words to both sides, and with the very
 * same outcome, mostly faster: words that stand once in that part of the page are pins, and only a corridor beside their diagonals
 * is tried. Its score says whether anything outside could be better, and how wide the corridor has to be to know.
 */
export function alignWords(
  quote: Quote,
  page: Letters,
  index: WordIndex,
  diagonal: number,
  half: number,
  taken: readonly Stretch[],
): Int32Array {
  const band: Band = { from: diagonal - half, to: diagonal + half };
  const prospect = findProspect(quote.letters, page, index, band);
  const wide = WORTH_IT * (2 * half + 1);
  for (let margin = MARGIN; prospect.pins !== null; ) {
    const corridor = widen(prospect.pins, margin + prospect.strange, band);
    if (corridor.to - corridor.from >= wide) break;
    const found = alignInBand(quote, page, corridor, taken);
    const needed = marginNeeded(prospect, found);
    if (needed <= margin) return found.pageWord;
    margin = needed;
  }
  return alignInBand(quote, page, band, taken).pageWord;
}

/** What can be said of every alignment within a band before one is tried. */
interface Prospect {
  /** From the lowest to the highest diagonal of a pin; null: there are none. */
  readonly pins: Band | null;
  /** No alignment has a higher score, and one without any pin loses `worth` of it. */
  readonly most: number;
  readonly worth: number;
  /** How many of the quote's words stand nowhere in the band. */
  readonly strange: number;
}

function findProspect({ words, wordHash, wordStart }: Letters, page: Letters, index: WordIndex, band: Band): Prospect {
  const from = Math.max(0, band.from);
  const to = Math.min(page.words, band.to + 1 + words);
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let [most, worth, strange] = [0, 0, 0];
  for (let word = 0; word < words; word++) {
    const place = index.only(wordHash[word]!, from, to);
    if (place === -1) {
      most += LEFT_OUT;
      strange++;
      continue;
    }
    const score = scoreOfWord(wordStart[word + 1]! - wordStart[word]!);
    most += score;
    if (place < 0) continue;
    const diagonal = place - word;
    if (diagonal < band.from || diagonal > band.to) continue;
    worth += score - LEFT_OUT;
    if (diagonal < low) low = diagonal;
    if (diagonal > high) high = diagonal;
  }
  return { pins: high < low ? null : { from: low, to: high }, most, worth, strange };
}

/**
 * How wide a margin tells that nothing outside of it is as good as what was found; infinite when none does.
 *
 * An alignment that has a pin and goes outside takes a step aside for each word of the margin: it puts a word in, or leaves one out;
 * for strange words, which are left out anyway, the corridor is wider by as many. One without a pin loses what they are worth.
 */
function marginNeeded({ most, worth }: Prospect, { score }: Alignment): number {
  const missed = most - score;
  return missed < worth ? Math.floor(missed / -PUT_IN) : Number.POSITIVE_INFINITY;
}

function widen({ from, to }: Band, by: number, { from: least, to: most }: Band): Band {
  return { from: Math.max(least, from - by), to: Math.min(most, to + by) };
}
