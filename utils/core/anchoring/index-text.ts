import { indexWords, type WordIndex } from "./index-words.ts";
import { type Letters, readLetters } from "./read-letters.ts";

/**
 * A text made ready for finding passages in it. Everything but the text itself is worked out when first asked for and then
 * kept, so one index serves all passages of a page for as long as its text is the same.
 */
export interface TextIndex {
  readonly text: string;
  readonly letters: () => Letters;
  readonly words: () => WordIndex;
  /** The letters as a string, for plain searching. */
  readonly letterString: () => string;
}

/** O(1); the parts cost O(length) each, once. */
export function indexText(text: string): TextIndex {
  const letters = once(() => readLetters(text));
  return {
    text,
    letters,
    words: once(() => indexWords(letters())),
    letterString: once(() => lettersToString(letters())),
  };
}

const CHUNK = 8192;

export function lettersToString({ units, length }: Letters, from = 0, to = length): string {
  let text = "";
  for (let i = from; i < to; i += CHUNK) {
    const chunk = units.subarray(i, Math.min(to, i + CHUNK));
    text += String.fromCharCode.apply(null, chunk as unknown as number[]);
  }
  return text;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
