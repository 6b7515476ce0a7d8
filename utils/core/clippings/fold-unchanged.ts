import type { Hunk } from "./group-hunks.ts";
import { createFoldIds, splitWords } from "./split-words.ts";

/** A stretch of a comparison as it is shown: a change, or unchanged text of which the middle may be folded away. */
export type ShownHunk =
  | { readonly kind: Exclude<Hunk["kind"], "same">; readonly before: string; readonly after: string }
  /** `head + hidden + tail` is the unchanged text as it stands now; `words` of `hidden`; "" and 0 when nothing is folded. */
  | {
      readonly kind: "same";
      readonly head: string;
      readonly hidden: string;
      readonly tail: string;
      readonly words: number;
    };

/** Words left standing beside a change, so that it can be read in its sentence. */
const BESIDE = 12;
/** Fewer are not worth a button. */
const FEWEST = 20;
const PARAGRAPH = /\n\s*\n/u;

/**
 * Folds long unchanged stretches: a few words stay beside each change, at most to the end of their paragraph. Nothing is folded
 * of a text without a change. O(length).
 */
export function foldUnchanged(hunks: readonly Hunk[]): ShownHunk[] {
  return hunks.map((hunk, i): ShownHunk => {
    if (hunk.kind !== "same") return { kind: hunk.kind, before: hunk.before, after: hunk.after };
    return fold(hunk.after, i > 0, i < hunks.length - 1);
  });
}

/** @param follows a change stands before the text. @param precedes one stands behind it. */
function fold(text: string, follows: boolean, precedes: boolean): ShownHunk {
  const { start, token, isWord } = splitWords(text, createFoldIds());
  const whole = { kind: "same", head: text, hidden: "", tail: "", words: 0 } as const;
  if (!follows && !precedes) return whole;
  const endsParagraph = (i: number) => PARAGRAPH.test(text.slice(start[i]! + token[i]!.length, start[i + 1]));

  let head = 0;
  for (let words = 0; follows && head < token.length && words < BESIDE; head++) {
    if (isWord[head]) words++;
    if (words > 0 && endsParagraph(head)) words = BESIDE;
  }
  let tail = token.length;
  for (let words = 0; precedes && tail > head && words < BESIDE; tail--) {
    if (words > 0 && endsParagraph(tail - 1)) break;
    if (isWord[tail - 1]) words++;
  }
  const words = isWord.slice(head, tail).filter(Boolean).length;
  if (words < FEWEST) return whole;
  const [from, to] = [start[head]!, start[tail]!];
  return { kind: "same", head: text.slice(0, from), hidden: text.slice(from, to), tail: text.slice(to), words };
}
