import { createNumbers, type Numbers, push } from "./growing.ts";

/** Which term stands in which row, and in which fields, collected row by row in ascending order. */
export interface Postings {
  readonly terms: Numbers;
  readonly rows: Numbers;
  readonly masks: Numbers;
  /** By term, 1 + the place of its last posting; 0: none yet. */
  readonly last: Numbers;
}

export function createPostings(): Postings {
  return { terms: createNumbers(), rows: createNumbers(), masks: createNumbers(), last: createNumbers() };
}

/** `mask`: fields as bits; 0: it stands there to be looked up only. */
export function addPosting({ terms, rows, masks, last }: Postings, term: number, row: number, mask: number): void {
  while (last.length <= term) push(last, 0);
  const at = last.items[term]! - 1;
  if (at >= 0 && rows.items[at] === row) {
    masks.items[at]! |= mask;
    return;
  }
  push(terms, term);
  push(rows, row);
  push(masks, mask);
  last.items[term] = rows.length;
}

/** In the three lowest bits of a posting: a field's number, no field, or a byte with all its fields behind. */
const NO_FIELD = 6;
const SEVERAL = 7;

/**
 * Bytes of all postings, term after term, and where those of each end. A posting is the distance from the row before it and its
 * fields, seven bits a byte, the lowest first: one byte for most, where two and one were.
 */
export function* packPostings(
  { terms, rows, masks }: Postings,
  termCount: number,
): Generator<void, { postings: Uint8Array; postingEnds: Uint32Array }> {
  const count = rows.length;
  const starts = new Uint32Array(termCount + 1);
  for (let i = 0; i < count; i++) starts[terms.items[i]! + 1]!++;
  for (let term = 0; term < termCount; term++) starts[term + 1]! += starts[term]!;
  const sorted = new Uint32Array(count);
  const next = starts.slice();
  for (let i = 0; i < count; i++) sorted[next[terms.items[i]!]!++] = i;
  yield;

  const postings = new Uint8Array(5 * count);
  const postingEnds = new Uint32Array(termCount);
  let end = 0;
  for (let term = 0; term < termCount; term++) {
    let row = -1;
    for (let k = starts[term]!; k < starts[term + 1]!; k++) {
      const i = sorted[k]!;
      const mask = masks.items[i]!;
      const code = mask === 0 ? NO_FIELD : (mask & (mask - 1)) === 0 ? 31 - Math.clz32(mask) : SEVERAL;
      let value = ((rows.items[i]! - row - 1) << 3) | code;
      for (; value > 0x7f; value >>>= 7) postings[end++] = value | 0x80;
      postings[end++] = value;
      if (code === SEVERAL) postings[end++] = mask;
      row = rows.items[i]!;
    }
    postingEnds[term] = end;
    if (term % 10_000 === 0) yield;
  }
  return { postings: postings.slice(0, end), postingEnds };
}

/** Adds to `masks`, row by row, the fields a term stands in and `present`. `from`, `end`: of its bytes. */
export function readPostings(
  postings: Uint8Array,
  from: number,
  end: number,
  masks: Uint8Array,
  present: number,
): void {
  let row = -1;
  for (let at = from; at < end; ) {
    let byte = postings[at++]!;
    let value = byte & 0x7f;
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = postings[at++]!;
      value |= (byte & 0x7f) << shift;
    }
    row += (value >>> 3) + 1;
    const code = value & 7;
    masks[row]! |= present | (code < NO_FIELD ? 1 << code : code === NO_FIELD ? 0 : postings[at++]!);
  }
}
