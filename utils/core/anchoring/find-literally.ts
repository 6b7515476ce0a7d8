import { MOST_PLACES, nearestCopies, placeAt } from "./find-unchanged.ts";
import type { PassageSelectors, Resolution } from "./types.ts";

/**
 * Finds a passage without a letter or digit (an emoji, a row of asterisks): only its characters and those around it can tell.
 * Both sides of the context must stand, or else one of them; no allowance is made for edits. O(length of the text).
 */
export function findLiterally(text: string, { quote, position }: PassageSelectors): Resolution {
  const { exact, prefix, suffix } = quote;
  if (exact === "") return { status: "orphan" };
  const attempts = [
    [prefix, suffix],
    ...(prefix && suffix
      ? [
          [prefix, ""],
          ["", suffix],
        ]
      : []),
  ] as const;
  for (const [before, behind] of attempts) {
    const near = Math.max(0, position.start - before.length);
    const copies = nearestCopies(text, before + exact + behind, near, MOST_PLACES);
    const places = copies.map((at) => placeAt(at + before.length, exact));
    if (places.length === 1) return { status: "found", method: "exact", ...places[0]! };
    if (places.length > 1) return { status: "uncertain", places };
  }
  return { status: "orphan" };
}
