import { fold, foldedSlice } from "./fold.ts";

/** Folds a stretch, with the way back to offsets of the whole text. */
export function foldStretch(text: string, from: number, to: number): { folded: string; at: (index: number) => number } {
  const folded = fold(text.slice(from, to));
  const at = (index: number): number => (index < folded.length ? from + folded.offsets.start(index) : to);
  return { folded: foldedSlice(folded, 0, folded.length), at };
}
