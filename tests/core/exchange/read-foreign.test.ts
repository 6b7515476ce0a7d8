/** Files of other programs: Hypothesis, and lists of addresses. */
import { describe, expect, it } from "vitest";
import { formatCsv } from "../../../utils/core/exchange/csv.ts";
import { planImport } from "../../../utils/core/exchange/plan-import.ts";
import { readImport } from "../../../utils/core/exchange/read-import.ts";
import { NOW } from "../support/export-context.ts";
import { memoryLibrary } from "../support/memory-library.ts";
import { digest } from "../support/sample-clippings.ts";
import { sampleNote } from "../support/sample-note.ts";

const tools = { now: NOW, digest };

async function read(text: string) {
  const found = await readImport(text, tools);
  if (!found.ok) throw new Error(JSON.stringify(found.problem));
  return found;
}

/** A row as the service gives it; fields that say nothing of the passage stand for those it adds. */
const ROW = {
  id: "xVt2-pXYEe6Pq1oKq0tO1A",
  created: "2025-11-03T09:12:31.501234+00:00",
  updated: "2025-11-04T09:12:31.501234+00:00",
  user: "acct:reader@hypothes.is",
  uri: "https://www.example.org/a-1.html?fbclid=x",
  text: " ملاحظة القارئ \n",
  tags: ["الاتجار بالبشر", "طنجة", "طنجة "],
  group: "__world__",
  permissions: { read: ["group:__world__"] },
  target: [
    {
      source: "https://www.example.org/a-1.html",
      selector: [
        { type: "RangeSelector", endOffset: 4, startOffset: 0, endContainer: "/p[1]", startContainer: "/p[1]" },
        { type: "TextPositionSelector", end: 140, start: 120 },
        { type: "TextQuoteSelector", exact: "ضحايا الاتجار بالبشر", prefix: "حماية ", suffix: " في" },
      ],
    },
  ],
  document: { title: ["تفكيك  شبكة\n بطنجة"] },
  links: { html: "https://hypothes.is/a/xVt2" },
  flagged: false,
  hidden: false,
};

describe("Hypothesis", () => {
  // To add one: how the rows are wrapped.
  it.each([
    ["the service's answer", { total: 1, rows: [ROW] }],
    ["the client's export", { export_date: NOW, export_userid: "reader", client_version: "1.1", annotations: [ROW] }],
    ["a list", [ROW]],
  ])("is read from %s", async (_, file) => {
    const { format, records, refused } = await read(JSON.stringify(file));
    expect([format, refused]).toEqual(["hypothesis", []]);
    expect(records.annotation.map(({ record }) => record)).toMatchObject([
      {
        createdAt: "2025-11-03T09:12:31.501Z",
        updatedAt: "2025-11-04T09:12:31.501Z",
        articleId: "https://example.org/a-1.html",
        url: ROW.uri,
        quote: { exact: "ضحايا الاتجار بالبشر", prefix: "حماية ", suffix: " في" },
        position: { start: 120, end: 140 },
        scope: "page",
        dir: "rtl",
        note: "ملاحظة القارئ",
        tags: [
          { label: "الاتجار بالبشر", entity: null },
          { label: "طنجة", entity: null },
        ],
      },
    ]);
    expect(records.article).toMatchObject([
      {
        stub: true,
        record: { id: "https://example.org/a-1.html", headline: "تفكيك شبكة بطنجة", dir: "rtl", label: "none" },
      },
    ]);
  });

  it("brings its notes to an article that was read without touching it, and nothing the second time", async () => {
    const library = memoryLibrary();
    library.put("article", sampleNote());
    const { records } = await read(JSON.stringify([ROW]));
    const plan = await planImport(records, library, tools);
    expect(plan.counts).toMatchObject({ article: { same: 1 }, annotation: { new: 1 } });
    library.apply(plan);
    expect(library.all().article).toEqual([sampleNote()]);
    expect((await planImport(records, library, tools)).counts.annotation.same).toBe(1);
  });
});

describe("a list of addresses", () => {
  /** To add one: [what it shows, the file, addresses of the articles, a field of the first]. */
  it.each<[string, string, readonly string[], object]>([
    [
      "bare addresses",
      "https://example.org/a-1.html\nhttp://example.org/a-2.html?utm_source=x\n",
      ["https://example.org/a-1.html", "https://example.org/a-2.html"],
      { headline: "", kept: "manual" },
    ],
    ["one alone, without a line break", "https://example.org/a-1.html", ["https://example.org/a-1.html"], {}],
    [
      "a header",
      formatCsv([
        ["URL", "Title", "Tags", "Date"],
        ["https://example.org/a-1.html", "=خبر", "أ، ب; ج", "2026-01-04"],
      ]),
      ["https://example.org/a-1.html"],
      {
        headline: "=خبر",
        published: "2026-01-04",
        tags: [
          { label: "أ", entity: null },
          { label: "ب", entity: null },
          { label: "ج", entity: null },
        ],
      },
    ],
    [
      "an Arabic header with semicolons",
      "\ufeffالعنوان;الرابط;الوسوم\nخبر;https://example.org/a-1.html;أ|ب",
      ["https://example.org/a-1.html"],
      { headline: "خبر", dir: "rtl" },
    ],
    [
      "Rasd's own table",
      "المعرّف,العنوان,العنوان الإلكتروني,تاريخ النشر\nx,خبر,https://example.org/a-1.html,2026-01-04T10:00:00+01:00",
      ["https://example.org/a-1.html"],
      { headline: "خبر", published: "2026-01-04T10:00:00+01:00" },
    ],
    [
      "columns in any order, some nobody knows",
      "notes,lien,titre\nx,https://example.org/a-1.html,Titre",
      ["https://example.org/a-1.html"],
      { headline: "Titre", dir: "ltr" },
    ],
  ])("is read: %s", async (_, text, ids, first) => {
    const { format, records, refused } = await read(text);
    expect([format, refused]).toEqual(["addresses", []]);
    expect(records.article.map(({ record }) => record.id)).toEqual(ids);
    expect(records.article[0]!.record).toMatchObject(first);
  });

  it("says which columns it leaves out and which rows it cannot keep", async () => {
    const rows = [
      "url,rating",
      "https://example.org/a-1.html,5",
      "ftp://example.org/x,5",
      "https://example.org/a-1.html#top,3",
      ",",
      "http://",
    ];
    const { records, refused, ignored } = await read(rows.join("\n"));
    expect(ignored).toEqual(["rating"]);
    expect(records.article).toHaveLength(1);
    expect(refused.map(({ kind, place, value }) => [kind, place.line, place.path, value])).toEqual([
      ["address", 3, "url", "ftp://example.org/x"],
      ["repeated", 4, "id", "2"],
      ["address", 5, "url", ""],
      ["address", 6, "url", "http://"],
    ]);
  });

  it("adds its tags to an article that is there, and keeps its headline", async () => {
    const library = memoryLibrary();
    library.put("article", sampleNote());
    const { records } = await read("url,title,tags\nhttps://example.org/a-1.html,آخر,ملف\n");
    library.apply(await planImport(records, library, tools));
    expect(library.all().article).toEqual([
      { ...sampleNote(), tags: [{ label: "ملف", entity: null }], updatedAt: NOW },
    ]);
  });
});
