/** Beyond so many pairs of letters a distance is not worked out but bounded from above. */
const MOST_PAIRS = 40_000;

/**
 * How many letters have to be replaced, deleted or inserted to make a[from, to) out of b[from, to) (Levenshtein 1966). For very long
 * stretches the longer one's length, which is never less. O(product of the lengths).
 */
export function editDistance(
  a: Uint16Array,
  aFrom: number,
  aTo: number,
  b: Uint16Array,
  bFrom: number,
  bTo: number,
): number {
  // What both begin or end with costs nothing.
  while (aFrom < aTo && bFrom < bTo && a[aFrom] === b[bFrom]) {
    aFrom++;
    bFrom++;
  }
  while (aFrom < aTo && bFrom < bTo && a[aTo - 1] === b[bTo - 1]) {
    aTo--;
    bTo--;
  }
  const longest = Math.max(aTo - aFrom, bTo - bFrom);
  if (aFrom === aTo || bFrom === bTo || (aTo - aFrom) * (bTo - bFrom) > MOST_PAIRS) return longest;
  return distancesToHeads(a, aFrom, aTo, b, bFrom, bTo).at(-1)!;
}

/** The distance of a[from, to) to each head of b[from, to): entry k for the head of k letters. O(product of the lengths). */
export function distancesToHeads(
  a: Uint16Array,
  aFrom: number,
  aTo: number,
  b: Uint16Array,
  bFrom: number,
  bTo: number,
): Uint32Array {
  const size = bTo - bFrom;
  const row = new Uint32Array(size + 1);
  for (let k = 0; k <= size; k++) row[k] = k;
  for (let i = aFrom; i < aTo; i++) {
    const unit = a[i]!;
    let corner = row[0]!;
    row[0] = corner + 1;
    for (let k = 1; k <= size; k++) {
      const above = row[k]!;
      const best = Math.min(above, row[k - 1]!) + 1;
      const replaced = corner + (unit === b[bFrom + k - 1] ? 0 : 1);
      row[k] = Math.min(replaced, best);
      corner = above;
    }
  }
  return row;
}
