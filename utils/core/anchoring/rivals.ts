import type { WordIndex } from "./index-words.ts";
import type { Candidate } from "./measure-place.ts";
import type { Quote } from "./read-quote.ts";

/** From here on another place is a rival: alike enough to be taken for the passage. */
const RIVAL = 0.6;
/** A word tells nothing when more than this share of the rivals has it and it is about as frequent as the most frequent one. */
const COMMON = 0.5;
/** Shorter words are grammar and stand everywhere. */
const SHORTEST = 3;
/** More than so many of the passage's telling words must stand at the place, and of its context's. */
const PASSAGE_LEFT = 0.8;
const CONTEXT_LEFT = 0.5;
/** Where the passage itself is unchanged, one side is enough when it has so many telling words and all of them stand. */
const TELLING_SIDE = 3;
/** With so many telling words around it the passage itself may have lost its own. */
const STRONG_CONTEXT = 4;

/** Words that tell a passage from its rivals, and how many of them stand at a place. */
interface Telling {
  words: number;
  left: number;
}

/**
 * Whether a place is the passage and not one of its look-alikes. In a row of sentences that differ in a name and a number the
 * rest of the words proves nothing: the words that only some sentences have must be there, in the passage and around it. A
 * number counts as much as a long name. O(rivals · words).
 */
export function tellsFromRivals(
  quote: Quote,
  index: WordIndex,
  place: Candidate,
  others: readonly Candidate[],
): boolean {
  const rivals = others.filter(({ similarity }) => similarity >= RIVAL);
  if (rivals.length === 0) return true;
  const { letters, firstWord, behindWord } = quote;
  const frequent = COMMON * mostPlaces(quote, index);
  const passage: Telling = { words: 0, left: 0 };
  const prefix: Telling = { words: 0, left: 0 };
  const suffix: Telling = { words: 0, left: 0 };
  for (let word = 0; word < letters.words; word++) {
    const having = rivals.filter(({ pageWord }) => pageWord[word]! >= 0).length;
    if (having > rivals.length * COMMON && countPlaces(index, letters.wordHash[word]!) >= frequent) continue;
    const part = word < firstWord ? prefix : word < behindWord ? passage : suffix;
    part.words++;
    if (place.pageWord[word]! >= 0) part.left++;
  }
  const context: Telling = { words: prefix.words + suffix.words, left: prefix.left + suffix.left };
  if (place.similarity < 1) {
    if (![prefix, suffix].every((side) => side.words === 0 || most(side))) return false;
    return context.left >= STRONG_CONTEXT || (passage.words > 0 && passage.left > PASSAGE_LEFT * passage.words);
  }
  if (context.words === 0) return passage.words > 0;
  return most(context) || [prefix, suffix].some(({ words, left }) => words >= TELLING_SIDE && left === words);
}

function most({ words, left }: Telling): boolean {
  return left > words * CONTEXT_LEFT;
}

function countPlaces(index: WordIndex, hash: number): number {
  return index.behind(hash) - index.first(hash);
}

/** How many places the most frequent word of a quote has on the page, grammar not counted. */
function mostPlaces({ letters }: Quote, index: WordIndex): number {
  let most = 0;
  for (let word = 0; word < letters.words; word++) {
    if (letters.wordStart[word + 1]! - letters.wordStart[word]! < SHORTEST) continue;
    most = Math.max(most, countPlaces(index, letters.wordHash[word]!));
  }
  return most;
}
