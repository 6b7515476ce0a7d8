import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { toCodePoints, toUtf16 } from "../../../utils/core/exchange/code-points.ts";
import { readImport } from "../../../utils/core/exchange/read-import.ts";
import { writeWebAnnotation } from "../../../utils/core/exchange/write-web-annotation.ts";
import { LIBRARIES, type WholeLibrary } from "../support/arbitrary-library.ts";
import { CONTEXT, NOW } from "../support/export-context.ts";
import { writeAll } from "../support/memory-library.ts";
import { sampleAnnotation } from "../support/sample-annotation.ts";
import { digest, sampleChain } from "../support/sample-clippings.ts";
import { sampleNote } from "../support/sample-note.ts";
import { collectionSchema } from "../support/web-annotation-rules.ts";

const tools = { now: NOW, digest };
const REST = { chains: [], terms: [], projects: [], searches: [], storyDecisions: [], entityProfiles: [] };
const write = (library: WholeLibrary) => writeAll(writeWebAnnotation(CONTEXT), library);

it("keeps to the rules of the model, whatever the library holds", async () => {
  await fc.assert(
    fc.asyncProperty(LIBRARIES, async (library) => {
      const text = write(await library);
      const result = v.safeParse(collectionSchema, JSON.parse(text));
      expect(result.issues?.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`)).toBeUndefined();
    }),
    { numRuns: 200 },
  );
});

/** To add a breach: [the section, what is done to a collection of one article and one highlight]. */
// biome-ignore lint/suspicious/noExplicitAny: breaks the shape on purpose
const BREACHES: readonly (readonly [section: string, change: (file: any) => void])[] = [
  [
    "3.1: no context",
    (file) => {
      file["@context"] = file["@context"].slice(1);
    },
  ],
  [
    "3.1: no id",
    (file) => {
      delete file.first.items[1].id;
    },
  ],
  [
    "3.1: an id that is no IRI",
    (file) => {
      file.first.items[1].id = "خبر";
    },
  ],
  [
    "3.1: another type",
    (file) => {
      file.first.items[1].type = "Note";
    },
  ],
  [
    "3.1: no target",
    (file) => {
      delete file.first.items[1].target;
    },
  ],
  [
    "3.2.1: another direction",
    (file) => {
      file.first.items[1].target.source.textDirection = "right";
    },
  ],
  [
    "3.2.4: a body without a value",
    (file) => {
      delete file.first.items[1].body[0].value;
    },
  ],
  [
    "3.2.5: body and bodyValue",
    (file) => {
      file.first.items[1].bodyValue = "x";
    },
  ],
  [
    "3.3.1: a time of a place",
    (file) => {
      file.first.items[1].created = "2026-01-05T10:00:00+01:00";
    },
  ],
  [
    "3.3.5: a purpose that is none",
    (file) => {
      file.first.items[1].body[0].purpose = "shouting";
    },
  ],
  [
    "4: no source",
    (file) => {
      delete file.first.items[1].target.source;
    },
  ],
  [
    "4.2.4: no exact",
    (file) => {
      delete file.first.items[1].target.selector[0].exact;
    },
  ],
  [
    "4.2.5: a negative start",
    (file) => {
      file.first.items[1].target.selector[1].start = -1;
    },
  ],
  [
    "5.1: a broken total",
    (file) => {
      file.total = 1.5;
    },
  ],
  [
    "5.1: no first",
    (file) => {
      delete file.first;
    },
  ],
  [
    "5.2: no items",
    (file) => {
      delete file.first.items;
    },
  ],
  [
    "a key of nobody's",
    (file) => {
      file.first.items[1].colour = "red";
    },
  ],
];
describe("the rules", () => {
  const records = { article: sampleNote(), annotations: [sampleAnnotation({ note: "ملاحظة" })], clippings: [] };
  const text = write({ articles: [records], rest: REST });
  it("hold for a highlight and its article", () => {
    expect(v.is(collectionSchema, JSON.parse(text))).toBe(true);
  });
  it.each(BREACHES)("refuse: %s", (_, change) => {
    const file = JSON.parse(text);
    change(file);
    expect(v.is(collectionSchema, file)).toBe(false);
  });
});

describe("code points", () => {
  const text = fc.string({ unit: "binary", maxLength: 40 });
  it("are counted as iterating a string counts them, and lead back", () => {
    fc.assert(
      fc.property(text, fc.nat(60), (string, offset) => {
        const points = toCodePoints(string, offset);
        const isInsidePair =
          /[\ud800-\udbff]/.test(string[offset - 1] ?? "") && /[\udc00-\udfff]/.test(string[offset] ?? "");
        const before = string.slice(0, isInsidePair ? offset - 1 : offset);
        expect(points).toBe([...before].length);
        expect(toUtf16(string, points)).toBe(before.length);
      }),
    );
  });

  it("of a highlight are those of a clipped text it stands in", async () => {
    const { clippings } = await sampleChain(1);
    const before = "😀😀 قال الناطق: ";
    const exact = "شبكة 🇲🇦";
    const [clipping] = clippings;
    const clipped = { ...clipping!, content: { ...clipping!.content, text: `${before}${exact} انتهى` } };
    const highlight = sampleAnnotation({
      quote: { type: "TextQuoteSelector", exact, prefix: "", suffix: "" },
      position: { type: "TextPositionSelector", start: before.length, end: before.length + exact.length },
    });
    const items = (library: typeof clippings) => {
      const records = { article: sampleNote(), annotations: [highlight], clippings: library };
      return JSON.parse(write({ articles: [records], rest: REST })).first.items[1];
    };
    const known = items([clipped]);
    expect(known.target.selector[1]).toEqual({ type: "TextPositionSelector", start: 15, end: 22 });
    expect(known["rasd:positionChecked"]).toBe(true);
    const unknown = items([]);
    expect(unknown.target.selector[1]).toEqual({ type: "TextPositionSelector", start: 17, end: 24 });
    expect(unknown["rasd:positionChecked"]).toBe(false);
  });
});

/** An annotation as another program would write it. */
const FOREIGN = {
  "@context": "http://www.w3.org/ns/anno.jsonld",
  id: "https://annotations.example/1",
  type: "Annotation",
  created: "2026-01-05T11:00:00+01:00",
  body: [
    { type: "TextualBody", value: "ملاحظة" },
    { type: "TextualBody", value: "وسم", purpose: "tagging" },
    "https://elsewhere.example/video",
  ],
  target: {
    source: "https://www.example.org/a-1.html?utm_source=x",
    selector: { type: "TextQuoteSelector", exact: "ضحايا", prefix: "حماية " },
  },
};

describe("annotations of other programs", () => {
  /** To add one: [what it shows, the file, what its annotation holds]. */
  it.each<[string, object, object]>([
    [
      "one alone",
      FOREIGN,
      {
        note: "ملاحظة",
        tags: [{ label: "وسم", entity: null }],
        createdAt: "2026-01-05T10:00:00.000Z",
        articleId: "https://example.org/a-1.html",
        quote: { exact: "ضحايا", prefix: "حماية ", suffix: "" },
        position: { start: 0, end: 5 },
        scope: "page",
        dir: "rtl",
      },
    ],
    ["a list", [FOREIGN], { note: "ملاحظة" }],
    ["a page", { "@context": FOREIGN["@context"], type: "AnnotationPage", items: [FOREIGN] }, { note: "ملاحظة" }],
    ["a page of one", { type: "AnnotationPage", items: FOREIGN }, { note: "ملاحظة" }],
    [
      "a collection",
      { type: ["AnnotationCollection"], total: 1, first: { type: "AnnotationPage", items: [FOREIGN] } },
      { note: "ملاحظة" },
    ],
    ["bodyValue", { ...FOREIGN, body: undefined, bodyValue: "نص" }, { note: "نص", tags: [] }],
    [
      "two comments",
      {
        ...FOREIGN,
        body: [
          { type: "TextualBody", value: "أ" },
          { type: "TextualBody", value: "ب", purpose: "replying" },
        ],
      },
      { note: "أ\n\nب" },
    ],
    [
      "several selectors and a described source",
      {
        ...FOREIGN,
        target: [
          {
            source: { id: "https://example.org/fr", language: "fr-MA", textDirection: "ltr" },
            selector: [
              { type: "TextPositionSelector", start: 3, end: 9 },
              { type: "FragmentSelector", value: "x" },
              { type: "TextQuoteSelector", exact: "réseau" },
            ],
          },
        ],
      },
      { lang: "fr", dir: "ltr", position: { start: 3, end: 9 }, url: "https://example.org/fr" },
    ],
  ])("are read: %s", async (_, file, wanted) => {
    const read = await readImport(JSON.stringify(file), tools);
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    expect(read.format).toBe("web-annotation");
    expect(read.refused).toEqual([]);
    expect(read.records.annotation.map(({ record }) => record)).toMatchObject([wanted]);
    expect(read.records.article).toMatchObject([{ stub: true, record: { label: "none", kept: "manual" } }]);
  });

  it("have the same id each time, and one of their own", async () => {
    const idsOf = async (file: object) => {
      const read = await readImport(JSON.stringify(file), tools);
      return read.ok ? read.records.annotation.map(({ record }) => record.id) : [];
    };
    const [first] = await idsOf(FOREIGN);
    expect(await idsOf(FOREIGN)).toEqual([first]);
    expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(await idsOf({ ...FOREIGN, id: "https://annotations.example/2" })).not.toEqual([first]);
  });

  it("that cannot be kept leave the others", async () => {
    const items = [FOREIGN, { ...FOREIGN, target: "https://example.org/" }, "https://annotations.example/3", null];
    const read = await readImport(JSON.stringify({ type: "AnnotationPage", items }), tools);
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    expect(read.records.annotation).toHaveLength(1);
    expect(read.refused.map(({ kind, place }) => [kind, place.path])).toEqual([
      ["no-selector", "items[1].target"],
      ["type", "items[2]"],
      ["type", "items[3]"],
    ]);
  });

  it("that changed a note or a tag of an export are believed", async () => {
    const library = {
      articles: [{ article: sampleNote(), annotations: [sampleAnnotation()], clippings: [] }],
      rest: REST,
    };
    const file = JSON.parse(write(library));
    file.first.items[1].body = [{ type: "TextualBody", purpose: "commenting", value: "جديد" }];
    const read = await readImport(JSON.stringify(file), tools);
    expect(read.ok && read.records.annotation[0]!.record).toEqual(sampleAnnotation({ note: "جديد" }));
  });
});
