import fc from "fast-check";
import { expect, it } from "vitest";
import { FACETS, LIST_ORDERS, RECORD_KINDS } from "../../../utils/core/library/types.ts";
import { answerQuery, type IndexQuery } from "../../../utils/core/search/answer-query.ts";
import { BlockFormatError, openBlock } from "../../../utils/core/search/open-block.ts";
import { parseQuery } from "../../../utils/core/search/parse-query.ts";
import { createIndex, type SearchIndex } from "../../../utils/core/search/search-index.ts";
import type { Attribute, SearchDocument } from "../../../utils/core/search/types.ts";
import { TEXTS } from "../support/arbitrary-text.ts";
import { answerSlowly } from "../support/slow-search.ts";
import { createStoredIndex, type StoredIndex } from "../support/stored-index.ts";

const WORDS =
  "لبشر ولوزير كلجنة الاتجار بالبشر والاتّجار للبشر البشر بشر فبالمدينة المدينة وزير الوزير لجنة اللجنة ولجنة كتاب وكتب الى أم الأم 27.14 ٢٧ traite Traité êtres humains l’exploitation d'exploitation œuvre ONU covid19 и 漢字".split(
    " ",
  );
const text = fc.oneof(
  { weight: 5, arbitrary: fc.array(fc.constantFrom(...WORDS), { maxLength: 7 }).map((words) => words.join(" ")) },
  { weight: 1, arbitrary: TEXTS },
);
/** Values that a few documents share, so that facets have something to count. To try another, add a line. */
const FIXED: readonly Attribute[] = [
  { facet: "outlet", value: "fr.hespress.com", names: { und: "هسبريس" } },
  { facet: "outlet", value: "le360.ma", names: { und: "Le360" } },
  { facet: "label", value: "relevant", names: {} },
  { facet: "label", value: "mention", names: {} },
  { facet: "lang", value: "ar", names: {} },
  { facet: "lang", value: "fr", names: {} },
  { facet: "kind", value: "article", names: {} },
  { facet: "kind", value: "article", names: {} },
  { facet: "kind", value: "highlight", names: {} },
  { facet: "category", value: "person", names: {} },
  { facet: "colour", value: "blue", names: {} },
  { facet: "project", value: "é-1", names: {} },
  { facet: "project", value: "é", names: {} },
  { facet: "month", value: "2026-01", names: {} },
];
const attribute: fc.Arbitrary<Attribute> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...FIXED) },
  {
    weight: 1,
    arbitrary: fc.record({
      facet: fc.constant("tag" as const),
      value: fc.constantFrom("بشر", "عمل قسري"),
      names: fc.record({ und: text }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      facet: fc.constant("entity" as const),
      value: fc.constantFrom("crime.thb", "inst.onu"),
      names: fc.record({ ar: text, fr: text }, { requiredKeys: [] }),
    }),
  },
);
const document: fc.Arbitrary<SearchDocument> = fc.record({
  id: fc.constantFrom(..."abcdefgh"),
  date: fc.constantFrom(null, "2024-05-01", "2024-05-31T10:00:00Z", "2025-01-01"),
  headline: text,
  note: text,
  passage: text,
  text,
  attributes: fc.uniqueArray(attribute, { selector: ({ facet, value }) => `${facet}:${value}`, maxLength: 9 }),
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
      "فئة:person",
      "couleur:blue",
      "مشروع:é",
    ),
  },
);
const texts = fc
  .array(fc.tuple(fc.constantFrom("", "", "", "-"), piece), { maxLength: 3 })
  .map((pieces) => pieces.map((parts) => parts.join("")).join(" "));
const read = (asked: string) =>
  parseQuery(asked, (filter, folded) => (filter === "project" ? ["é", `${folded}-1`] : [folded]));
const choice = fc.constantFrom(
  ...FIXED.flatMap(({ facet, value }) => (facet === "kind" ? [] : ([[facet, value]] as const))),
  ["tag", "بشر"] as const,
  ["entity", "inst.onu"] as const,
  ["outlet", "not.there"] as const,
);
const queries: fc.Arbitrary<IndexQuery> = fc
  .record({
    kind: fc.constantFrom(null, ...RECORD_KINDS, "article" as const),
    query: texts.map(read),
    choices: fc.array(choice, { maxLength: 4 }),
    order: fc.constantFrom(...LIST_ORDERS),
  })
  .map(({ choices, ...rest }) => ({
    ...rest,
    chosen: new Map(
      FACETS.map((facet) => [facet, choices.filter(([of]) => of === facet).map(([, value]) => value)] as const),
    ),
  }));

