import { VICTIM_COUNT } from "../recognise/figure-ids.ts";
import type { Candidate } from "./find-candidates.ts";
import type { Category } from "./types.ts";

type Joinable = Omit<Candidate, "entity"> & { readonly entity: string; readonly category: Category };

/**
 * Lets a count of victims run to the end of the name it counts: «12 ضحية» + «ضحية اتجار بالبشر» is one mention, whose id
 * keeps the name's (counted-entity.ts) and which needs what the name needs. `isStrong` tells the names of trafficking; a
 * count before any other name stays as it is. O(n log n).
 */
export function joinCounts<T extends Joinable>(candidates: readonly T[], isStrong: (entity: string) => boolean): T[] {
  if (!candidates.some(({ entity }) => entity.startsWith(VICTIM_COUNT))) return [...candidates];
  const names = candidates
    .filter(({ category, entity }) => category === "victim" && isStrong(entity))
    .sort((a, b) => a.start - b.start);
  return candidates.map((count) => {
    if (!count.entity.startsWith(VICTIM_COUNT)) return count;
    let name: T | null = null;
    for (let index = firstFrom(names, count.start); (names[index]?.start ?? count.end) < count.end; index++) {
      if (names[index]!.end >= (name ?? count).end) name = names[index]!;
    }
    if (name === null) return count;
    return { ...count, end: name.end, needs: name.needs, entity: `${count.entity}:${name.entity}` };
  });
}

/** Index of the first candidate that begins at `start` or later. */
function firstFrom(candidates: readonly { readonly start: number }[], start: number): number {
  let low = 0;
  let high = candidates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (candidates[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
