import type { Candidate } from "./measure-place.ts";
import { type Letters, wordAt } from "./read-letters.ts";
import type { Quote } from "./read-quote.ts";

/** So much of a context must stand in the passage's stead to say that the passage is gone; of at least so many letters. */
const STANDS = 0.7;
const LEAST_LETTERS = 12;

/**
 * Whether a place only looks like the passage because its neighbour does: directly behind the prefix stands what should stand
 * behind the passage (or the other way round), and fits better there than the passage's own words. O(words of the context).
 */
export function wasDeletedHere(quote: Quote, page: Letters, place: Candidate): boolean {
  const { letters, start, end, firstWord, behindWord } = quote;
  if (place.end <= place.start) return true;
  const first = wordAt(page, place.start);
  const last = wordAt(page, place.end - 1);
  const suffixSize = letters.length - end;
  if (suffixSize >= LEAST_LETTERS) {
    const count = letters.words - behindWord;
    const fits = lettersInStep(letters, behindWord, count, page, first, 1);
    if (fits >= STANDS * suffixSize && fits > lettersInStep(letters, firstWord, count, page, first, 1)) return true;
  }
  if (start >= LEAST_LETTERS) {
    const fits = lettersInStep(letters, firstWord - 1, firstWord, page, last, -1);
    if (fits >= STANDS * start && fits > lettersInStep(letters, behindWord - 1, firstWord, page, last, -1)) return true;
  }
  return false;
}

/**
 * Letters of the words that are the same when `count` quote words from `word` on are laid on the page's, word by word; 0 when
 * the first one is another, as it is where the passage's last word stands in the place of the suffix's first.
 */
function lettersInStep(
  quote: Letters,
  word: number,
  count: number,
  page: Letters,
  there: number,
  direction: 1 | -1,
): number {
  let same = 0;
  for (let k = 0; k < count; k++) {
    const mine = word + k * direction;
    const its = there + k * direction;
    if (mine < 0 || its < 0 || mine >= quote.words || its >= page.words) break;
    if (quote.wordHash[mine] !== page.wordHash[its]) {
      if (k === 0) break;
    } else same += quote.wordStart[mine + 1]! - quote.wordStart[mine]!;
  }
  return same;
}