const EVERYTHING: IndexQuery = { kind: null, query: parseQuery(""), chosen: new Map(), order: "best" };
const search = (index: SearchIndex, asked: string) => {
  const { total, slice } = answerQuery(index, { ...EVERYTHING, query: parseQuery(asked) });
  return { total, ids: slice(0, total) };
};
/** An answer in the words of the slow one. */
function answer(index: SearchIndex, query: IndexQuery): ReturnType<typeof answerSlowly> {
  const { total, slice, counts } = answerQuery(index, query);
  const ids = slice(0, total);
  expect(ids.length).toBe(total);
  expect(slice(1, 3)).toEqual(ids.slice(1, 3));
  const counted = [...counts()].flatMap((count, number) => {
    const { facet, value } = index.directory.attributeOf(number);
    return count === 0 ? [] : [[`${facet}:${value}`, count] as const];
  });
  return { ids, counts: Object.fromEntries(counted) };
}
async function build(list: readonly SearchDocument[]): Promise<StoredIndex> {
  const stored = createStoredIndex();
  await stored.change(list);
  return stored;
}

it("finds and counts what testing every document finds and counts, in the same order", async () => {
  await fc.assert(
    fc.asyncProperty(documents, queries, async (list, query) => {
      expect(answer((await build(list)).open(), query)).toEqual(answerSlowly(list, query));
    }),
    { numRuns: 800 },
  );
});

it("answers the same when built step by step, through what is stored, and for a page that follows", async () => {
  const step = fc.record({
    put: fc.array(document, { maxLength: 3 }),
    removed: fc.subarray([..."abcdefgh"], { maxLength: 2 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), fc.array(queries, { maxLength: 3 }), async (steps, asked) => {
      const records = new Map<string, SearchDocument>();
      const stored = createStoredIndex();
      let followed = createIndex();
      for (const { put, removed } of steps) {
        for (const one of put) records.set(one.id, one);
        for (const id of removed) records.delete(id);
        await stored.change(put, removed);
        followed = stored.follow(followed);
      }
      for (const query of asked) {
        const expected = answerSlowly([...records.values()], query);
        expect(answer(stored.open(), query)).toEqual(expected);
        expect(answer(followed, query)).toEqual(expected);
      }
    }),
    { numRuns: 300 },
  );
});

function made(id: number, headline = `خبر ${id}`): SearchDocument {
  return { id: `n${id}`, date: "2026-01-01", headline, note: "", passage: "", text: "", attributes: [] };
}
const many = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => made(from + i));

it("keeps few blocks however many documents come one by one, and stores little for each", async () => {
  const stored = await build(many(0, 990));
  let written = 0;
  for (const one of many(990, 1300)) written += (await stored.change([one])).written;
  expect(stored.blocks.size).toBeLessThanOrEqual(3);
  expect(search(stored.open(), "خبر").total).toBe(1300);
  expect(search(stored.open(), "1299").ids).toEqual(["n1299"]);
  expect(written / 310).toBeLessThan(20_000);
});

it("reads a large block only when a document in it changes", async () => {
  const stored = await build(many(0, 1000));
  const [large] = stored.blocks.keys();
  expect((await stored.change([made(1000)])).read).toEqual([]);
  expect((await stored.change([made(1001)])).read).not.toContain(large);
  expect((await stored.change([made(7, "آخر")])).read).toContain(large);
  expect(stored.blocks.has(large!)).toBe(true);
});

it("forgets a changed document's old words, and drops blocks that are mostly dead", async () => {
  const stored = await build(many(0, 500));
  await stored.change([made(7, "آخر")]);
  expect(search(stored.open(), "خبر").total).toBe(499);
  expect(search(stored.open(), "اخر").ids).toEqual(["n7"]);
  await stored.change(
    [],
    many(0, 400).map(({ id }) => id),
  );
  const { places } = stored.open();
  expect(places.reduce((sum, one) => sum + one!.block.count, 0)).toBe(100);
  expect(search(stored.open(), "").total).toBe(100);
});

it("never gives two blocks one key, even when the last is gone", async () => {
  const stored = await build(many(0, 100));
  await stored.change(many(100, 101));
  const keys = new Set(stored.blocks.keys());
  await stored.change([], ["n100"]);
  await stored.change(many(101, 102));
  expect([...stored.blocks.keys()].filter((key) => !keys.has(key)).length).toBe(1);
});

it("holds a document of more distinct words than two bytes can number", async () => {
  const words = Array.from(
    { length: 70_000 },
    (_, i) => `w${i.toString(26).replace(/\d/g, (digit) => "qrstuvwxyz"[Number(digit)]!)}`,
  );
  const index = (await build([{ ...made(1), text: words.join(" ") }])).open();
  expect(search(index, `"${words[69_998]} ${words[69_999]}"`).total).toBe(1);
  expect(search(index, `"${words[69_999]} ${words[69_998]}"`).total).toBe(0);
});

it("refuses a block of another format", async () => {
  const { buffer } = [...(await build([made(1)])).blocks.values()][0]!;
  const other = buffer.slice(0);
  new Uint32Array(other)[0] = 99;
  expect(() => openBlock(other)).toThrow(BlockFormatError);
  expect(() => openBlock(buffer.slice(0, 64))).toThrow(BlockFormatError);
  expect(() => openBlock(new ArrayBuffer(0))).toThrow(BlockFormatError);
});
