import type { Folded } from "../text/fold.ts";
import { CLASS_LATIN } from "../text/fold-table.ts";
import { endOfToken, GAP_COMMA, GAP_HYPHEN, startOfToken, type Tokens, tokenText } from "../text/tokenize.ts";
import { isCapitalised } from "./person-tokens.ts";

/** A text's words as names in Latin script are read from them: by number, folded, with their capitals. */
export interface LatinWords {
  readonly count: number;
  /** Folded letters; empty where the word is in another script or there is none. */
  readonly word: (index: number) => string;
  readonly isCapital: (index: number) => boolean;
  /** Whether only a space, an apostrophe or a hyphen stands between a word and the one before it. */
  readonly joined: (index: number) => boolean;
  /** Whether a comma and a space stand there. */
  readonly behindComma: (index: number) => boolean;
}

const BREAKS = /["«»“”()[\]\n]/u;

/** @param text the original, whose capitals folding takes away; `folded` and `tokens` are of the same text. */
export function readLatinWords(text: string, folded: Folded, tokens: Tokens): LatinWords {
  const isLatin = (index: number) => index >= 0 && index < tokens.count && tokens.kind[index] === CLASS_LATIN;
  const isPlain = (index: number) =>
    !BREAKS.test(text.slice(endOfToken(folded, tokens, index - 1), startOfToken(folded, tokens, index)));
  return {
    count: tokens.count,
    word: (index) => (isLatin(index) ? tokenText(folded, tokens, index) : ""),
    isCapital: (index) => isLatin(index) && isCapitalised(text, folded, tokens, index),
    joined: (index) =>
      index > 0 && isLatin(index) && isLatin(index - 1) && (tokens.gap[index]! & ~GAP_HYPHEN) === 0 && isPlain(index),
    behindComma: (index) =>
      index > 0 && isLatin(index) && isLatin(index - 1) && tokens.gap[index] === GAP_COMMA && isPlain(index),
  };
}

/** How many words beside a name are asked whether they are a headline's. */
const AROUND = 5;
/** A line of nothing but so many capitalised words is a headline. */
const WHOLE_LINE = 5;

/**
 * Whether the words beside a name have capitals as well: a headline in which a capital tells nothing. A short word in small
 * letters ends the look: behind «and» or «of the» another name may stand.
 */
export function isTitleCase(words: LatinWords, first: number, last: number): boolean {
  const { word, isCapital, joined } = words;
  let capitals = 0;
  let all = 0;
  const look = (index: number): boolean => {
    if (word(index).length < 4) return isCapital(index);
    all++;
    if (isCapital(index)) capitals++;
    return true;
  };
  for (let k = 1; k <= AROUND && joined(first - k + 1) && look(first - k); k++);
  for (let k = 1; k <= AROUND && joined(last + k) && look(last + k); k++);
  if (all > 0) return capitals * 2 > all;
  return last - first >= WHOLE_LINE && !joined(first) && !joined(last + 1);
}
