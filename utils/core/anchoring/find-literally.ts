import { findCopies, MOST_PLACES, nearestFirst, placeAt } from "./find-unchanged.ts";
import type { PassageSelectors, Resolution } from "./types.ts";

/**
 * Finds a passage without a letter or digit (an emoji, a row of asterisks): only its characters and those around it can tell.
 * Both sides of the context must stand, or one where only one has a place; no allowance is made for edits.
 * O(length of the text · copies).
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
    const copies = findCopies(text, before + exact + behind);
    if (copies.length === 0) continue;
    const places = nearestFirst(
      copies.map((at) => placeAt(at + before.length, exact)),
      position.start,
    );
    if (places.length === 1) return { status: "found", method: "exact", ...places[0]! };
    return { status: "uncertain", places: places.slice(0, MOST_PLACES) };
  }
  return { status: "orphan" };
}
