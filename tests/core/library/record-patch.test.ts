import fc from "fast-check";
import { expect, it } from "vitest";
import { patchOf, stillStands, withoutTag, withTag } from "../../../utils/core/library/record-patch.ts";
import type { Tag } from "../../../utils/core/notes/types.ts";
import { sampleNote } from "../support/sample-note.ts";

const own = (label: string): Tag => ({ label, entity: null });
const NOTE = sampleNote({ tags: [own("للتحقق")], projects: ["p1"] });

it("holds only what became different, both ways", () => {
  expect(patchOf("articles", NOTE, { tags: [own("للتحقق")], projects: [] })).toEqual({
    table: "articles",
    id: NOTE.id,
    before: { projects: ["p1"] },
    after: { projects: [] },
  });
  expect(patchOf("articles", NOTE, { projects: ["p1"], deletedAt: null })).toBeNull();
  expect(patchOf("articles", NOTE, null)).toBeNull();
});

it("stands until one of its fields is changed again", () => {
  const patch = patchOf("articles", NOTE, { projects: ["p1", "p2"] })!;
  const after = { ...NOTE, ...patch.after };
  expect(stillStands(after, patch)).toBe(true);
  expect(stillStands({ ...after, tags: [] }, patch)).toBe(true);
  expect(stillStands({ ...after, projects: ["p2"] }, patch)).toBe(false);
});

it("knows a tag in any spelling", () => {
  expect(withTag([own("الإتجار")], own("الاتّجار"))).toEqual([own("الإتجار")]);
  expect(withoutTag([own("الإتجار"), own("آخر")], own("الاتجار"))).toEqual([own("آخر")]);
});

it("sets a tag once, and takes off what it set", () => {
  const tag = fc.record({
    label: fc.constantFrom("عمل", "عمل قسري", "Enquête", "enquete", "الإتجار", "الاتجار"),
    entity: fc.constantFrom(null, "crime.thb", "crime.forced_labour"),
  });
  fc.assert(
    fc.property(fc.array(tag, { maxLength: 5 }), tag, (tags, added) => {
      const once = withTag(tags, added);
      expect(withTag(once, added)).toBe(once);
      expect(once.slice(0, tags.length)).toEqual(tags);
      const without = withoutTag(once, added);
      expect(withoutTag(without, added)).toEqual(without);
      if (once !== tags) expect(without).toEqual(tags);
    }),
  );
});
