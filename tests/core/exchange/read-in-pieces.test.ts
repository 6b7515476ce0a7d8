/** A file says the same wherever it is cut while it is read: in a string, an escape, a number, between two surrogates. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isOutline } from "../../../utils/core/exchange/clipping-outline.ts";
import {
  ChangedFileError,
  type Line,
  linesOf,
  readBeginning,
  textInMemory,
} from "../../../utils/core/exchange/file-text.ts";
import { PROBLEM_KINDS } from "../../../utils/core/exchange/import-types.ts";
import { itemsOf, openAll } from "../../../utils/core/exchange/open-item.ts";
import { ItemInFile, outlineJson } from "../../../utils/core/exchange/outline-json.ts";
import { planImport } from "../../../utils/core/exchange/plan-import.ts";
import { readImport } from "../../../utils/core/exchange/read-import.ts";
import { createJsonScanner, FORBIDDEN_KEYS, scanJson } from "../../../utils/core/exchange/scan-json.ts";
import { writeJson } from "../../../utils/core/exchange/write-json.ts";
import { writeJsonLines } from "../../../utils/core/exchange/write-json-lines.ts";
import { writeWebAnnotation } from "../../../utils/core/exchange/write-web-annotation.ts";
import { LIBRARIES } from "../support/arbitrary-library.ts";
import { cutText, withPages } from "../support/cut-text.ts";
import { CONTEXT, NOW } from "../support/export-context.ts";
import { HOSTILE_FILES, STORED_LIBRARY } from "../support/hostile-files.ts";
import { memoryLibrary, writeAll } from "../support/memory-library.ts";
import { digest } from "../support/sample-clippings.ts";

const tools = { now: NOW, digest };
const WRITERS = [writeJson, writeJsonLines, writeWebAnnotation];
const CUTS = fc.array(fc.nat(), { maxLength: 8 });
/** Every unit a piece of its own is the hardest cut; long files are cut at some places. */
const everywhere = (text: string) => Array.from(text, (_, index) => index);

describe("scanning", () => {
  const value = fc.jsonValue({ stringUnit: "binary" } as object);
  const piece = fc.constantFrom(
    ...'{}[],:"\\ \n\t01-+.eEu',
    ...[
      "true",
      "null",
      "fals",
      '"ا":',
      '{"ا":1,"\\u0627":1}',
      "\\u00",
      "\\u062a",
      "\\ud83d",
      "\ufeff",
      "ا",
      "😀",
      "\ude00",
      '"__proto__":',
      "x",
    ],
  );
  const texts = fc.oneof(
    fc.array(piece, { maxLength: 14 }).map((list) => list.join("")),
    fc.tuple(value, fc.nat(), fc.nat(3), fc.option(piece, { nil: "" })).map(([data, at, length, put]) => {
      const text = JSON.stringify({ نص: data });
      const from = at % (text.length + 1);
      return text.slice(0, from) + put + text.slice(from + length);
    }),
  );

  it("finds the same fault at the same place", () => {
    const rules = { deepest: 4, forbidden: FORBIDDEN_KEYS };
    const seen = new Set<string>();
    fc.assert(
      fc.property(texts, fc.boolean(), CUTS, (text, isEverywhere, places) => {
        const whole = scanJson(text, rules);
        seen.add(whole?.kind ?? "none");
        const cuts = [...(isEverywhere ? everywhere(text) : places.map((at) => at % (text.length + 1))), text.length];
        const scanner = createJsonScanner(rules);
        let [fault, from]: [ReturnType<typeof scanner.end>, number] = [null, 0];
        for (const cut of cuts.toSorted((a, b) => a - b)) {
          fault ??= scanner.write(text.slice(from, cut));
          from = cut;
        }
        expect(fault ?? scanner.end(), JSON.stringify(text)).toEqual(whole);
      }),
      { numRuns: 10_000 },
    );
    expect([...seen].toSorted()).toEqual(["cut-off", "doubled-key", "forbidden-key", "none", "syntax", "too-deep"]);
  });

  it("leaves a file's items where they are, and gives what JSON.parse gives when they are opened", async () => {
    await fc.assert(
      fc.asyncProperty(value, fc.constantFrom(undefined, 1), CUTS, async (data, indent, places) => {
        const json = JSON.stringify({ list: [data, [data], { a: data }], b: data }, null, indent);
        const text = cutText(json, places, false);
        const outline = await outlineJson(text);
        // Keys that stand twice or are forbidden are refused.
        if (!outline.ok) {
          expect(["doubled-key", "forbidden-key", "too-deep"]).toContain(outline.problem.kind);
          return;
        }
        const list = (outline.value as Record<string, unknown[]>).list!;
        expect(list.slice(1).every((item) => item instanceof ItemInFile)).toBe(true);
        expect(await openAll(outline.value, itemsOf(text, digest).open)).toEqual(JSON.parse(json));
      }),
      { numRuns: 500 },
    );
  });
});

