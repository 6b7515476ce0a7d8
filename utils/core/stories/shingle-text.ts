import { fold } from "../text/fold.ts";
import { CLASS_DIGIT } from "../text/fold-table.ts";
import { findMasked } from "../text/mask.ts";
import { tokenize } from "../text/tokenize.ts";
import { DATE_WORDS } from "./date-words.ts";
import { mix } from "./mix.ts";

/** Words a shingle has; docs/adr/0011-stories.md says what other sizes gave. */
export const SHINGLE = 3;

/**
 * What two texts are compared by: their shingles, and the figures that stand in them. 32-bit hashes throughout, so that it can
 * be kept where the text is not: about four bytes a word.
 */
export interface Shingles {
  /** Hash of every run of SHINGLE folded words, each once, ascending. */
  readonly hashes: Uint32Array;
  /**
   * Every figure (number, month, day of the week) with two words around it, as pairs: hash of the words, hash of the figure.
   * Ascending by words.
   */
  readonly figures: Uint32Array;
}

/**
 * Reads a text's shingles. Harakat, hamza, the shape of digits, punctuation and line breaks do not count, addresses are left
 * out. A text of fewer than SHINGLE words has none. O(n log n).
 */
export function shingleText(text: string): Shingles {
  const folded = fold(text);
  const tokens = tokenize(folded, findMasked(text));
  const { count, hash, kind } = tokens;
  const hashes = new Uint32Array(Math.max(0, count - SHINGLE + 1));
  for (let i = 0; i < hashes.length; i++) {
    let shingle = 0;
    for (let k = 0; k < SHINGLE; k++) shingle = mix(shingle, hash[i + k]!);
    hashes[i] = shingle;
  }
  return { hashes: distinct(hashes), figures: readFigures(count, hash, (i) => kind[i] === CLASS_DIGIT) };
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
