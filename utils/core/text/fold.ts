import { deletionOf, FIRST_UNIT, FOLD_TABLE, foldCodePoint, learnFolding } from "./fold-table.ts";
import { createOffsets, type Offsets } from "./offsets.ts";

/** A text reduced to what spelling variants share, with the way back to the original. */
export interface Folded {
  /** The folded text in UTF-16 units; only the first `length` count. */
  readonly units: Uint16Array;
  readonly length: number;
  /** Which stretch of the original each unit stands for. */
  readonly offsets: Offsets;
}

/** code → its folding, for characters that become several units or none. */
const seen = new Map<number, string>();

function foldRare(code: number): string {
  let folded = seen.get(code);
  if (folded === undefined) {
    folded = foldCodePoint(code);
    // A page can hold a million different code points; the cache may not grow with it.
    if (seen.size > 4096) seen.clear();
    seen.set(code, folded);
  }
  return folded;
}

/**
 * Folds a text: harakat, tatweel and invisible characters go; hamza forms, ya, ta marbuta, Persian letters, presentation
 * forms, accents, case, digits, quotes, dashes and spaces become one form each. Lone surrogates stay as they are.
 *
 * O(length). Source: shared guide «arabic-matching», sections 2 and 3.1.
 */
export function fold(text: string): Folded {
  const size = text.length;
  const offsets = createOffsets();
  let units = new Uint16Array(size + 16);
  let n = 0;
  let i = 0;
  while (i < size) {
    const run = foldRun(text, i, units, n);
    i += run;
    n += run;
    if (i === size) break;
    const unit = text.charCodeAt(i);
    if (learnFolding(unit) >= FIRST_UNIT) continue;
    const code = text.codePointAt(i)!;
    const width = code > 0xffff ? 2 : 1;
    const deletion = deletionOf(code);
    if (deletion === null) {
      const folded = unit === code && unit >= 0xd800 && unit <= 0xdfff ? text.charAt(i) : foldRare(code);
      // The rest of the text needs room for one unit each.
      if (n + folded.length + size - i > units.length) units = enlarge(units);
      for (let k = 0; k < folded.length; k++) {
        offsets.setStart(n, i);
        if (width !== 1) offsets.setEnd(n, i + width);
        units[n++] = folded.charCodeAt(k);
      }
    } else if (deletion === "mark" && n > 0 && offsets.end(n - 1) === i) {
      // Only a mark that touches the letter belongs to it.
      offsets.setEnd(n - 1, i + width);
    }
    i += width;
    offsets.setStart(n, i);
  }
  return { units, length: n, offsets };
}

/**
 * Folds from `from` on, as long as one unit of the text becomes one folded unit that is known already; gives how many. A
 * loop of its own, because it is a third of what matching costs, and is twice as fast without the rare cases in it.
 */
function foldRun(text: string, from: number, units: Uint16Array, to: number): number {
  const table = FOLD_TABLE;
  const size = text.length;
  let i = from;
  let n = to;
  while (i < size) {
    const folded = table[text.charCodeAt(i)]!;
    if (folded < FIRST_UNIT) break;
    units[n++] = folded;
    i++;
  }
  return i - from;
}

function enlarge(units: Uint16Array<ArrayBuffer>): Uint16Array<ArrayBuffer> {
  const more = new Uint16Array(units.length * 2 + 64);
  more.set(units);
  return more;
}

const CHUNK = 8192;

/** The folded units [from, to) as a string. */
export function foldedSlice(folded: Folded, from: number, to: number): string {
  let text = "";
  for (let i = from; i < to; i += CHUNK) {
    // apply takes a typed array as it is; spreading would walk it with an iterator, ten times slower.
    const chunk = folded.units.subarray(i, Math.min(to, i + CHUNK));
    text += String.fromCharCode.apply(null, chunk as unknown as number[]);
  }
  return text;
}

/** A string's folding as a string, when offsets do not matter (search, comparison of names). */
export function foldString(text: string): string {
  const folded = fold(text);
  return foldedSlice(folded, 0, folded.length);
}
