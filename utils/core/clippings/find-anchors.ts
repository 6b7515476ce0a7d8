import type { Stretch } from "./align-rows.ts";

/**
 * Pairs of places, in order on both sides, of ids that stand once in each of two stretches: as many as can be had without
 * crossing (the longest increasing subsequence). The idea of «patience diff» (Bram Cohen): what stands once is seldom paired wrongly.
 *
 * O(length · log length).
 */
export function findAnchors(
  a: readonly number[],
  b: readonly number[],
  { fromA, toA, fromB, toB }: Stretch,
): (readonly [a: number, b: number])[] {
  const inB = placesOfSingles(b, fromB, toB);
  const pairs: (readonly [number, number])[] = [];
  for (const [id, place] of placesOfSingles(a, fromA, toA)) {
    const other = inB.get(id) ?? REPEATED;
    if (place !== REPEATED && other !== REPEATED) pairs.push([place, other]);
  }
  return longestIncreasing(pairs);
}

const REPEATED = -1;

/** Id → where it stands; REPEATED when it stands more than once. In the order of first places. */
function placesOfSingles(row: readonly number[], from: number, to: number): Map<number, number> {
  const places = new Map<number, number>();
  for (let i = from; i < to; i++) places.set(row[i]!, places.has(row[i]!) ? REPEATED : i);
  return places;
}

/** Of pairs sorted by their first number, the most whose second numbers grow. */
function longestIncreasing(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  /** Of the sequences of each length found so far, the pair on which the one with the smallest end ends. */
  const ends: number[] = [];
  const before: number[] = [];
  for (const [i, [, value]] of pairs.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[ends[middle]!]![1] < value) low = middle + 1;
      else high = middle;
    }
    before.push(low > 0 ? ends[low - 1]! : -1);
    ends[low] = i;
  }
  const chosen: (readonly [number, number])[] = [];
  for (let i = ends.at(-1) ?? -1; i >= 0; i = before[i]!) chosen.push(pairs[i]!);
  return chosen.reverse();
}
