import type { StoryDecision } from "./types.ts";

/**
 * What undoes decisions: each becomes what it was before, or, where there was none, a tombstone.
 *
 * @param made as they were written, in the order of `before`.
 * @param before what stood in their place.
 * @param now ISO 8601 in UTC.
 */
export function takeBackDecisions(
  made: readonly StoryDecision[],
  before: readonly (StoryDecision | undefined)[],
  now: string,
): StoryDecision[] {
  return made.map((decision, index) => {
    const earlier = before[index];
    return earlier === undefined ? { ...decision, updatedAt: now, deletedAt: now } : { ...earlier, updatedAt: now };
  });
}
