import { distancesToHeads } from "./edit-distance.ts";
import { isWordBorder, type Letters, wordAt } from "./read-letters.ts";

/** A stretch of letters, [from, to). */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A gap of more letters than these on either side is split in proportion; nobody could tell it better. */
const LONGEST_GAP = 200;

/**
 * Where a border of the quote lies on the page when the words around it are others there: the letter that parts the page's
 * stretch so that both halves are as like the quote's halves as can be. Of equal ones that with halves about as long as the
 * quote's; between words only, if the border is. O(product of the stretches).
 */
export function splitGap(
  quote: Letters,
  gap: Stretch,
  border: number,
  page: Letters,
  there: Stretch,
  betweenWords: boolean,
): number {
  const left = border - gap.from;
  const right = gap.to - border;
  const size = there.to - there.from;
  if (size === 0) return there.from;
  if (left + right > LONGEST_GAP || size > LONGEST_GAP) {
    const middle = there.from + Math.round((size * left) / Math.max(1, left + right));
    return betweenWords ? wordBorder(page, middle) : middle;
  }
  const toHeads = distancesToHeads(quote.units, gap.from, border, page.units, there.from, there.to);
  const quoteTail = quote.units.slice(border, gap.to).reverse();
  const pageTail = page.units.slice(there.from, there.to).reverse();
  const toTails = distancesToHeads(quoteTail, 0, right, pageTail, 0, size);
  let best = there.from;
  let least = Number.POSITIVE_INFINITY;
  for (let k = 0; k <= size; k++) {
    if (betweenWords && !isWordBorder(page, there.from + k)) continue;
    // Half a letter at most: lengths decide only where likeness does not.
    const cost = toHeads[k]! + toTails[size - k]! + Math.abs(k - left) / (2 * (size + left + 1));
    if (cost < least) {
      least = cost;
      best = there.from + k;
    }
  }
  return best;
}

function wordBorder(letters: Letters, letter: number): number {
  return letter >= letters.length ? letters.length : letters.wordStart[wordAt(letters, letter)]!;
}
