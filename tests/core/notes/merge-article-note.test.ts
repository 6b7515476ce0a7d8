/** Notes made of reports, and reread. To add a merge: [what it shows, stored, read, what must come out]. */
import * as v from "valibot";
import { describe, expect, it, test } from "vitest";
import { makeArticleNote, mergeArticleNote, nameEntity } from "../../../utils/core/notes/make-article-note.ts";
import type { PageReport, ReportedEntity } from "../../../utils/core/notes/page-report.ts";
import { articleNoteSchema } from "../../../utils/core/notes/schemas.ts";
import type { ArticleNote } from "../../../utils/core/notes/types.ts";
import { sampleNote } from "../support/sample-note.ts";

const NOW = "2026-03-01T12:00:00.000Z";
const EARLIER = "2026-02-01T12:00:00.000Z";
const entity: ReportedEntity = {
  id: "place.tanger",
  category: "place",
  origin: "seed",
  count: 2,
  surface: "طنجة",
  sentence: "في طنجة.",
};
const report: PageReport = {
  url: "https://example.org/a?utm_source=x",
  canonicalUrl: "https://example.org/a",
  siteName: "Example",
  headline: "عنوان",
  byline: null,
  published: "2026-02-28",
  lang: "ar",
  dir: "rtl",
  text: "عنوان\n\nنص",
  label: "mention",
  score: 4,
  sure: false,
  reasons: [],
  entities: [entity, { ...entity, id: "amount.mad_500", category: "amount", origin: "pattern", surface: "500 درهم" }],
};
const context = {
  id: "https://example.org/a",
  outlet: { host: "example.org", name: "Example" },
  names: { "place.tanger": { ar: "طنجة", fr: "Tanger", en: "Tangier" } },
  now: NOW,
  kept: "automatic" as const,
};

describe("makeArticleNote", () => {
  const note = makeArticleNote(report, context);

  it("is a valid note without the article's text", () => {
    expect(v.safeParse(articleNoteSchema, note).issues ?? []).toEqual([]);
    expect(JSON.stringify(note)).not.toContain("نص");
  });
  it("begins with nothing decided", () => {
    expect(note).toMatchObject({ id: context.id, createdAt: NOW, updatedAt: NOW, lastReadAt: NOW, kept: "automatic" });
    expect([note.deletedAt, note.dismissedAt, note.clippedAt]).toEqual([null, null, null]);
  });
  it("names entities by the lexicon, and what was found by pattern by its surface", () => {
    expect(note.entities.map(({ names }) => names)).toEqual([context.names["place.tanger"], { ar: "500 درهم" }]);
  });
});

/** To add a case: [article's language, the id, the names expected]. */
const NAMES: readonly (readonly [PageReport["lang"], string, object])[] = [
  ["fr", "amount.x", { fr: "طنجة" }],
  ["en", "amount.x", { en: "طنجة" }],
  ["es", "amount.x", { en: "طنجة" }],
  ["und", "amount.x", { en: "طنجة" }],
  ["fr", "place.tanger", context.names["place.tanger"]],
  ["ar", "constructor", { ar: "طنجة" }],
  ["ar", "__proto__", { ar: "طنجة" }],
];

test.each(NAMES)("names in an article in %s of %s", (lang, id, names) => {
  expect(nameEntity({ ...entity, id }, { lang }, context.names).names).toEqual(names);
});

const MERGES: readonly (readonly [
  string,
  Partial<ArticleNote> | null,
  Partial<ArticleNote>,
  Partial<ArticleNote> | null,
])[] = [
  ["a first reading is stored as it is", null, { score: 4 }, { score: 4 }],
  [
    "the new reading counts",
    { score: 4, label: "mention" },
    { score: 20, label: "relevant" },
    { score: 20, label: "relevant" },
  ],
  [
    "the time of the first reading stays",
    { createdAt: EARLIER },
    { createdAt: NOW, lastReadAt: NOW },
    { createdAt: EARLIER, lastReadAt: NOW },
  ],
  ["a clipping stays", { clippedAt: EARLIER }, {}, { clippedAt: EARLIER }],
  ["a dismissal stays", { dismissedAt: EARLIER }, {}, { dismissedAt: EARLIER }],
  ["a note kept by hand stays so", { kept: "manual" }, { kept: "automatic" }, { kept: "manual" }],
  ["a note becomes one kept by hand", { kept: "automatic" }, { kept: "manual" }, { kept: "manual" }],
  ["a deleted note stays deleted", { deletedAt: EARLIER }, {}, null],
  ["also one once kept by hand", { deletedAt: EARLIER, kept: "manual" }, {}, null],
  [
    "the reader brings it back, without its clipping",
    { deletedAt: EARLIER, clippedAt: EARLIER },
    { kept: "manual" },
    { deletedAt: null, clippedAt: null, kept: "manual" },
  ],
  ["a headline lost is kept", { headline: "عنوان" }, { headline: "" }, { headline: "عنوان" }],
  ["a headline changed is taken", { headline: "عنوان" }, { headline: "آخر" }, { headline: "آخر" }],
  [
    "byline and date lost are kept",
    { byline: "س", published: "2026-01-01" },
    { byline: null, published: null },
    { byline: "س", published: "2026-01-01" },
  ],
];

test.each(MERGES)("%s", (_, stored, read, expected) => {
  const merged = mergeArticleNote(stored && sampleNote(stored), sampleNote(read));
  if (expected === null) expect(merged).toBeNull();
  else expect(merged).toMatchObject(expected);
});

test("merging the same reading twice changes nothing more", () => {
  for (const [, stored, read] of MERGES) {
    const once = mergeArticleNote(stored && sampleNote(stored), sampleNote(read));
    if (once !== null) expect(mergeArticleNote(once, sampleNote(read))).toEqual(once);
  }
});
