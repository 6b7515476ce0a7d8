import { appendText, createByteList } from "./encode-term.ts";
import type { Sections } from "./pack-block.ts";
import { readingStarts } from "./reading-starts.ts";

export type Wide = typeof Uint16Array | typeof Uint32Array;

interface Reading {
  readonly start: number;
  readonly term: number;
  /** The bytes from there on as a string of as many units, so that strings compare as the bytes do. */
  readonly text: string;
}

/** Terms between two pauses. */
const STEP = 1000;

/** Terms between two of `termBases`. */
export const TERMS_A_BASE = 16;

/**
 * The words of a block and how many bytes each takes, with where every sixteenth begins, and every place one may be read from,
 * sorted. Pauses as `packing` does.
 */
export function* packTerms(
  terms: readonly string[],
  wide: Wide,
): Generator<void, Pick<Sections, "terms" | "termLengths" | "termBases" | "readingTerms" | "readingStarts">> {
  const list = createByteList();
  const termLengths = new Uint8Array(terms.length);
  const termBases = new Uint32Array(Math.ceil(terms.length / TERMS_A_BASE));
  /** By their first byte, so that each is sorted in a short while. */
  const readings = new Map<number, Reading[]>();
  let count = 0;
  for (const [term, text] of terms.entries()) {
    const from = list.length;
    appendText(list, text);
    const end = list.length;
    if (term % TERMS_A_BASE === 0) termBases[term / TERMS_A_BASE] = from;
    termLengths[term] = end - from;
    // Arabic letters, the only ones in front of which something is taken away, are one byte each.
    for (const start of readingStarts(text)) {
      const first = from + start < end ? list.bytes[from + start]! : -1;
      const reading = { start, term, text: String.fromCharCode(...list.bytes.subarray(from + start, end)) };
      const same = readings.get(first);
      if (same === undefined) readings.set(first, [reading]);
      else same.push(reading);
      count++;
    }
    if (term % STEP === 0) yield;
  }
  const readingTerms = new wide(count);
  const starts = new Uint8Array(count);
  let at = 0;
  for (const first of [...readings.keys()].sort((a, b) => a - b)) {
    const same = readings.get(first)!;
    same.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : a.term - b.term || a.start - b.start));
    for (const { term, start } of same) {
      readingTerms[at] = term;
      starts[at++] = start;
    }
    if (same.length > STEP / 10) yield;
  }
  return { terms: list.bytes.subarray(0, list.length), termLengths, termBases, readingTerms, readingStarts: starts };
}
