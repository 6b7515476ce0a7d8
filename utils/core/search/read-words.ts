import { type Folded, fold } from "../text/fold.ts";
import { CLASS_GAP, learnClass } from "../text/fold-table.ts";

/** A word of a folded text: [from, to) in folded units, whole; `word` may be cut. */
export interface WordSpan {
  readonly from: number;
  readonly to: number;
  readonly word: string;
}

/** A longer run of letters is cut for comparing: no word, and the index keeps the length of a word in a byte. */
export const LONGEST_WORD = 80;

/**
 * The words of a text, folded: runs of letters of one script, or of digits. «27.14» and "covid19" are two words each; a phrase
 * puts them together again. Unlike the matcher's tokens a detached «و» is a word of its own. Words are cut to LONGEST_WORD. O(length).
 */
export function readWords(text: string): { readonly folded: Folded; readonly words: WordSpan[] } {
  const folded = fold(text);
  const { units, length } = folded;
  const words: WordSpan[] = [];
  for (let i = 0; i < length; ) {
    const kind = learnClass(units[i]!);
    const from = i;
    let word = "";
    while (i < length && learnClass(units[i]!) === kind) word += String.fromCharCode(units[i++]!);
    if (kind !== CLASS_GAP)
      words.push({ from, to: i, word: word.length > LONGEST_WORD ? word.slice(0, LONGEST_WORD) : word });
  }
  return { folded, words };
}

/** The words alone. */
export function wordsOf(text: string): string[] {
  return readWords(text).words.map(({ word }) => word);
}
