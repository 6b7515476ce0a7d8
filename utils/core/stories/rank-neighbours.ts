/** Articles asked for under each key; the first by id, so that a key too many have brings the same few every time. */
export const MOST_UNDER_A_KEY = 64;
/** Articles one is compared with. Those that share a footer with it are among them: by them the footer is known as stock. */
export const MOST_NEIGHBOURS = 24;

/**
 * Whom an article is compared with, out of what the index of keys holds: those that share its rarest keys, the best first. A
 * bounded number, so that a new article costs the same however many there are.
 *
 * @param found for each key of the article the ids filed under it, at most MOST_UNDER_A_KEY, the article's own left out.
 */
export function rankNeighbours(found: readonly (readonly string[])[]): string[] {
  const scores = new Map<string, number>();
  for (const ids of found) for (const id of ids) scores.set(id, (scores.get(id) ?? 0) + 1 / ids.length);
  return [...scores]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, MOST_NEIGHBOURS)
    .map(([id]) => id);
}
