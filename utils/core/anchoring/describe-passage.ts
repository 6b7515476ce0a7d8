import { indexText, lettersToString, type TextIndex } from "./index-text.ts";
import { readLetters } from "./read-letters.ts";
import { splitsPair, trimPassage } from "./trim-passage.ts";
import type { PassageSelectors } from "./types.ts";

/** Longest prefix and suffix tried, one after the other, in UTF-16 units. */
const CONTEXT_SIZES = [32, 48, 64, 96, 128, 192, 256];
/** A context longer than this was grown to the last size: the passage may have copies all the same. */
export const LONG_CONTEXT = 192;

/**
 * Describes a passage so that resolvePassages finds it again. The passage is first trimmed (trimPassage). Prefix and suffix
 * begin with at most 32 characters each, cut between words where there is a gap to cut at, and grow to at most 256 until
 * prefix, passage and suffix together stand in the text only once, harakat, hamza, punctuation and spaces not counted. Where
 * 256 are not enough, the copies cannot be told apart and resolving says so.
 *
 * `start` and `end` are UTF-16 offsets. Null: nothing but white space is selected. `index` may be given where the text has
 * one already. O(length of the text) for each size that is tried.
 */
export function describePassage(
  text: string,
  start: number,
  end: number,
  index: TextIndex = indexText(text),
): PassageSelectors | null {
  const span = trimPassage(text, start, end);
  if (span === null) return null;
  const exact = text.slice(span.start, span.end);
  let prefix = "";
  let suffix = "";
  for (const size of CONTEXT_SIZES) {
    const from = startOfContext(text, span.start, size);
    const to = endOfContext(text, span.end, size);
    prefix = text.slice(from, span.start);
    suffix = text.slice(span.end, to);
    if ((from === 0 && to === text.length) || standsOnce(index, text.slice(from, to))) break;
  }
  return {
    quote: { type: "TextQuoteSelector", exact, prefix, suffix },
    position: { type: "TextPositionSelector", start: span.start, end: span.end },
  };
}

/** Whether a stretch of the text has no second place in it, both folded; one without a letter is taken as it is. */
function standsOnce(index: TextIndex, stretch: string): boolean {
  const letters = readLetters(stretch);
  const [text, part] = letters.length === 0 ? [index.text, stretch] : [index.letterString(), lettersToString(letters)];
  const first = text.indexOf(part);
  return text.indexOf(part, first + 1) === -1;
}

const GAP = /[\s\p{P}]/u;

/** Where a context of at most `size` units before `end` begins: behind a gap, unless that would cost half of it. */
function startOfContext(text: string, end: number, size: number): number {
  const from = end - size;
  if (from <= 0) return 0;
  for (let at = from; at < end - size / 2; at++) if (GAP.test(text.charAt(at - 1))) return at;
  return splitsPair(text, from) ? from + 1 : from;
}

/** Where a context of at most `size` units behind `start` ends. */
function endOfContext(text: string, start: number, size: number): number {
  const to = start + size;
  if (to >= text.length) return text.length;
  for (let at = to; at > start + size / 2; at--) if (GAP.test(text.charAt(at))) return at;
  return splitsPair(text, to) ? to - 1 : to;
}
