import type { Shingles } from "./shingle-text.ts";

/** How much two texts share, counted in shingles. */
export interface Overlap {
  readonly shared: number;
  /** Of those of both texts together, 0 to 1 (Jaccard): near 1 when the texts are copies as a whole. */
  readonly resemblance: number;
  /** Of those of the text that has fewer, 0 to 1: near 1 when the shorter text stands in the longer one. */
  readonly containment: number;
  /** Figures that stand between the same two words in both texts: how many are the same there, and how many differ. */
  readonly sameFigures: number;
  readonly otherFigures: number;
}

/**
 * Compares two texts exactly. O(n).
 *
 * @param stock shingles that say nothing, because articles of other stories have them, too (find-stock.ts): they are not counted.
 */
export function compareShingles(a: Shingles, b: Shingles, stock?: ReadonlySet<number>): Overlap {
  let shared = 0;
  let onlyA = 0;
  let onlyB = 0;
  const [x, y] = [a.hashes, b.hashes];
  for (let i = 0, j = 0; i < x.length || j < y.length; ) {
    const [p, q] = [x[i] ?? Number.POSITIVE_INFINITY, y[j] ?? Number.POSITIVE_INFINITY];
    const counts = stock === undefined || !stock.has(Math.min(p, q));
    if (p === q) shared += counts ? 1 : 0;
    else if (p < q) onlyA += counts ? 1 : 0;
    else onlyB += counts ? 1 : 0;
    if (p <= q) i++;
    if (q <= p) j++;
  }
  return {
    shared,
    resemblance: share(shared, shared + onlyA + onlyB),
    containment: share(shared, shared + Math.min(onlyA, onlyB)),
    ...compareFigures(a.figures, b.figures),
  };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function compareFigures(a: Uint32Array, b: Uint32Array): Pick<Overlap, "sameFigures" | "otherFigures"> {
  let sameFigures = 0;
  let otherFigures = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i]!, b[j]!];
    const [endX, endY] = [endOfRun(a, i), endOfRun(b, j)];
    if (x === y) {
      if (haveCommon(a.subarray(i, endX), b.subarray(j, endY))) sameFigures++;
      else otherFigures++;
    }
    if (x <= y) i = endX;
    if (y <= x) j = endY;
  }
  return { sameFigures, otherFigures };
}

/** End of the pairs that have the same words. */
function endOfRun(pairs: Uint32Array, from: number): number {
  let to = from + 2;
  while (to < pairs.length && pairs[to] === pairs[from]) to += 2;
  return to;
}

function haveCommon(a: Uint32Array, b: Uint32Array): boolean {
  for (let i = 1; i < a.length; i += 2) for (let j = 1; j < b.length; j += 2) if (a[i] === b[j]) return true;
  return false;
}
