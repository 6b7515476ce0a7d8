import type { Resolution } from "../../../utils/core/anchoring/types.ts";
import type { Found } from "./match-approximately.ts";
import { overlap } from "./passages.ts";

/** From here on a place counts as the right one. */
export const RIGHT = 0.8;

/** What became of a number of passages. */
export interface Tally {
  right: number;
  /** Found, but with less than RIGHT in common with where it is. */
  wrong: number;
  uncertain: number;
  orphan: number;
}

export function newTally(): Tally {
  return { right: 0, wrong: 0, uncertain: 0, orphan: 0 };
}

/** `truth`: where the passage is; null: it is not on the page, and every place is wrong. */
export function count(tally: Tally, resolution: Resolution, truth: readonly [number, number] | null): void {
  if (resolution.status !== "found") tally[resolution.status]++;
  else if (truth !== null && overlap(resolution, truth) >= RIGHT) tally.right++;
  else tally.wrong++;
}

/** The same for a matcher that knows only found and not found. */
export function countFound(tally: Tally, found: Found | null, truth: readonly [number, number] | null): void {
  count(
    tally,
    found === null ? { status: "orphan" } : { status: "found", method: "fuzzy", similarity: 0, ...found },
    truth,
  );
}
