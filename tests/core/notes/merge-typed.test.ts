import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeTyped } from "../../../utils/core/notes/merge-typed.ts";

/** What was stored when typing began, what is stored now, what was typed, and what becomes of it. To add a case, add a line. */
const CASES: Record<string, readonly [before: string, stored: string, typed: string, merged: string]> = {
  "nothing came between": ["شاهد", "شاهد", "شاهد على", "شاهد على"],
  "words were taken out": ["شاهد على", "شاهد على", "شاهد", "شاهد"],
  "an earlier save of the same typing was never acknowledged": ["", "شا", "شاهد", "شاهد"],
  "a later save of the same typing came first": ["", "شاهد على", "شاهد", "شاهد على"],
  "the note was changed elsewhere": ["شاهد", "المحامية", "شاهد على", "المحامية\n\nشاهد على"],
  "typing goes on after that": ["شاهد على", "المحامية\n\nشاهد على", "شاهد علمت", "المحامية\n\nشاهد علمت"],
  "the note was emptied elsewhere": ["شاهد", "", "شاهد على", "شاهد على"],
};

it.each(Object.entries(CASES))("%s", (_name, [before, stored, typed, merged]) => {
  expect(mergeTyped({ before, stored, typed })).toBe(merged);
});

const note = fc.string({ unit: fc.constantFrom("ش", "ا", "a", "\n"), maxLength: 6 });

describe("whatever the notes", () => {
  it("loses neither the typed words, nor stored ones that are not those typed over", () => {
    fc.assert(
      fc.property(note, note, note, (before, stored, typed) => {
        const merged = mergeTyped({ before, stored, typed });
        expect(merged).toContain(typed);
        const others = stored.endsWith(`\n\n${before}`) ? stored.slice(0, stored.length - before.length) : stored;
        if (stored !== before) expect(merged.includes(stored) || merged.includes(others)).toBe(true);
      }),
    );
  });

  it("changes nothing when the same request comes twice", () => {
    fc.assert(
      fc.property(note, note, note, (before, stored, typed) => {
        const once = mergeTyped({ before, stored, typed });
        expect(mergeTyped({ before, stored: once, typed })).toBe(once);
      }),
    );
  });

  it("keeps other words once, however long typing goes on", () => {
    const letters = fc.array(fc.constantFrom("ش", "ه", "د"), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(letters, (typing) => {
        let [before, stored] = ["ب", "كلام آخر"];
        for (const letter of typing) {
          const typed = before + letter;
          stored = mergeTyped({ before, stored, typed });
          before = typed;
        }
        expect(stored).toBe(`كلام آخر\n\nب${typing.join("")}`);
      }),
    );
  });
});
