import { type Letters, letterFrom, readLetters, wordAt } from "./read-letters.ts";
import type { PassageSelectors } from "./types.ts";

/** A stored passage made ready for comparing: its context and itself as one row of letters. */
export interface Quote {
  readonly selectors: PassageSelectors;
  /** Letters of prefix, passage and suffix together. */
  readonly letters: Letters;
  /** The passage's own letters: [start, end). */
  readonly start: number;
  readonly end: number;
  /** The words it touches: [firstWord, behindWord). A word cut by the passage's end counts. */
  readonly firstWord: number;
  readonly behindWord: number;
  /** Whether the passage begins, ends where a word does; if so, so does every place for it. */
  readonly startsWord: boolean;
  readonly endsWord: boolean;
}

/** Null: the passage has no letter or digit. O(length). */
export function readQuote(selectors: PassageSelectors): Quote | null {
  const { exact, prefix, suffix } = selectors.quote;
  const letters = readLetters(prefix + exact + suffix);
  const start = letterFrom(letters, prefix.length);
  const end = letterFrom(letters, prefix.length + exact.length);
  if (start >= end) return null;
  const firstWord = wordAt(letters, start);
  const lastWord = wordAt(letters, end - 1);
  return {
    selectors,
    letters,
    start,
    end,
    firstWord,
    behindWord: lastWord + 1,
    startsWord: letters.wordStart[firstWord] === start,
    endsWord: letters.wordStart[lastWord + 1] === end,
  };
}
