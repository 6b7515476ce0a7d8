/** RIS, BibTeX and CSL-JSON, read back by Citation.js and held to the data model of CSL-JSON. */
import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import type { ArticleRecords } from "../../../utils/core/exchange/types.ts";
import { makeBibtexWriter } from "../../../utils/core/exchange/write-bibtex.ts";
import { makeCslJsonWriter } from "../../../utils/core/exchange/write-csl-json.ts";
import { makeRisWriter } from "../../../utils/core/exchange/write-ris.ts";
import type { ArticleNote } from "../../../utils/core/notes/types.ts";
import { readBibtex, readRis } from "../support/citation-js.ts";
import { cslItems } from "../support/csl-schema.ts";
import { SAMPLE_REPORTS, unverifiedClipping, writeAll } from "../support/sample-export.ts";
import { sampleNote } from "../support/sample-note.ts";

const only = (files: Map<string, string>) => {
  expect(files.size).toBe(1);
  return [...files.values()][0]!;
};
const csl = (records: readonly ArticleRecords[]): Record<string, unknown>[] =>
  JSON.parse(only(writeAll(makeCslJsonWriter, records)));
const ris = (records: readonly ArticleRecords[]) => only(writeAll(makeRisWriter, records));
const bibtex = (records: readonly ArticleRecords[]) => only(writeAll(makeBibtexWriter, records));

function noteOf(changes: Partial<ArticleNote>, lead?: string): ArticleRecords {
  const article = sampleNote(changes);
  const text = `${article.headline}\n\n${lead}\n\n`;
  const clippings = lead === undefined ? [] : [unverifiedClipping(article.id, { headline: article.headline, text })];
  return { article, annotations: [], clippings };
}

/** Texts with a meaning in one of the formats. To add one: a line. */
const AWKWARD = [
  "100 % & plus: $5 #1 a_b ^c ~d",
  "unpaired } brace and { another",
  "back\\slash \\textbf{x} \\",
  "@article{key, title={x}}",
  "ER  - \nTY  - BOOK\nTI  - x",
  "«اقتباس» و\"اقتباس\" و'اقتباس'",
  "A and B, et al.",
  "tab\tand\r\nline breaks\u2028here",
  "فاصلة، وفاصلة منقوطة؛ ونقطة.",
  "``quotes'' and --- dashes",
  "\u202eنص معكوس\u202c",
  "é à ç œ ß ñ",
  "<i>x</i> <script>",
  "nul \u0000 and half \ud83d",
];

describe("CSL-JSON", () => {
  it("fits the data model, which refuses what does not fit", () => {
    v.parse(cslItems, csl(SAMPLE_REPORTS));
    v.parse(cslItems, csl([]));
    expect(v.is(cslItems, [{ id: "x", type: "newspaper" }])).toBe(false);
  });

  it("says who printed what and when", () => {
    const [first] = csl(SAMPLE_REPORTS);
    expect(first).toEqual({
      id: expect.stringMatching(/^sada2026-[0-9a-z]{10}$/u),
      type: "article-newspaper",
      title: "تفكيك شبكة للاتجار بالبشر في حي صناعي بطنجة",
      author: [{ literal: "سلمى الوزكيتي" }],
      "container-title": "صدى الشمال",
      issued: { "date-parts": [[2026, 1, 4]] },
      accessed: { "date-parts": [[2026, 1, 5]] },
      URL: "https://example.org/report-1.html",
      language: "ar",
      abstract: "فككت مصالح الأمن، صباح الاثنين، شبكة يشتبه في استغلالها نساء في العمل القسري.",
      keyword: "عمل قسري",
    });
  });

  it("fits the schema whatever is in the fields", () => {
    const text = fc.oneof(fc.constantFrom(...AWKWARD), fc.string({ unit: "binary" }));
    fc.assert(
      fc.property(text, text, text, (headline, byline, label) => {
        const items = csl([noteOf({ headline, byline, tags: [{ label, entity: null }], published: "2026" }, headline)]);
        v.parse(cslItems, items);
      }),
    );
  });
});

