import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeTyped } from "../../../utils/core/notes/merge-typed.ts";

/** before, stored, typed → merged. To add a case, add a line. */
const CASES: [string, before: string, stored: string, typed: string, merged: string][] = [
  ["nothing else was stored", "أ", "أ", "أب", "أب"],
  ["the reader took words out, and nothing else was stored", "أب", "أب", "أ", "أ"],
  ["an earlier save of the same typing was stored", "", "أب", "أبت", "أبت"],
  ["a later one was stored", "", "أبت", "أب", "أبت"],
  ["something else was stored", "أ", "ج", "أب", "ج\n\nأب"],
  ["the note was emptied elsewhere", "أ", "", "أب", "أب"],
];

describe("late words", () => {
  it.each(CASES)("when %s", (_name, before, stored, typed, merged) =>
    expect(mergeTyped({ before, stored, typed })).toBe(merged),
  );

  it("lose nothing of either side, and merging again changes nothing", () => {
    const text = fc.string({ unit: fc.constantFrom("ا", "ب", "a", " ", "\n", "👁"), maxLength: 6 });
    fc.assert(
      fc.property(text, text, text, (before, stored, typed) => {
        const merged = mergeTyped({ before, stored, typed });
        expect(merged).toContain(typed);
        if (stored !== before) expect(merged).toContain(stored);
        if (merged !== before) expect(mergeTyped({ before, stored: merged, typed })).toBe(merged);
      }),
    );
  });
});