describe("reading", () => {
  it("gives the same of any library", async () => {
    let left = 0;
    await fc.assert(
      fc.asyncProperty(LIBRARIES, fc.constantFrom(...WRITERS), CUTS, async (making, write, places) => {
        const library = await making;
        const text = writeAll(write(CONTEXT), library);
        const whole = await readImport(text, tools);
        expect(whole.ok).toBe(true);
        const cut = await withPages(await readImport(cutText(text, places, true), tools));
        expect(cut.read).toEqual(whole);
        expect(await readImport(cutText(text, places, false), tools)).toEqual(whole);
        left += cut.left;
      }),
      { numRuns: 150 },
    );
    expect(left).toBeGreaterThan(50);
  });

  it.each(HOSTILE_FILES)("refuses alike: %s", async (_, text) => {
    const whole = await readImport(text, tools);
    const places = text.length < 4_000 ? everywhere(text) : Array.from({ length: 400 }, (_, index) => index * 7_919);
    expect((await withPages(await readImport(cutText(text, places, true), tools))).read).toEqual(whole);
  });

  it("gives the same of damaged files", async () => {
    const texts = [
      ...WRITERS.map((write) => writeAll(write(CONTEXT), STORED_LIBRARY)),
      ...HOSTILE_FILES.map(([, text]) => text),
    ];
    const put = fc.constantFrom("", '"', "\\", "\n", ",", "[", "}", "\\u06", "\ud83d", "ا", "null", '"id":', "\ufeff");
    const kinds = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...texts.filter(({ length }) => length < 60_000)),
        ...([fc.nat(), fc.nat(30), put, CUTS] as const),
        async (text, at, length, piece, places) => {
          const from = at % (text.length + 1);
          const damaged = text.slice(0, from) + piece + text.slice(from + length);
          const whole = await readImport(damaged, tools);
          kinds.add(whole.ok ? "none" : whole.problem.kind);
          const cut = [...places, from, from + 1];
          expect((await withPages(await readImport(cutText(damaged, cut, true), tools))).read).toEqual(whole);
        },
      ),
      { numRuns: 1_500 },
    );
    expect(kinds.size).toBeGreaterThan(8);
    for (const kind of kinds) expect([...PROBLEM_KINDS, "none"]).toContain(kind);
  });

  it.each(WRITERS.map((write) => [write.name, write] as const))(
    "lets the page answer between pieces, and ends when it is called off: %s",
    async (_, write) => {
      const text = writeAll(write(CONTEXT), STORED_LIBRARY);
      const called = async (most: number) => {
        let count = 0;
        const pause = async () => {
          if (++count > most) throw new Error("called off");
        };
        await readImport(cutText(text, [100, 2_000, 4_000], true), { ...tools, pause });
        return count;
      };
      expect(await called(Number.POSITIVE_INFINITY)).toBeGreaterThan(4);
      for (let most = 0; most < 4; most++) await expect(called(most)).rejects.toThrow("called off");
    },
  );

  it("plans with pages left in the file what it plans with them in memory", async () => {
    const text = writeAll(writeJson(CONTEXT), STORED_LIBRARY);
    const plan = async (keepsPages: boolean) => {
      const read = await readImport(cutText(text, [], keepsPages), tools);
      if (!read.ok) throw new Error(read.problem.kind);
      return planImport(read.records, memoryLibrary(), tools);
    };
    const [inFile, inMemory] = [await plan(true), await plan(false)];
    expect(inFile.counts).toEqual(inMemory.counts);
    expect(inFile.writes.clipping.every(({ record }) => isOutline(record))).toBe(true);
    expect(inMemory.writes.clipping.some(({ record }) => isOutline(record))).toBe(false);
  });

  it.each([
    ["", true],
    ["another text", false],
    ['"', false],
  ])("takes no page of a file that was changed after it was looked at: %j", async (change, isTaken) => {
    let text = writeAll(writeJsonLines(CONTEXT), STORED_LIBRARY);
    const slice = async (from: number, to: number) => text.slice(from, to);
    const read = await readImport({ ...textInMemory(text), keepsPages: true, slice }, tools);
    const [clipping] = read.ok ? read.records.clipping.map(({ record }) => record) : [];
    if (clipping === undefined || !isOutline(clipping)) throw new Error("The clipping is not left in the file");
    if (change !== "") text = text.replaceAll("طنجة", change.padEnd(4).slice(0, 4));
    if (isTaken) expect((await clipping.read()).id).toBe(clipping.id);
    else await expect(clipping.read()).rejects.toThrow(ChangedFileError);
  });
});

describe("beginnings and lines", () => {
  const line = fc.array(fc.constantFrom(" ", "\t", "\r", "\n", "\ufeff", "{", "}", "ن", "\ud83d", "[", ""), {
    maxLength: 12,
  });

  it("are those of the whole", async () => {
    await fc.assert(
      fc.asyncProperty(line, CUTS, fc.nat(6), async (signs, places, longest) => {
        const text = signs.join("");
        const first = text.split("\n")[0]!.trim();
        expect(await readBeginning(cutText(text, places, false), longest)).toEqual({
          sign: text.trim().slice(0, 1),
          line: first.length > longest ? null : first,
        });
        const lines: Line[] = [];
        for await (const one of linesOf(cutText(text, places, false))) lines.push(one);
        const expected = text.replace(/^\ufeff/u, "").split("\n");
        if (expected.at(-1) === "") expected.pop();
        expect(lines.map((one) => one.text)).toEqual(expected);
        for (const { text: one, from, to } of lines) expect(text.slice(from, to)).toBe(one);
      }),
      { numRuns: 3_000 },
    );
  });
});
