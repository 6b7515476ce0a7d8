import search from "approx-string-match";
import type { PassageSelectors } from "../../../utils/core/anchoring/types.ts";

/** A stretch of the page, UTF-16. */
export interface Found {
  readonly start: number;
  readonly end: number;
}

const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 };
const MOST_ERRORS = 256;

/**
 * The method of the Hypothesis client (src/annotator/anchoring/match-quote.ts), in our own words, to be measured against: every
 * exact copy of the quote, or else the copies with the fewest errors up to half its length; the one whose likeness, context and
 * position add up to the most is taken. Null: not even half of the quote is there.
 */
export function matchApproximately(text: string, { quote, position }: PassageSelectors): Found | null {
  const { exact, prefix, suffix } = quote;
  const matches = searchAll(text, exact, Math.min(MOST_ERRORS, exact.length / 2));
  let best: Found | null = null;
  let most = -1;
  for (const { start, end, errors } of matches) {
    const score =
      WEIGHTS.quote * (1 - errors / exact.length) +
      WEIGHTS.prefix * likeness(text.slice(Math.max(0, start - prefix.length), start), prefix) +
      WEIGHTS.suffix * likeness(text.slice(end, end + suffix.length), suffix) +
      WEIGHTS.position * (1 - Math.abs(start - position.start) / text.length);
    if (score > most) {
      most = score;
      best = { start, end };
    }
  }
  return best;
}

function searchAll(text: string, part: string, errors: number) {
  const exact: { start: number; end: number; errors: number }[] = [];
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) {
    exact.push({ start: at, end: at + part.length, errors: 0 });
  }
  return exact.length > 0 ? exact : search(text, part, errors);
}

/** 1: the context stands there as it was, or there was none. */
function likeness(text: string, context: string): number {
  if (context === "") return 1;
  if (text === "") return 0;
  return 1 - searchAll(text, context, context.length)[0]!.errors / context.length;
}
