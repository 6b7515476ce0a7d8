/** A stretch of a text; offsets are UTF-16, `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const BLANK = /\s/;

/**
 * A selection without the white space at its ends, never beginning or ending inside a surrogate pair (it is widened to
 * the whole character then). Offsets beyond the text are brought back into it. Null: nothing but white space is selected.
 */
export function trimPassage(text: string, start: number, end: number): Span | null {
  let from = Math.max(0, Math.min(start, text.length));
  let to = Math.max(from, Math.min(end, text.length));
  while (from < to && BLANK.test(text.charAt(from))) from++;
  while (to > from && BLANK.test(text.charAt(to - 1))) to--;
  if (from === to) return null;
  if (splitsPair(text, from)) from--;
  if (splitsPair(text, to)) to++;
  return { start: from, end: to };
}

/** Whether a cut at `at` would part the two halves of one character. */
export function splitsPair(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  return (text.charCodeAt(at - 1) & 0xfc00) === 0xd800 && (text.charCodeAt(at) & 0xfc00) === 0xdc00;
}
