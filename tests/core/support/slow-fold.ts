import { deletionOf, foldCodePoint } from "../../../utils/core/text/fold-table.ts";

/** The obvious folding: character by character, with the stretch of each folded unit written down in full. */
export function foldSlowly(text: string): { text: string; starts: number[]; ends: number[] } {
  let folded = "";
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const char of text) {
    const code = char.codePointAt(0)!;
    const after = at + char.length;
    const deletion = deletionOf(code);
    if (deletion === "mark" && ends.at(-1) === at) ends[ends.length - 1] = after;
    if (deletion === null) {
      const isLone = char.length === 1 && /\p{Cs}/u.test(char);
      // The first control characters are codes of the table; a text that holds them has a space there.
      const unit = code < 3 ? " " : isLone ? char : foldCodePoint(code);
      for (let k = 0; k < unit.length; k++) {
        starts.push(at);
        ends.push(after);
      }
      folded += unit;
    }
    at = after;
  }
  return { text: folded, starts, ends };
}
