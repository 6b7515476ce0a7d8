import { foldString } from "../text/fold.ts";

/**
 * A text cut for comparing: words, with their harakat, runs of digits, and every other visible character by itself. White space
 * belongs to the token before it (the text's first to the first token), so the pieces joined are the text.
 */
export interface WordRow {
  readonly text: string;
  /** Where each token begins, UTF-16; one more entry: the text's length. The first is 0. */
  readonly start: readonly number[];
  /** The token without the white space behind it. */
  readonly token: readonly string[];
  /** Equal numbers: the same word once folded. Shared by all rows made with one FoldIds. */
  readonly folded: readonly number[];
  /** Words and numbers; punctuation and signs are none. */
  readonly isWord: readonly boolean[];
}

/** Numbers for folded words, shared by the texts that are compared with each other. */
export interface FoldIds {
  readonly byFolded: Map<string, number>;
  /** What is known of a token as it is printed, since most come again. */
  readonly byToken: Map<string, { readonly id: number; readonly isWord: boolean }>;
}

export function createFoldIds(): FoldIds {
  return { byFolded: new Map(), byToken: new Map() };
}

/** A run of letters with marks, tatweel and invisible format characters in it; a run of digits; anything else but white space. */
const TOKEN = /[\p{L}\p{M}\p{Cf}]+|\p{Nd}+|\S/gu;
const WORD = /[\p{L}\p{Nd}]/u;

/** O(length). */
export function splitWords(text: string, ids: FoldIds): WordRow {
  const start: number[] = [];
  const token: string[] = [];
  const folded: number[] = [];
  const isWord: boolean[] = [];
  let at = 0;
  // Twice as fast as matchAll, which makes an object of every match; nothing but white space lies between two tokens.
  for (const found of text.match(TOKEN) ?? []) {
    at = text.indexOf(found, at);
    start.push(start.length === 0 ? 0 : at);
    at += found.length;
    token.push(found);
    const known = ids.byToken.get(found) ?? learn(found, ids);
    folded.push(known.id);
    isWord.push(known.isWord);
  }
  if (start.length === 0) start.push(0);
  if (token.length > 0) start.push(text.length);
  return { text, start, token, folded, isWord };
}

function learn(token: string, { byFolded, byToken }: FoldIds): { readonly id: number; readonly isWord: boolean } {
  // What folds to nothing (a mark by itself) stands for itself.
  const key = foldString(token) || token;
  const id = byFolded.get(key) ?? byFolded.size;
  byFolded.set(key, id);
  const known = { id, isWord: WORD.test(token) };
  byToken.set(token, known);
  return known;
}
