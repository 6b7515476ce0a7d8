/** Export → wipe → import gives the library back; imported again, nothing changes. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planImport } from "../../../utils/core/exchange/plan-import.ts";
import { readImport } from "../../../utils/core/exchange/read-import.ts";
import { writeJson } from "../../../utils/core/exchange/write-json.ts";
import { writeJsonLines } from "../../../utils/core/exchange/write-json-lines.ts";
import { writeWebAnnotation } from "../../../utils/core/exchange/write-web-annotation.ts";
import { LIBRARIES } from "../support/arbitrary-library.ts";
import { CONTEXT, NOW } from "../support/export-context.ts";
import { memoryLibrary, writeAll } from "../support/memory-library.ts";
import { digest } from "../support/sample-clippings.ts";

const tools = { now: NOW, digest };

// To add a format that loses nothing: a line.
const WRITERS = [
  ["json", writeJson],
  ["json-lines", writeJsonLines],
  ["web-annotation", writeWebAnnotation],
] as const;

describe.each(WRITERS)("%s", (format, write) => {
  it("gives an equal library back", async () => {
    await fc.assert(
      fc.asyncProperty(LIBRARIES, async (made) => {
        const library = await made;
        const text = writeAll(write(CONTEXT), library);
        const read = await readImport(text, tools);
        if (!read.ok) throw new Error(JSON.stringify(read.problem));
        expect(read.format).toBe(format);
        expect(read.refused).toEqual([]);
        const wiped = memoryLibrary();
        const plan = await planImport(read.records, wiped, tools);
        expect(plan.refused).toEqual([]);
        wiped.apply(plan);
        expect(wiped.all()).toEqual(memoryLibrary(library).all());
        const again = await planImport(read.records, wiped, tools);
        expect(Object.values(again.writes).flat()).toEqual([]);
        expect(again.refused).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
