import { foldString } from "../text/fold.ts";

/** A word of the article's text, as a browser's word breaks see it. UTF-16 offsets, `end` exclusive. */
export interface FragmentWord {
  readonly start: number;
  readonly end: number;
  /** Number of its line: a part of a link stays inside one. */
  readonly block: number;
  readonly folded: string;
}

/** «l’eau», «27.14», «example.org» are one word to a browser (Unicode UAX #29: MidLetter, MidNum, MidNumLet). */
const WORD = /[\p{L}\p{M}\p{N}\p{Cf}_]+(?:[.,:'’·][\p{L}\p{M}\p{N}\p{Cf}_]+)*/gu;

/** Words of a text; lines are what is between line feeds. O(length). */
export function splitWords(text: string): FragmentWord[] {
  const words: FragmentWord[] = [];
  let block = 0;
  let at = 0;
  for (const match of text.matchAll(WORD)) {
    if (text.slice(at, match.index).includes("\n")) block++;
    at = match.index + match[0].length;
    words.push({ start: match.index, end: at, block, folded: foldString(match[0]) });
  }
  return words;
}

/** How often the words [from, to] stand one after the other in the text. */
export function countRuns(words: readonly FragmentWord[], from: number, to: number): number {
  let count = 0;
  for (let at = 0; at + to - from < words.length; at++) if (isRun(words, from, to, at)) count++;
  return count;
}

/** Where the words [from, to] stand first from word `behind` on. */
export function firstRun(words: readonly FragmentWord[], from: number, to: number, behind: number): number {
  for (let at = behind; at + to - from < words.length; at++) if (isRun(words, from, to, at)) return at;
  return -1;
}

function isRun(words: readonly FragmentWord[], from: number, to: number, at: number): boolean {
  for (let index = from; index <= to; index++)
    if (words[at + index - from]!.folded !== words[index]!.folded) return false;
  return true;
}
