import { readableText } from "./readable-text.ts";
import type { PrefilterPatterns } from "./types.ts";

/** Longest stretch read at once, in UTF-16 units: some two milliseconds on a slow machine. */
const STRETCH = 200_000;
/** By which two stretches overlap: longer than any phrase. */
const OVERLAP = 400;

/**
 * Whether a text may be about trafficking, or name a term of the reader's own; false is certain. Gives its answer stretch by stretch:
 * `undefined` means that there is more to read, so that the caller can give the page its turn.
 */
export type Prefilter = (text: string) => Generator<undefined, boolean>;

/**
 * @param patterns of the bundled lexicon, and of the reader's own terms when there are any. A pattern that cannot be read, which only a
 *   damaged store can hold, lets every text through: rather a text read for nothing than one missed.
 */
export function createPrefilter(patterns: readonly PrefilterPatterns[]): Prefilter {
  const folded = compile(patterns.map((one) => one.folded));
  const exact = compile(patterns.map((one) => one.exact));
  return function* mayBeRelevant(text) {
    for (let from = 0; from < text.length; from += STRETCH) {
      if (from > 0) yield undefined;
      const stretch = text.slice(from, from + STRETCH + OVERLAP);
      if (exact?.test(stretch) || folded?.test(readableText(stretch))) return true;
    }
    return false;
  };
}

function compile(sources: readonly string[]): Pick<RegExp, "test"> | null {
  const all = sources.filter((source) => source !== "");
  if (all.length === 0) return null;
  try {
    return new RegExp(all.join("|"));
  } catch {
    return { test: () => true };
  }
}
