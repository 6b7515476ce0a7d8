import { fold } from "../text/fold.ts";
import { CLASS_DIGIT } from "../text/fold-table.ts";
import { findMasked } from "../text/mask.ts";
import { tokenize } from "../text/tokenize.ts";
import { DATE_WORDS } from "./date-words.ts";
import { mix } from "./mix.ts";

/** Words a shingle has; docs/adr/0011-stories.md says what other sizes gave. */
export const SHINGLE = 3;

/**
 * What is kept of a text to compare it by where the text is not: 32-bit hashes throughout, about four bytes a word. No text can
 * be read back from it.
 */
export interface WordSketch {
  /** Hash of every folded word, in the order of the text. */
  readonly words: Int32Array;
  /**
   * Every figure (number, month, day of the week) with two words around it, as pairs: hash of the words, hash of the figure.
   * Ascending by words.
   */
  readonly figures: Uint32Array;
}

/** What two texts are compared by. */
export interface Shingles extends WordSketch {
  /** Hash of every run of SHINGLE words, each once, ascending. */
  readonly hashes: Uint32Array;
}

/** Reads a text's shingles. A text of fewer than SHINGLE words has none. O(n log n). */
export function shingleText(text: string): Shingles {
  return shingleSketch(sketchText(text));
}

/**
 * Reads what is kept of a text. Harakat, hamza, the shape of digits, punctuation and line breaks do not count, addresses are
 * left out. O(n).
 */
export function sketchText(text: string): WordSketch {
  const folded = fold(text);
  const { count, hash, kind } = tokenize(folded, findMasked(text));
  return { words: hash.slice(0, count), figures: readFigures(count, hash, (i) => kind[i] === CLASS_DIGIT) };
}

export function shingleSketch(sketch: WordSketch): Shingles {
  const { words } = sketch;
  const hashes = new Uint32Array(Math.max(0, words.length - SHINGLE + 1));
  for (let i = 0; i < hashes.length; i++) hashes[i] = shingleAt(words, i);
  return { ...sketch, hashes: distinct(hashes) };
}

/** Hash of the shingle that begins at a word. */
export function shingleAt(words: Int32Array, index: number): number {
  let shingle = 0;
  for (let k = 0; k < SHINGLE; k++) shingle = mix(shingle, words[index + k]!);
  return shingle;
}

function readFigures(count: number, hash: Int32Array, isNumber: (index: number) => boolean): Uint32Array {
  const isFigure = (i: number) => isNumber(i) || DATE_WORDS.has(hash[i]!);
  const pairs: [number, number][] = [];
  for (let i = 0; i < count; i++) {
    if (!isFigure(i)) continue;
    // Parts of one figure («2,1», «30 novembre») are one, in any order, so that its neighbours are words.
    let to = i + 1;
    let figure = mix(0, hash[i]!);
    for (; to < count && isFigure(to); to++) figure = (figure + mix(0, hash[to]!)) >>> 0;
    const before = i === 0 ? 0 : hash[i - 1]!;
    const after = to === count ? 0 : hash[to]!;
    pairs.push([mix(mix(1, before), after), figure]);
    i = to - 1;
  }
  pairs.sort(([a, x], [b, y]) => a - b || x - y);
  return Uint32Array.from(pairs.flat());
}

function distinct(values: Uint32Array<ArrayBuffer>): Uint32Array {
  values.sort();
  let n = 0;
  for (let i = 0; i < values.length; i++) if (i === 0 || values[i] !== values[i - 1]) values[n++] = values[i]!;
  return values.slice(0, n);
}
