import type { Folded } from "../text/fold.ts";
import type { Tokens } from "../text/tokenize.ts";
import type { Recognised } from "./types.ts";

/**
 * Where a recogniser is worth running. Its patterns try every alternative at every letter, a hundred times what reading the
 * letter costs; but what it finds always holds a certain kind of word (a month, a year), which the tokens show at once.
 */
export interface Anchors {
  /**
   * How many tokens before this one what holds it may begin, the words its conditions look at included; 0: what is looked
   * for never holds this token. Everything to be found holds at least one token with a reach.
   */
  readonly reach: (folded: Folded, tokens: Tokens, index: number) => number;
  /** Most tokens it goes on behind. */
  readonly after: number;
}

/**
 * Runs a recogniser on the stretches around its anchors only: what it gives is what it gives for the whole text.
 *
 * @param text the folded text whose units the result counts.
 */
export function recogniseNear(
  text: string,
  folded: Folded,
  tokens: Tokens,
  { reach, after }: Anchors,
  recognise: (text: string) => Recognised[],
): Recognised[] {
  const found: Recognised[] = [];
  let first = -1;
  let last = -1;
  for (let index = 0; index < tokens.count; index++) {
    const before = reach(folded, tokens, index);
    if (before === 0) continue;
    const from = Math.max(0, index - before);
    // Stretches that meet are one: a name may begin at one anchor and end at another.
    if (first >= 0 && from > last + 1) {
      run(first, last);
      first = from;
    } else first = first < 0 ? from : Math.min(first, from);
    last = Math.min(tokens.count - 1, index + after);
  }
  if (first >= 0) run(first, last);
  return found;

  function run(begin: number, end: number) {
    const from = begin === 0 ? 0 : tokens.unit[begin]!;
    // The next word's first letter stays visible to conditions on what follows.
    const to = end + 1 < tokens.count ? tokens.unit[end + 1]! + 1 : text.length;
    for (const one of recognise(text.slice(from, to))) {
      found.push({ ...one, start: one.start + from, core: one.core + from, end: one.end + from });
    }
  }
}
