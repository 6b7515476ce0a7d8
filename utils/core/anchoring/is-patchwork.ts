import type { Candidate } from "./measure-place.ts";
import { type Letters, wordAt } from "./read-letters.ts";
import type { Quote } from "./read-quote.ts";

/** Words of two letters stand everywhere. */
const SHORTEST = 3;
/** So much of the passage said again between its words means two other passages, not one that was parted. */
const SAID_TWICE = 0.3;

/**
 * Whether a place is put together from the ends of two look-alikes: what stands between the passage's words says many of them
 * again, as a line that was put in between does not. O(words).
 */
export function isPatchwork(quote: Quote, page: Letters, place: Candidate): boolean {
  const { letters, start, end, firstWord, behindWord } = quote;
  if (place.end - place.start <= (1 + SAID_TWICE) * (end - start)) return false;
  const own = new Set(letters.wordHash.subarray(firstWord, behindWord));
  const taken = new Set(place.pageWord.subarray(firstWord, behindWord));
  let again = 0;
  const last = wordAt(page, place.end - 1);
  for (let word = wordAt(page, place.start); word <= last; word++) {
    const size = page.wordStart[word + 1]! - page.wordStart[word]!;
    if (size >= SHORTEST && !taken.has(word) && own.has(page.wordHash[word]!)) again += size;
  }
  return again > SAID_TWICE * (letters.wordStart[behindWord]! - letters.wordStart[firstWord]!);
}
