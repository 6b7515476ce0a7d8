import { beforeAll, describe, expect, it } from "vitest";
import type { SealedClipping } from "../../../utils/core/clippings/types.ts";
import { describeArticle } from "../../../utils/core/library/describe-article.ts";
import { describeClipping } from "../../../utils/core/library/describe-clipping.ts";
import { describeHighlight } from "../../../utils/core/library/describe-highlight.ts";
import { readRecordKey, recordKey } from "../../../utils/core/library/record-key.ts";
import type { ArticleNote } from "../../../utils/core/notes/types.ts";
import type { SearchDocument } from "../../../utils/core/search/types.ts";
import { sampleAnnotation } from "../support/sample-annotation.ts";
import { sampleChain } from "../support/sample-clippings.ts";
import { sampleEntity, sampleNote } from "../support/sample-note.ts";

const LATER = "2026-02-01T10:00:00.000Z";

/** Attributes as «facet:value», in order. */
const attributesOf = (document: SearchDocument | null) =>
  document!.attributes.map(({ facet, value }) => `${facet}:${value}`).sort();

describe("an article", () => {
  it("is found by what is kept of it", () => {
    const article = sampleNote({
      byline: "سلمى العلوي",
      reasons: [1, 2].map((points) => ({
        ...{ rule: "strong-lead", entity: null, zone: "lead" as const, count: 1, points },
        sentence: "أوقفت الشرطة شخصين.",
      })),
      entities: [
        sampleEntity(),
        sampleEntity({ id: "date.2026-01-04", category: "date", names: { ar: "4 يناير 2026" } }),
        sampleEntity({ id: "sentence.5y", category: "law", names: { ar: "خمس سنوات سجنا" } }),
      ],
      tags: [
        { label: "Forcé ", entity: null },
        { label: "الضحايا", entity: "vic.thb_victims" },
      ],
      projects: ["p1", "p2"],
    });
    const document = describeArticle(article)!;
    expect(document).toMatchObject({
      id: "article:https://example.org/a-1.html",
      date: "2026-01-04",
      headline: article.headline,
      text: "سلمى العلوي\nExample\nأوقفت الشرطة شخصين.\n4 يناير 2026\nخمس سنوات سجنا",
    });
    expect(attributesOf(document)).toEqual([
      ...["category:crime", "category:date", "category:law", "entity:crime.thb", "kind:article", "label:relevant"],
      ...["lang:ar", "month:2026-01", "outlet:example.org", "project:p1", "project:p2", "tag:force"],
      "tag:vic.thb_victims",
    ]);
  });

  it("without a date of its own has the one it was first read on", () => {
    expect(describeArticle(sampleNote({ published: null }))!.date).toBe("2026-01-05T10:00:00.000Z");
  });

  it.each<[string, Partial<ArticleNote>]>([
    ["deleted", { deletedAt: LATER }],
    ["dismissed", { dismissedAt: LATER }],
  ])("that is %s is not listed, nor what belongs to it", async (_, change) => {
    const article = sampleNote(change);
    expect(describeArticle(article)).toBeNull();
    expect(describeHighlight(sampleAnnotation(), article)).toBeNull();
    expect(describeClipping((await sampleChain(1)).clippings[0]!, article)).toBeNull();
  });
});

describe("a highlight", () => {
  it("has its own words, date, colour, tags and entities, and everything else of its article", () => {
    const annotation = sampleAnnotation({
      ...{ colour: "pink", note: "سؤال", entities: ["crime.thb", "not.named"] },
      tags: [{ label: "شهادة", entity: null }],
    });
    const tags = [{ label: "لا", entity: null }];
    const document = describeHighlight(
      annotation,
      sampleNote({ projects: ["p1"], lang: "fr", label: "mention", tags }),
    );
    expect(document).toMatchObject({
      id: `highlight:${annotation.id}`,
      date: annotation.createdAt,
      headline: sampleNote().headline,
      note: "سؤال",
      passage: annotation.quote.exact,
      text: "",
    });
    expect(attributesOf(document)).toEqual([
      ...["category:crime", "colour:pink", "entity:crime.thb", "kind:highlight", "label:mention", "lang:fr"],
      ...["month:2026-01", "outlet:example.org", "project:p1", "tag:شهاده"],
    ]);
    expect(document!.attributes.find(({ facet }) => facet === "entity")!.names).toEqual(sampleEntity().names);
  });

  it("that is deleted, or has no article, is not listed", () => {
    expect(describeHighlight(sampleAnnotation({ deletedAt: LATER }), sampleNote())).toBeNull();
    expect(describeHighlight(sampleAnnotation(), null)).toBeNull();
  });
});

describe("a clipping", () => {
  let clipping: SealedClipping;
  beforeAll(async () => {
    [clipping] = (await sampleChain(1)).clippings as [SealedClipping];
  });

  it("has the sealed text, and what its article has become since", () => {
    const tags = [{ label: "شهادة", entity: null }];
    const article = sampleNote({ headline: "آخر", label: "mention", projects: ["p1"], tags, entities: [] });
    const document = describeClipping(clipping, article)!;
    expect(document).toMatchObject({ id: `clipping:${clipping.id}`, date: "2026-01-06T09:00:00.000Z" });
    expect(document.headline).toBe(clipping.content.headline);
    expect(document.text).toContain("أوقفت الشرطة شخصين");
    expect(attributesOf(document)).toEqual([
      ...["category:crime", "entity:crime.thb", "kind:clipping", "label:mention", "lang:ar", "month:2026-01"],
      ...["outlet:example.org", "project:p1", "tag:شهاده"],
    ]);
  });

  it("names its headline once, though the one text begins with it", () => {
    const { headline } = clipping.content;
    const content = { ...clipping.content, text: `${headline}\n\nنص.\n\n` };
    expect(describeClipping({ ...clipping, content }, null)!.text).not.toContain(headline);
  });

  it("without an article is listed by what it has itself, unless it is deleted", () => {
    expect(attributesOf(describeClipping(clipping, null))).toContain("label:relevant");
    expect(describeClipping({ ...clipping, deletedAt: LATER }, null)).toBeNull();
  });
});

it.each([
  ["article:https://example.org/a:b", { kind: "article", id: "https://example.org/a:b" }],
  ["highlight:0d6f", { kind: "highlight", id: "0d6f" }],
] as const)("reads the record key %s", (key, record) => {
  expect(readRecordKey(key)).toEqual(record);
  expect(recordKey(record)).toBe(key);
});

it.each(["", "article", "article:", "other:1", ":1"])("reads no record key in «%s»", (key) => {
  expect(readRecordKey(key)).toBeNull();
});
