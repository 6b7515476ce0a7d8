import fc from "fast-check";
import * as v from "valibot";
import { expect, it } from "vitest";
import { makeUuid } from "../../utils/core/make-uuid.ts";
import { annotationIdSchema } from "../../utils/core/notes/annotation-draft.ts";

const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 });

it("is a UUID of version 4 that keeps every random bit it may keep", () => {
  fc.assert(
    fc.property(bytes, bytes, (a, b) => {
      const id = makeUuid(a);
      expect(v.is(annotationIdSchema, id)).toBe(true);
      expect(id[14]).toBe("4");
      expect("89ab").toContain(id[19]);
      const free = (random: Uint8Array) =>
        random.map((byte, at) => (at === 6 ? byte & 0x0f : at === 8 ? byte & 0x3f : byte));
      expect(makeUuid(a) === makeUuid(b)).toBe(free(a).toString() === free(b).toString());
    }),
  );
});
