// Files of terms. To add a file or row that is refused: a line in FILES or ROWS.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planTermImport } from "../../../utils/core/exchange/plan-term-import.ts";
import type { FileProblem, ReadTerms, RowProblem } from "../../../utils/core/exchange/term-rows.ts";
import { formatTermsCsv, parseTermsCsv } from "../../../utils/core/exchange/terms-csv.ts";
import { formatTermsJson, parseTermsJson } from "../../../utils/core/exchange/terms-json.ts";
import { checkTerm } from "../../../utils/core/lexicon/check-term.ts";
import {
  type LexiconTerm,
  MOST_TERMS,
  OWN_COLOURS,
  OWN_SIGNALS,
  type OwnTerm,
  type TermNames,
  tidyName,
} from "../../../utils/core/lexicon/own-terms.ts";
import { CATEGORIES } from "../../../utils/core/lexicon/types.ts";

const ID = "11111111-1111-4111-8111-111111111111";
const OTHER = "22222222-2222-4222-8222-222222222222";
const NOW = "2026-01-02T03:04:05.000Z";

const name = fc
  .oneof(
    fc
      .array(fc.constantFrom("اتجار", "بالبشر", "«", '"', ",", ";", "\n", "=", "@", "'", "filière", "－"), {
        minLength: 1,
        maxLength: 6,
      })
      .map((all) => all.join(" ")),
    fc.string({ unit: "grapheme", maxLength: 30 }),
  )
  .map(tidyName)
  .filter((text) => text !== "");
const term: fc.Arbitrary<LexiconTerm> = fc.record({
  id: fc.uuid(),
  names: fc
    .record({ ar: fc.option(name), fr: fc.option(name), en: fc.option(name) })
    .map((all) => Object.fromEntries(Object.entries(all).filter(([, text]) => text !== null)) as TermNames),
  category: fc.constantFrom(...CATEGORIES),
  signal: fc.constantFrom(...OWN_SIGNALS),
  colour: fc.option(fc.constantFrom(...OWN_COLOURS)),
});

const rowsOf = (read: ReadTerms) => {
  if (!read.ok) throw new Error(read.problem.kind);
  expect(read.refused).toEqual([]);
  return read.rows.map(({ row: _, ...rest }) => rest);
};

describe.each([
  ["CSV", formatTermsCsv, parseTermsCsv],
  ["JSON", formatTermsJson, parseTermsJson],
])("%s", (_format, write, read) => {
  it("read back is what was written", () => {
    fc.assert(
      fc.property(fc.array(term, { minLength: 1, maxLength: 8 }), (terms) => {
        expect(rowsOf(read(write(terms)))).toEqual(terms);
      }),
    );
  });

  it("never throws, whatever the file", () => {
    fc.assert(fc.property(fc.string(), (text) => void read(text)));
    fc.assert(fc.property(fc.string(), (text) => void read(`id,ar,fr,en,category,signal,colour\n${text}`)));
    fc.assert(fc.property(fc.json(), (text) => void read(`{"schema":"rasd-terms/1","terms":[${text}]}`)));
  });
});

const FILES: [string, ReadTerms, FileProblem][] = [
  ["an empty file", parseTermsCsv(""), { kind: "empty" }],
  ["a header alone", parseTermsCsv("ar,category\n"), { kind: "empty" }],
  ["an unknown column", parseTermsCsv("ar,category,notes\nx,crime,y"), { kind: "column", value: "notes" }],
  ["a column twice", parseTermsCsv("ar,category,ar\nx,crime,y"), { kind: "column", value: "ar" }],
  ["no category", parseTermsCsv("ar,fr\nx,y"), { kind: "no-column", value: "category" }],
  ["no names", parseTermsCsv("id,category\nx,y"), { kind: "no-column", value: "ar, fr, en" }],
  ["too long", parseTermsCsv("x".repeat(2_000_001)), { kind: "too-large" }],
  ["too many rows", parseTermsCsv(`ar,category\n${"a,crime\n".repeat(5_001)}`), { kind: "too-large" }],
  ["another version", parseTermsJson('{"schema":"rasd-terms/2","terms":[]}'), { kind: "format" }],
  ["a list alone", parseTermsJson("[]"), { kind: "format" }],
  ["more than terms", parseTermsJson('{"schema":"rasd-terms/1","terms":[],"x":1}'), { kind: "format" }],
  ["no terms", parseTermsJson('{"schema":"rasd-terms/1","terms":[]}'), { kind: "empty" }],
];

describe("a file is refused as a whole", () => {
  it.each(FILES)("%s", (_name, read, problem) => expect(read).toEqual({ ok: false, problem }));
  it("no JSON", () => expect(parseTermsJson("{")).toMatchObject({ ok: false, problem: { kind: "json" } }));
});

const existing: OwnTerm[] = [
  {
    ...{ id: ID, schema: 1, createdAt: NOW, updatedAt: NOW, deletedAt: null },
    ...{ names: { ar: "سمسرة", fr: "courtage" }, category: "crime", signal: "weak", colour: "red" },
  },
];
let made = 0;
const makeId = () => `33333333-3333-4333-8333-${String(++made).padStart(12, "0")}`;
const plan = (read: ReadTerms, terms = existing) => {
  if (!read.ok) throw new Error(read.problem.kind);
  return planTermImport(read, terms, { now: "2026-02-02T00:00:00.000Z", makeId });
};

