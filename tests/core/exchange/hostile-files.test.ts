/** Every hostile file is refused with a problem that names the place, and the store stays as it was. */
import { expect, it, test } from "vitest";
import { LARGEST_IMPORT } from "../../../utils/core/exchange/import-types.ts";
import { planImport } from "../../../utils/core/exchange/plan-import.ts";
import { readImport } from "../../../utils/core/exchange/read-import.ts";
import { NOW } from "../support/export-context.ts";
import { HOSTILE_FILES, STORED_LIBRARY } from "../support/hostile-files.ts";
import { memoryLibrary } from "../support/memory-library.ts";
import { digest } from "../support/sample-clippings.ts";

const tools = { now: NOW, digest };

test.each(HOSTILE_FILES)("refuses: %s", async (_, text, kind, place) => {
  const library = memoryLibrary(STORED_LIBRARY);
  const before = structuredClone(library.all());
  const read = await readImport(text, tools);
  if (!read.ok) expect(read.problem).toMatchObject({ kind, place });
  else {
    const plan = await planImport(read.records, library, tools);
    const problems = [...read.refused, ...plan.refused.map(({ problem }) => problem)];
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ kind, place });
    expect(Object.values(plan.writes).flat()).toEqual([]);
    library.apply(plan, { deletions: true });
  }
  expect(library.all()).toEqual(before);
});

it("refuses a file that is too large by its length alone", async () => {
  const huge = { length: LARGEST_IMPORT + 1 } as unknown as string;
  expect(await readImport(huge, tools)).toMatchObject({ ok: false, problem: { kind: "too-large" } });
});

it("names every case once", () => {
  expect(new Set(HOSTILE_FILES.map(([name]) => name)).size).toBe(HOSTILE_FILES.length);
});
