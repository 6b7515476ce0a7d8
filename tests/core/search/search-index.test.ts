import fc from "fast-check";
import { expect, it } from "vitest";
import { EMPTY_INDEX, indexNotes, openIndex, type SearchIndex } from "../../../utils/core/search/index-notes.ts";
import { BlockFormatError, openBlock } from "../../../utils/core/search/open-block.ts";
import { parseQuery } from "../../../utils/core/search/parse-query.ts";
import { searchIndex } from "../../../utils/core/search/search-index.ts";
import type { Attribute, SearchDocument } from "../../../utils/core/search/types.ts";
import { TEXTS } from "../support/arbitrary-text.ts";
import { searchSlowly } from "../support/slow-search.ts";

const WORDS =
  "لبشر ولوزير كلجنة الاتجار بالبشر والاتّجار للبشر البشر بشر فبالمدينة المدينة وزير الوزير لجنة اللجنة ولجنة كتاب وكتب الى أم الأم 27.14 ٢٧ traite Traité êtres humains l’exploitation d'exploitation œuvre ONU covid19 и 漢字".split(
    " ",
  );
const text = fc.oneof(
  { weight: 5, arbitrary: fc.array(fc.constantFrom(...WORDS), { maxLength: 7 }).map((words) => words.join(" ")) },
  { weight: 1, arbitrary: TEXTS },
);
const attribute: fc.Arbitrary<Attribute> = fc.oneof(
  fc.record({
    facet: fc.constant("tag" as const),
    value: fc.constantFrom("بشر", "عمل قسري"),
    names: fc.record({ und: text }),
  }),
  fc.record({
    facet: fc.constant("entity" as const),
    value: fc.constantFrom("crime.thb", "inst.onu"),
    names: fc.record({ ar: text, fr: text }, { requiredKeys: [] }),
  }),
  fc.constantFrom<Attribute>(
    { facet: "outlet", value: "fr.hespress.com", names: { und: "هسبريس" } },
    { facet: "outlet", value: "le360.ma", names: { und: "Le360" } },
    ...["relevant", "mention"].map((value) => ({ facet: "label" as const, value, names: {} })),
    ...["ar", "fr"].map((value) => ({ facet: "lang" as const, value, names: {} })),
  ),
);
const document: fc.Arbitrary<SearchDocument> = fc.record({
  id: fc.constantFrom(..."abcdefgh"),
  date: fc.constantFrom(null, "2024-05-01", "2024-05-31T10:00:00Z", "2025-01-01"),
  headline: text,
  note: text,
  passage: text,
  text,
  attributes: fc.array(attribute, { maxLength: 5 }),
});
const documents = fc.uniqueArray(document, { selector: ({ id }) => id, maxLength: 8 });

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS, "ال", "بش", "تر", "ex") },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 })
      .map((words) => `«${words.join(" ")}»`),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      "outlet:hespress",
      "المنبر:هسبريس",
      "tag:بشر",
      'وسم:"البشر"',
      "entity:crime.thb",
      "كيان:لجنة",
      "before:2024-05-31",
      "after:2024-05",
      "label:mention",
      "lang:fr",
    ),
  },
);
const queries = fc
  .array(fc.tuple(fc.constantFrom("", "", "", "-"), piece), { maxLength: 3 })
  .map((pieces) => pieces.map((parts) => parts.join("")).join(" "));

const search = (index: SearchIndex, query: string) => searchIndex(index, parseQuery(query), { limit: 100 });
const build = (list: readonly SearchDocument[]) => indexNotes(EMPTY_INDEX, list).index;

it("finds what testing every document finds, in the same order", () => {
  fc.assert(
    fc.property(documents, queries, (list, query) => {
      const { hits, total } = search(build(list), query);
      expect(hits).toEqual(searchSlowly(list, parseQuery(query)));
      expect(total).toBe(hits.length);
    }),
    { numRuns: 1500 },
  );
});

it("answers the same when built step by step, through what is stored", () => {
  const step = fc.record({
    put: fc.array(document, { maxLength: 3 }),
    removed: fc.subarray([..."abcdefgh"], { maxLength: 2 }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), fc.array(queries, { minLength: 1, maxLength: 4 }), (steps, asked) => {
      const records = new Map<string, SearchDocument>();
      const stored = new Map<string, ReturnType<typeof indexNotes>["put"][number]>();
      for (const { put, removed } of steps) {
        for (const one of put) records.set(one.id, one);
        for (const id of removed) records.delete(id);
        const change = indexNotes(openIndex([...stored.values()]), put, removed);
        for (const key of change.deleted) stored.delete(key);
        for (const block of change.put) stored.set(block.key, block);
        expect(change.index.blocks.map(({ key }) => key).sort()).toEqual([...stored.keys()].sort());
      }
      const rebuilt = build([...records.values()]);
      for (const query of asked) expect(search(openIndex([...stored.values()]), query)).toEqual(search(rebuilt, query));
    }),
    { numRuns: 300 },
  );
});

function made(id: number, headline = `خبر ${id}`): SearchDocument {
  return { id: `n${id}`, date: "2026-01-01", headline, note: "", passage: "", text: "", attributes: [] };
}

it("keeps few blocks however many documents come one by one, and stores little for each", () => {
  let index = build(Array.from({ length: 990 }, (_, id) => made(id)));
  let written = 0;
  for (let id = 990; id < 1300; id++) {
    const change = indexNotes(index, [made(id)]);
    index = change.index;
    written += change.put.reduce((sum, { buffer }) => sum + buffer.byteLength, 0);
  }
  expect(index.blocks.length).toBeLessThanOrEqual(3);
  expect(search(index, "خبر").total).toBe(1300);
  expect(search(index, "1299").hits.map(({ id }) => id)).toEqual(["n1299"]);
  expect(written / 310).toBeLessThan(20_000);
});

it("forgets a changed document's old words, and drops blocks that are mostly dead", () => {
  let index = build(Array.from({ length: 500 }, (_, id) => made(id)));
  index = indexNotes(index, [made(7, "آخر")]).index;
  expect(search(index, "خبر").total).toBe(499);
  expect(search(index, "اخر").hits.map(({ id }) => id)).toEqual(["n7"]);
  const removed = Array.from({ length: 400 }, (_, id) => `n${id}`);
  const change = indexNotes(index, [], removed);
  expect(change.index.blocks.reduce((sum, { block }) => sum + block.count, 0)).toBe(100);
  expect(search(change.index, "").total).toBe(100);
});

it("holds a document of more distinct words than two bytes can number", () => {
  const words = Array.from(
    { length: 70_000 },
    (_, i) => `w${i.toString(26).replace(/\d/g, (digit) => "qrstuvwxyz"[Number(digit)]!)}`,
  );
  const index = build([{ ...made(1), text: words.join(" ") }]);
  expect(search(index, `"${words[69_998]} ${words[69_999]}"`).total).toBe(1);
  expect(search(index, `"${words[69_999]} ${words[69_998]}"`).total).toBe(0);
});

it("refuses a block of another format", () => {
  const { buffer } = build([made(1)]).blocks[0]!.block;
  const other = buffer.slice(0);
  new Uint32Array(other)[0] = 99;
  expect(() => openBlock(other)).toThrow(BlockFormatError);
  expect(() => openBlock(buffer.slice(0, 64))).toThrow(BlockFormatError);
  expect(() => openBlock(new ArrayBuffer(0))).toThrow(BlockFormatError);
});
