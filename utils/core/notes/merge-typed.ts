/**
 * What a note becomes when words come late that were typed over an older state of it, and nothing of either may be lost:
 * the typed words, where the stored ones are that older state or are contained in them (an earlier save of the same typing);
 * the stored ones, where they contain the typed ones; otherwise both, the stored ones first, a blank line between.
 * Merging the result once more changes nothing.
 *
 * @param note before: what was stored when typing began · stored: what is stored now · typed: all that was in the field.
 */
export function mergeTyped(note: { readonly before: string; readonly stored: string; readonly typed: string }): string {
  const { before, stored, typed } = note;
  if (stored === before || typed.includes(stored)) return typed;
  return stored.includes(typed) ? stored : `${stored}\n\n${typed}`;
}