describe("RIS", () => {
  it("is read by Citation.js as it was written", () => {
    const items = readRis(ris(SAMPLE_REPORTS));
    expect(items.map(({ type }) => type)).toEqual(SAMPLE_REPORTS.map(() => "article-newspaper"));
    expect(items[0]).toMatchObject({
      title: "تفكيك شبكة للاتجار بالبشر في حي صناعي بطنجة",
      "container-title": "صدى الشمال",
      URL: "https://example.org/report-1.html",
      // Citation.js takes the year of PY where there is one; Zotero the whole date of DA.
      issued: { "date-parts": [[2026]] },
      accessed: { "date-parts": [[2026, 1, 5]] },
      language: "ar",
      keyword: "عمل قسري",
      abstract: expect.stringContaining("فككت مصالح الأمن"),
    });
    // Citation.js looks for no author in NEWS.
    expect(ris(SAMPLE_REPORTS)).toContain("\r\nAU  - Nadia Chraibi\r\nAU  - Omar Tazi\r\n");
    expect(ris(SAMPLE_REPORTS)).toContain("\r\nDA  - 2026/01/04/\r\nPY  - 2026\r\n");
  });

  it.each(AWKWARD)("stays one record: %j", (text) => {
    const written = ris([noteOf({ headline: text, byline: text, outlet: { host: "a.example", name: text } }, text)]);
    const lines = written.split("\r\n").filter((line) => line !== "");
    for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /u);
    expect(lines.filter((line) => /^(?:TY|ER) /u.test(line))).toHaveLength(2);
    expect(readRis(written)).toHaveLength(1);
  });
});

describe("BibTeX", () => {
  it("is read by Citation.js as it was written", () => {
    const items = readBibtex(bibtex(SAMPLE_REPORTS));
    expect(items).toHaveLength(SAMPLE_REPORTS.length);
    expect(items[0]).toMatchObject({
      // Citation.js does not look at entrysubtype = {newspaper}.
      type: "article-journal",
      title: "تفكيك شبكة للاتجار بالبشر في حي صناعي بطنجة",
      "container-title": "صدى الشمال",
      URL: "https://example.org/report-1.html",
      issued: { "date-parts": [[2026, 1, 4]] },
      accessed: { "date-parts": [[2026, 1, 5]] },
      keyword: "عمل قسري",
    });
    expect(items[2]!.author).toHaveLength(2);
  });

  it.each(AWKWARD)("gives a title back: %j", (text) => {
    const written = bibtex([noteOf({ headline: text, byline: text }, text)]);
    let depth = 0;
    for (const char of written) {
      if (char === "{") depth++;
      if (char === "}") depth--;
      expect(depth).toBeGreaterThanOrEqual(0);
    }
    expect(depth).toBe(0);
    expect(readBibtex(written)).toHaveLength(1);
  });

  it("gives back signs that TeX would act on", () => {
    const [item] = readBibtex(bibtex([noteOf({ headline: "100 % & $5 #1 a_b {c} \\d ^e" })]));
    expect(String(item!.title).replace(/<[^>]*>/gu, "")).toBe("100 % & $5 #1 a_b {c} \\d ^e");
  });

  it("keys are unique, made of ASCII, and the same in every export", () => {
    const records = Array.from({ length: 2_000 }, (_, index) => noteOf({ id: `https://a.example/${index}` }));
    const keys = [...bibtex([...records, records[0]!]).matchAll(/^@article\{([^,]*),/gmu)].map(([, key]) => key!);
    expect(new Set(keys).size).toBe(2_001);
    for (const key of keys) expect(key).toMatch(/^[a-z0-9-]+$/u);
    const other = [...bibtex(records.toReversed()).matchAll(/^@article\{([^,]*),/gmu)].map(([, key]) => key!);
    expect(other.toSorted()).toEqual(keys.slice(0, -1).toSorted());
  });
});

it("an address is http(s) or none, and without anything a program reads as an end", () => {
  const url = 'https://a.example/{x}|"y"<z> \u200f%D8%A7';
  expect(csl([noteOf({ url })])[0]).toMatchObject({
    URL: "https://a.example/%7Bx%7D%7C%22y%22%3Cz%3E%20%E2%80%8F%D8%A7",
  });
  for (const none of ["javascript:alert(1)", "https://a.example/\u202egpj.exe", "https://a.example/%E2%80%AEgpj.exe"]) {
    expect(csl([noteOf({ url: none })])[0]).not.toHaveProperty("URL");
  }
});
