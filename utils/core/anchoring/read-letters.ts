import { type Folded, fold } from "../text/fold.ts";
import { CLASS_GAP, CLASS_TABLE, learnClass } from "../text/fold-table.ts";
import { extendHash } from "../text/hash.ts";

/**
 * What is left of a text when spelling, punctuation, spaces and line breaks do not count: its folded letters and digits in
 * one row, and where its words begin in that row. Two passages with the same row are the same passage to us.
 *
 * Words are runs of one class, as in text/tokenize.ts. That tokeniser is not used itself because it reads a detached «و» into the
 * next word and so loses where the «و» stood; here words that are cut otherwise still have the same letters.
 */
export interface Letters {
  readonly folded: Folded;
  /** The letters; only the first `length` count. */
  readonly units: Uint16Array;
  readonly length: number;
  /** How many words there are. */
  readonly words: number;
  /** First letter of each word; one more entry says where the last one ends. */
  readonly wordStart: Uint32Array;
  /** Folded unit of each word's first letter; a word's units follow one another. */
  readonly wordUnit: Uint32Array;
  readonly wordHash: Int32Array;
}

/** O(length). */
export function readLetters(text: string): Letters {
  const folded = fold(text);
  // Words are seldom shorter than three letters with their space; a text that has more of them is read once more.
  const usual = Math.min(folded.length, (folded.length >> 2) + 16);
  return collectLetters(folded, usual) ?? collectLetters(folded, folded.length)!;
}

/** Null when there are more words than `capacity`. */
function collectLetters(folded: Folded, capacity: number): Letters | null {
  const { units, length } = folded;
  const classes = CLASS_TABLE;
  const letters = new Uint16Array(length);
  const wordStart = new Uint32Array(capacity + 1);
  const wordUnit = new Uint32Array(capacity);
  const wordHash = new Int32Array(capacity);
  let words = 0;
  let n = 0;
  let i = 0;
  while (i < length) {
    let unit = units[i]!;
    const cls = classes[unit]! || learnClass(unit);
    if (cls === CLASS_GAP) {
      i++;
      continue;
    }
    if (words === capacity) return null;
    wordStart[words] = n;
    wordUnit[words] = i;
    let hash = 0;
    do {
      letters[n++] = unit;
      hash = extendHash(hash, unit);
      if (++i === length) break;
      unit = units[i]!;
    } while ((classes[unit]! || learnClass(unit)) === cls);
    wordHash[words++] = hash;
  }
  wordStart[words] = n;
  return { folded, units: letters, length: n, words, wordStart, wordUnit, wordHash };
}

/** The word that holds a letter. O(log words). */
export function wordAt({ wordStart, words }: Letters, letter: number): number {
  let low = 0;
  let high = words;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (wordStart[middle]! <= letter) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Where a letter begins in the original text, UTF-16. */
export function startOfLetter(letters: Letters, letter: number): number {
  return letters.folded.offsets.start(unitOf(letters, letter));
}

/** Where a letter ends in the original text, its harakat included; exclusive. */
export function endOfLetter(letters: Letters, letter: number): number {
  return letters.folded.offsets.end(unitOf(letters, letter));
}

function unitOf(letters: Letters, letter: number): number {
  const word = wordAt(letters, letter);
  return letters.wordUnit[word]! + letter - letters.wordStart[word]!;
}

/** The first letter that begins at or behind an offset of the original text; `length` when there is none. O(log² length). */
export function letterFrom(letters: Letters, offset: number): number {
  let low = 0;
  let high = letters.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOfLetter(letters, middle) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a word begins at a letter, or the text ends there. */
export function isWordBorder(letters: Letters, letter: number): boolean {
  return letter === letters.length || letters.wordStart[wordAt(letters, letter)] === letter;
}

/** Whether a border before a letter would part the letters of one character (œ is two letters of one). */
export function splitsCharacter(letters: Letters, letter: number): boolean {
  if (letter <= 0 || letter >= letters.length) return false;
  return startOfLetter(letters, letter - 1) === startOfLetter(letters, letter);
}
