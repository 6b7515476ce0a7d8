import { alignRows, type Run } from "./align-rows.ts";
import { groupHunks, type Hunk } from "./group-hunks.ts";
import { createFoldIds, splitWords, type WordRow } from "./split-words.ts";

export interface TextComparison {
  /** In reading order. The `before` of all, joined, are the sealed text, the `after` the live one, unless it is white space alone. */
  readonly hunks: readonly Hunk[];
  /** Words and numbers, each counted once: of a replaced stretch as many are changed as both sides have, the rest is added or removed. */
  readonly words: {
    readonly same: number;
    /** The same once folded: harakat, hamza forms, digits of another script. */
    readonly respelt: number;
    readonly added: number;
    readonly removed: number;
    readonly changed: number;
  };
  /** Nothing but white space differs. */
  readonly isSame: boolean;
}

/**
 * What became of a text, word by word. White space does not count; punctuation does, but is no word. Words are paired by their
 * folded form, so that a respelt word is not taken for another one. O(length · log length + edits²), bounded (align-rows.ts).
 */
export function compareTexts(sealed: string, live: string): TextComparison {
  const ids = createFoldIds();
  const [a, b] = [splitWords(sealed, ids), splitWords(live, ids)];
  const runs = alignRows(a.folded, b.folded);
  const words = { same: 0, respelt: 0, added: 0, removed: 0, changed: 0 };
  let isSame = true;
  for (const run of runs) {
    if (run.isSame) {
      for (let i = run.fromA, k = run.fromB; i < run.toA; i++, k++) {
        const isAlike = a.token[i] === b.token[k];
        isSame &&= isAlike;
        if (a.isWord[i]) words[isAlike ? "same" : "respelt"]++;
      }
      continue;
    }
    isSame = false;
    const [left, right] = countWords(a, b, run);
    const both = Math.min(left, right);
    words.changed += both;
    words.removed += left - both;
    words.added += right - both;
  }
  return { hunks: groupHunks(a, b, runs), words, isSame };
}

function countWords(a: WordRow, b: WordRow, { fromA, toA, fromB, toB }: Run): [number, number] {
  const count = (row: WordRow, from: number, to: number) => row.isWord.slice(from, to).filter(Boolean).length;
  return [count(a, fromA, toA), count(b, fromB, toB)];
}
