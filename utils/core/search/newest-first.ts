import { compareBytes } from "./encode-term.ts";
import { type Block, rowText } from "./open-block.ts";

/** A document of an index: the place of its block, and its number there. Blocks hold fewer than 4,096. */
export type DocumentRef = number;
export const REF_BITS = 12;
const NUMBER_MASK = (1 << REF_BITS) - 1;

export const placeOf = (ref: DocumentRef): number => ref >>> REF_BITS;
export const numberOf = (ref: DocumentRef): number => ref & NUMBER_MASK;

/** Negative when the document of time `a` comes before that of `b`: the newer first, those without a date (NaN) last. */
export function compareTimes(a: number, b: number): number {
  if (a === b) return 0;
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : 1;
  return a > b || Number.isNaN(b) ? -1 : 1;
}

/** Merges two lists of documents that are each newest first, then by id. */
export function mergeNewest(
  a: Uint32Array,
  b: Uint32Array,
  blockAt: (place: number) => Block,
): Uint32Array<ArrayBuffer> {
  const merged = new Uint32Array(a.length + b.length);
  let [i, k, at] = [0, 0, 0];
  while (i < a.length && k < b.length) merged[at++] = compareRefs(a[i]!, b[k]!, blockAt) <= 0 ? a[i++]! : b[k++]!;
  merged.set(i < a.length ? a.subarray(i) : b.subarray(k), at);
  return merged;
}

function compareRefs(a: DocumentRef, b: DocumentRef, blockAt: (place: number) => Block): number {
  const [first, second] = [blockAt(placeOf(a)), blockAt(placeOf(b))];
  const order = compareTimes(first.times[numberOf(a)]!, second.times[numberOf(b)]!);
  return order !== 0 ? order : compareBytes(rowText(first, numberOf(a)), rowText(second, numberOf(b)));
}
