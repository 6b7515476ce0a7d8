import {
  DELETE,
  DELETE_AND_EXTEND,
  deletionOf,
  EXPAND,
  foldCodePoint,
  getFoldTable,
  TABLE_SIZE,
} from "./fold-table.ts";

/**
 * A text reduced to what spelling variants share, with the way back to the original.
 *
 * Folded unit i stands for the original's UTF-16 code units start[i] … end[i] (exclusive). Units that came out of one
 * character share its offsets; a deleted mark extends the end of the letter before it.
 */
export interface Folded {
  readonly units: Uint16Array;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly length: number;
}

/** code → its folding, for characters outside the table (presentation forms, accents beyond Latin, symbols). */
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
 * O(length). Source: shared guide «arabic-matching», sections 2 and 3.1 (the two offset arrays are the idea of
 * Hugging Face's NormalizedString and Lucene's CharFilter.correctOffset).
 */
export function fold(text: string): Folded {
  const table = getFoldTable();
  const size = text.length;
  let capacity = size + 16;
  let units = new Uint16Array(capacity);
  let start = new Uint32Array(capacity);
  let end = new Uint32Array(capacity);
  let n = 0;
  for (let i = 0; i < size; i++) {
    const unit = text.charCodeAt(i);
    if (unit < TABLE_SIZE) {
      const folded = table[unit]!;
      if (folded > EXPAND) {
        units[n] = folded;
        start[n] = i;
        end[n++] = i + 1;
        if (n === capacity) grow();
        continue;
      }
      if (folded === DELETE_AND_EXTEND) {
        // Only a mark that touches the letter belongs to it.
        if (n > 0 && end[n - 1] === i) end[n - 1] = i + 1;
        continue;
      }
      if (folded === DELETE) continue;
    }
    let code = unit;
    let width = 1;
    if (unit >= 0xd800 && unit <= 0xdfff) {
      code = text.codePointAt(i)!;
      width = code > 0xffff ? 2 : 1;
      if (width === 1) {
        push(unit, i, i + 1);
        continue;
      }
    }
    const deletion = deletionOf(code);
    if (deletion !== null) {
      if (deletion === DELETE_AND_EXTEND && n > 0 && end[n - 1] === i) end[n - 1] = i + width;
    } else {
      const folded = foldRare(code);
      for (let k = 0; k < folded.length; k++) push(folded.charCodeAt(k), i, i + width);
    }
    i += width - 1;
  }
  return { units, start, end, length: n };

  function push(unit: number, from: number, to: number) {
    units[n] = unit;
    start[n] = from;
    end[n++] = to;
    if (n === capacity) grow();
  }

  function grow() {
    capacity = capacity * 2;
    const moreUnits = new Uint16Array(capacity);
    moreUnits.set(units);
    units = moreUnits;
    const moreStart = new Uint32Array(capacity);
    moreStart.set(start);
    start = moreStart;
    const moreEnd = new Uint32Array(capacity);
    moreEnd.set(end);
    end = moreEnd;
  }
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
