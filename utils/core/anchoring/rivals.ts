import { CLASS_DIGIT, learnClass } from "../text/fold-table.ts";
import type { WordIndex } from "./index-words.ts";
import type { Candidate } from "./measure-place.ts";
import type { Letters } from "./read-letters.ts";
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
/** With so many telling words around it the passage itself may have lost half of its own, or all if they are misspelt. */
const STRONG_CONTEXT = 4;
const HALF_LEFT = 0.5;
/** Between neighbours that have so many telling words and lost none, a passage that is mostly the same may have lost any. */
const TELLING_PAIR = 2;
const MOSTLY_THE_SAME = 0.8;
/** A lost word is misspelt, not another one, when at most this share of its letters was edited. */
const MISSPELT = 0.4;

/** Words that tell a passage from its rivals, and how many of them stand at a place. */
interface Telling {
  words: number;
  left: number;
  /** Letters of those that do not stand there; a number lost cannot be misspelt, it is another one. */
  lost: number;
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
  const passage: Telling = { words: 0, left: 0, lost: 0 };
  const prefix: Telling = { words: 0, left: 0, lost: 0 };
  const suffix: Telling = { words: 0, left: 0, lost: 0 };
  for (let word = 0; word < letters.words; word++) {
    const having = rivals.filter(({ pageWord }) => pageWord[word]! >= 0).length;
    if (having > rivals.length * COMMON && countPlaces(index, letters.wordHash[word]!) >= frequent) continue;
    const part = word < firstWord ? prefix : word < behindWord ? passage : suffix;
    part.words++;
    if (place.pageWord[word]! >= 0) part.left++;
    else part.lost += isNumber(letters, word) ? Number.NEGATIVE_INFINITY : sizeOf(letters, word);
  }
  const contextWords = prefix.words + suffix.words;
  const contextLeft = prefix.left + suffix.left;
  if (place.similarity < 1) {
    if (![prefix, suffix].every((side) => side.words === 0 || most(side.left, side.words))) return false;
    if (passage.words === 0) return contextLeft >= TELLING_SIDE;
    if (passage.left > PASSAGE_LEFT * passage.words) return true;
    const edits = (1 - place.similarity) * Math.max(quote.end - quote.start, place.end - place.start);
    const half = passage.left >= HALF_LEFT * passage.words || edits <= MISSPELT * passage.lost;
    if (contextLeft >= STRONG_CONTEXT && half) return true;
    return contextLeft >= TELLING_SIDE && standsBetween(quote, place, prefix, suffix);
  }
  if (contextWords === 0) return passage.words > 0;
  return (
    most(contextLeft, contextWords) ||
    [prefix, suffix].some(({ words, left }) => words >= TELLING_SIDE && left === words)
  );
}

/**
 * Whether a place stands between the very same neighbours: every side there is has its telling words, none lost. Then a
 * passage that is mostly the same may have lost any word; with more of them on both sides, one that has any word left.
 */
function standsBetween(quote: Quote, place: Candidate, prefix: Telling, suffix: Telling): boolean {
  const sides: Telling[] = [];
  if (place.prefix !== null) sides.push(prefix);
  if (place.suffix !== null) sides.push(suffix);
  const kept = (least: number) => sides.every(({ words, left }) => words >= least && left === words);
  if (place.similarity >= MOSTLY_THE_SAME) return kept(TELLING_PAIR);
  const hasWord = place.pageWord.subarray(quote.firstWord, quote.behindWord).some((word) => word >= 0);
  return hasWord && sides.length === 2 && kept(TELLING_SIDE);
}

function most(left: number, words: number): boolean {
  return left > words * CONTEXT_LEFT;
}

function sizeOf(letters: Letters, word: number): number {
  return letters.wordStart[word + 1]! - letters.wordStart[word]!;
}

function isNumber(letters: Letters, word: number): boolean {
  return learnClass(letters.units[letters.wordStart[word]!]!) === CLASS_DIGIT;
}

function countPlaces(index: WordIndex, hash: number): number {
  return index.behind(hash) - index.first(hash);
}

/** How many places the most frequent word of a quote has on the page, grammar not counted. */
function mostPlaces({ letters }: Quote, index: WordIndex): number {
  let most = 0;
  for (let word = 0; word < letters.words; word++) {
    if (sizeOf(letters, word) < SHORTEST) continue;
    most = Math.max(most, countPlaces(index, letters.wordHash[word]!));
  }
  return most;
}
