/** No phrase that is looked for is longer, in UTF-16 units; by so much two stretches of a text overlap. */
export const LONGEST_PHRASE = 400;

/**
 * The stretch of a text in which it differs from what it was, with so much around it that every phrase that was not there stands in it
 * whole; "" when nothing has changed. Whatever a prefilter finds in `now` and not in `before` it finds in the stretch.
 */
export function newWords(before: string, now: string): string {
  if (before === now) return "";
  const start = commonLength(before, now, (text, length) => text.slice(0, length));
  const most = Math.min(before.length, now.length) - start;
  const end = commonLength(before, now, (text, length) => text.slice(text.length - length), most);
  return now.slice(Math.max(0, start - LONGEST_PHRASE), now.length - end + LONGEST_PHRASE);
}

/** How long a part that both texts share is, by halves: comparing is the browser's own work, a loop over letters would be interpreted. */
function commonLength(
  one: string,
  other: string,
  part: (text: string, length: number) => string,
  most = Math.min(one.length, other.length),
): number {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (part(one, middle) === part(other, middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
