/**
 * What a note becomes when words come late that were typed over an older state of it, and nothing of either may be lost:
 * the typed words, where the stored ones are that older state or are contained in them (an earlier save of the same typing);
 * the stored ones, where they contain the typed ones; the typed words in place of that older state, where a merge has put it
 * behind others (typing goes on after the first late words); otherwise both, the stored ones first, a blank line between.
 * Merging the result once more changes nothing.
 *
 * @param note before: what was stored when typing began · stored: what is stored now · typed: all that was in the field.
 */
export function mergeTyped(note: { readonly before: string; readonly stored: string; readonly typed: string }): string {
  const { before, stored, typed } = note;
  if (stored === before || typed.includes(stored)) return typed;
  if (stored.includes(typed)) return stored;
  if (before !== "" && stored.endsWith(`\n\n${before}`)) return `${stored.slice(0, -before.length)}${typed}`;
  return `${stored}\n\n${typed}`;
}
