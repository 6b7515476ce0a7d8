/** Every hostile file is refused with a problem that names the place, and the store stays as it was. */
import fc from "fast-check";
import * as v from "valibot";
import { expect, it, test } from "vitest";
import { EXPORT_FORMAT } from "../../../utils/core/exchange/envelope.ts";
import { IMPORT_KINDS, LARGEST_IMPORT, PROBLEM_KINDS } from "../../../utils/core/exchange/import-types.ts";
import { parseJson } from "../../../utils/core/exchange/parse-json.ts";
import { planImport } from "../../../utils/core/exchange/plan-import.ts";
import { readImport } from "../../../utils/core/exchange/read-import.ts";
import { ownFormatOf, readJson } from "../../../utils/core/exchange/read-json.ts";
import { RECORD_SCHEMAS } from "../../../utils/core/exchange/record-schemas.ts";
import { writeJson } from "../../../utils/core/exchange/write-json.ts";
import { writeJsonLines } from "../../../utils/core/exchange/write-json-lines.ts";
import { writeWebAnnotation } from "../../../utils/core/exchange/write-web-annotation.ts";
import { CONTEXT, NOW } from "../support/export-context.ts";
import { HOSTILE_FILES, STORED_LIBRARY } from "../support/hostile-files.ts";
import { memoryLibrary, writeAll } from "../support/memory-library.ts";
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

it("answers any damage with records or a problem, never with an exception, and plans what it reads", async () => {
  const whole = [writeJson, writeJsonLines, writeWebAnnotation].map((write) =>
    writeAll(write(CONTEXT), STORED_LIBRARY),
  );
  const rows = HOSTILE_FILES.map(([, text]) => text).filter((text) => text.length < 2_000);
  const values = fc.constantFrom(
    "null",
    "5",
    '""',
    "[]",
    "{}",
    "true",
    '"javascript:1"',
    '"__proto__"',
    "[[]]",
    '{"id":1}',
  );
  /** One value put in the place of another, or a piece of text taken out or doubled. */
  const damaged = fc
    .record({
      text: fc.constantFrom(...whole, ...whole, ...rows),
      at: fc.nat(),
      length: fc.nat(40),
      value: fc.option(values),
    })
    .map(({ text, at, length, value }) => {
      const from = at % (text.length + 1);
      if (value === null) return text.slice(0, from) + text.slice(from + length);
      const next = /:(?:"[^"\\]*"|\d+|true|false|null|\[\]|\{\})/g;
      next.lastIndex = from;
      const found = next.exec(text);
      return found === null ? text : `${text.slice(0, found.index)}:${value}${text.slice(next.lastIndex)}`;
    });
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(damaged, async (text) => {
      const read = await readImport(text, tools);
      if (!read.ok) {
        refused++;
        expect(PROBLEM_KINDS).toContain(read.problem.kind);
        return;
      }
      const library = memoryLibrary(STORED_LIBRARY);
      const plan = await planImport(read.records, library, tools);
      for (const kind of IMPORT_KINDS) {
        for (const { record } of plan.writes[kind]) expect(v.is(RECORD_SCHEMAS[kind], record)).toBe(true);
      }
    }),
    { numRuns: 1_500 },
  );
  expect(refused).toBeGreaterThan(500);
});

it("reads a file in parts as it reads it whole", async () => {
  const text = writeAll(writeJson(CONTEXT), STORED_LIBRARY);
  /** What the layout could hide: lists of the same name elsewhere, lines that are no articles, a comma too few or too many. */
  const piece = fc.constantFrom(
    '"articles":[',
    "\n],",
    "\n",
    ",",
    "{",
    "}",
    "]",
    "{}",
    "null",
    '"x":{"articles":[\n',
    "\n]},",
    " ",
  );
  const damaged = fc.array(fc.tuple(fc.nat(), fc.nat(3), piece), { minLength: 0, maxLength: 3 }).map((changes) =>
    changes.reduce((damaged, [at, length, put]) => {
      // Where the lines meet, mostly.
      const breaks = [...damaged.matchAll(/\n|"articles":\[|\],/g)].map(({ index }) => index);
      const from = at % 4 === 0 ? at % (damaged.length + 1) : breaks[at % breaks.length]!;
      return damaged.slice(0, from) + put + damaged.slice(from + length);
    }, text),
  );
  let taken = 0;
  await fc.assert(
    fc.asyncProperty(damaged, async (changed) => {
      const parsed = parseJson(changed);
      // What is no export of Rasd's any more is read by others.
      if (parsed.ok && ownFormatOf(parsed.value) !== EXPORT_FORMAT) return;
      // Nor what does not begin as JSON does: a list of addresses.
      if (!/^\s*[[{]/u.test(changed)) return;
      const whole = parsed.ok ? await readJson(parsed.value) : parsed;
      const read = await readImport(changed, tools);
      expect(read.ok).toBe(whole.ok);
      if (!read.ok) return;
      taken++;
      expect(read).toEqual(whole);
    }),
    { numRuns: 1_500 },
  );
  expect(taken).toBeGreaterThan(50);
  const nested = text
    .replace('"articles":[', () => '"articles":[{"article":null,"clippings":[],"annotations":[{"articles":[')
    .replace("\n],", "\n]}]}],");
  expect(JSON.parse(nested)).toHaveProperty("articles.0.annotations.0.articles");
  expect((await readImport(nested, tools)).ok).toBe(false);
});

it("names every case once", () => {
  expect(new Set(HOSTILE_FILES.map(([name]) => name)).size).toBe(HOSTILE_FILES.length);
});