/** Rows under the header id,ar,fr,en,category,signal,colour. The first stands in row 2. */
const ROWS: [string, string, RowProblem][] = [
  ["a quote never closed", 'x,"open,,,crime,none,', { kind: "quotes" }],
  ["too many cells", ",شبكة,,,crime,none,red,more", { kind: "cells", found: 8, wanted: 7 }],
  ["a bad id", "12,شبكة,,,crime,none,", { kind: "id", value: "12" }],
  ["a category Rasd does not know", ",شبكة,,,theme,none,", { kind: "category", value: "theme" }],
  ["no category", ",شبكة,,,,none,", { kind: "category", value: "" }],
  ["a signal of the bundled lexicon", ",شبكة,,,crime,context,", { kind: "signal", value: "context" }],
  ["a colour Rasd does not know", ",شبكة,,,crime,none,#f00", { kind: "colour", value: "#f00" }],
  ["no name", ",,,,crime,none,", { kind: "no-name" }],
  ["a function word", ",,de,,crime,none,", { kind: "function-word", lang: "fr", name: "de" }],
  ["a name of another term", `${OTHER},,Courtage,,crime,,`, { kind: "taken", lang: "fr", name: "Courtage", by: ID }],
];

describe("a row is refused by its number", () => {
  const header = "id,ar,fr,en,category,signal,colour";
  it.each(ROWS)("%s; the others stay", (_name, row, problem) => {
    const { added, refused } = plan(parseTermsCsv(`${header}\n${row}\n,,bon,,crime,none,\n`));
    expect(refused).toEqual([{ row: 2, problem }]);
    expect(added.map(({ row: number, term: { names } }) => [number, names])).toEqual([[3, { fr: "bon" }]]);
  });

  it("the same term twice in one file", () => {
    const { added, refused } = plan(parseTermsCsv(`${header}\n,شبكة,,,crime,,\n,شبكه,,,crime,,\n`));
    expect(added).toHaveLength(1);
    expect(refused).toEqual([{ row: 3, problem: { kind: "repeated", other: 2 } }]);
  });

  it("in JSON, by its place in the list, with the field", () => {
    const good = { names: { fr: "bon" }, category: "crime", signal: "none", colour: null };
    const file = { schema: "rasd-terms/1", terms: [good, { ...good, colour: "#f00" }, { ...good, note: 1 }, 7] };
    const { added, refused } = plan(parseTermsJson(JSON.stringify(file)));
    expect(added).toHaveLength(1);
    expect(refused.map(({ row }) => row)).toEqual([2, 3, 4]);
    expect(refused[0]?.problem).toMatchObject({ kind: "shape", value: expect.stringMatching(/^colour: /) });
  });

  it("when the lexicon is full", () => {
    const many = Array.from(
      { length: MOST_TERMS },
      (_, index): OwnTerm => ({
        ...existing[0]!,
        id: makeId(),
        names: { fr: `terme ${index}` },
      }),
    );
    expect(plan(parseTermsCsv("fr,category\nnouveau,crime\nTerme 7,place\n"), many)).toMatchObject({
      added: [],
      changed: [{ row: 3 }],
      refused: [{ row: 2, problem: { kind: "limit" } }],
    });
  });
});

describe("what an import would do", () => {
  it("nothing, with a file just exported", () => {
    for (const read of [parseTermsCsv(formatTermsCsv(existing)), parseTermsJson(formatTermsJson(existing))])
      expect(plan(read)).toMatchObject({ added: [], changed: [], refused: [], same: [{ term: existing[0] }] });
  });

  it("keeps the names a row without an id does not give, replaces all of a row with one", () => {
    const byName = plan(parseTermsCsv("ar;en;category;signal\nالسمسرة;;crime;\nسمسره;brokering;person;none"));
    expect(byName.changed.map(({ term: { names, category } }) => ({ names, category }))).toEqual([
      { names: { ar: "سمسره", fr: "courtage", en: "brokering" }, category: "person" },
    ]);
    expect(byName.added).toHaveLength(1);
    const byId = plan(parseTermsCsv(`id,en,category\n${ID},brokering,crime`));
    expect(byId.changed[0]?.term).toMatchObject({ id: ID, createdAt: NOW, names: { en: "brokering" }, signal: "none" });
    expect(Object.keys(byId.changed[0]!.term.names)).toEqual(["en"]);
  });

  it("puts every row in exactly one list, and what it takes up stands in one lexicon", () => {
    fc.assert(
      fc.property(fc.array(term, { minLength: 1, maxLength: 12 }), (terms) => {
        const { added, changed, same, refused } = plan(parseTermsJson(formatTermsJson(terms)));
        const rows = [...added, ...changed, ...same, ...refused].map(({ row }) => row).toSorted((a, b) => a - b);
        expect(rows).toEqual(terms.map((_, index) => index + 1));
        const owners = new Map<string, string>();
        for (const { term: one } of added) expect(checkTerm(one.names, one.id, owners)).toBeNull();
      }),
    );
  });
});
