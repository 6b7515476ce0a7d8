import { nearestCopies } from "./find-unchanged.ts";
import { lettersToString, type TextIndex } from "./index-text.ts";
import type { Candidate } from "./measure-place.ts";
import { isWordBorder, splitsCharacter } from "./read-letters.ts";
import type { Quote } from "./read-quote.ts";

/** More copies than these are no help. */
const MOST_COPIES = 50;

/**
 * Every place of a passage's letters, words not looked at; the context is compared letter by letter from the passage outwards.
 * For what has no words to vote with: a selection inside a word, or writing without spaces. O(length of the text).
 */
export function findSameLetters(quote: Quote, index: TextIndex): Candidate[] {
  const { letters, start, end } = quote;
  const page = index.letterString();
  const own = lettersToString(letters, start, end);
  const copies = nearestCopies(page, own, 0, MOST_COPIES + 1);
  if (copies.length > MOST_COPIES) return [];
  const before = lettersToString(letters, 0, start);
  const behind = lettersToString(letters, end, letters.length);
  const candidates = copies.map((at) => {
    let left = 0;
    while (left < start && at - left > 0 && page[at - left - 1] === before[start - left - 1]) left++;
    let right = 0;
    const after = at + own.length;
    while (right < behind.length && page[after + right] === behind[right]) right++;
    return {
      start: at,
      end: after,
      similarity: 1,
      prefix: start === 0 ? null : left / start,
      suffix: behind === "" ? null : right / behind.length,
      pageWord: new Int32Array(letters.words).fill(-1),
    };
  });
  // «رق» is not what stands in «الرقابة», unless the context says so.
  const isWhole = (letter: number) => isWordBorder(index.letters(), letter);
  return candidates.filter(
    (one) =>
      !splitsCharacter(index.letters(), one.start) &&
      !splitsCharacter(index.letters(), one.end) &&
      ((one.prefix ?? 0) > 0 ||
        (one.suffix ?? 0) > 0 ||
        ((isWhole(one.start) || !quote.startsWord) && (isWhole(one.end) || !quote.endsWord))),
  );
}
