import { LONG_CONTEXT } from "./describe-passage.ts";
import type { PassageSelectors, Place, Resolution } from "./types.ts";

/** So many characters of context around a passage are taken to have no copy, unless they were grown to the limit. */
const TELLING_CONTEXT = 24;
/** More places than these are not shown to anybody. */
export const MOST_PLACES = 5;

/**
 * Looks for a passage at its old place, with its context, character for character. That is no finding by position: the
 * words around it must be there too, and where they may have copies the copies are looked for. Null: not there.
 *
 * O(length of prefix, passage and suffix), and O(length of the text) where there may be copies.
 */
export function findUnchanged(text: string, { quote, position }: PassageSelectors): Resolution | null {
  const { exact, prefix, suffix } = quote;
  const whole = prefix + exact + suffix;
  const from = position.start - prefix.length;
  if (exact === "" || from < 0 || !text.startsWith(whole, from)) return null;
  const place = placeAt(position.start, exact);
  const grown = prefix.length > LONG_CONTEXT || suffix.length > LONG_CONTEXT;
  const telling = prefix.length + suffix.length >= TELLING_CONTEXT;
  if (telling && !grown) return { status: "found", method: "exact", ...place };
  const copies = nearestCopies(text, whole, from, MOST_PLACES);
  if (copies.length === 1) return { status: "found", method: "exact", ...place };
  return { status: "uncertain", places: copies.map((at) => placeAt(at + prefix.length, exact)) };
}

/**
 * Places of a string, the `most` nearest to `near`, nearest first: position decides the order of places that are equally good, and
 * nothing else. Overlapping ones count. O(length of the text · most).
 */
export function nearestCopies(text: string, part: string, near: number, most: number): number[] {
  const found: number[] = [];
  let at = text.indexOf(part, near);
  for (let k = 0; k < most && at !== -1; k++, at = text.indexOf(part, at + 1)) found.push(at);
  at = near > 0 ? text.lastIndexOf(part, near - 1) : -1;
  for (let k = 0; k < most && at !== -1; k++, at = at > 0 ? text.lastIndexOf(part, at - 1) : -1) found.push(at);
  return found.sort((a, b) => Math.abs(a - near) - Math.abs(b - near) || a - b).slice(0, most);
}

export function placeAt(start: number, exact: string): Place {
  return { start, end: start + exact.length, similarity: 1 };
}
