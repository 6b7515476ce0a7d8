/** Lists of notes: order, filters, facets. To add a case: [what it shows, the query, headlines found, newest first]. */
import { beforeAll, describe, expect, it, test } from "vitest";
import type { NotesQuery } from "../../utils/core/notes/search-notes.ts";
import type { ArticleNote } from "../../utils/core/notes/types.ts";
import { openDatabase } from "../../utils/store/database.ts";
import { listArticles } from "../../utils/store/list-articles.ts";
import { saveArticle } from "../../utils/store/save-article.ts";
import { sampleEntity, sampleNote } from "../core/support/sample-note.ts";

const HESPRESS = { host: "hespress.com", name: "هسبريس" };
const place = sampleEntity({ id: "place.tanger", category: "place", names: { ar: "طنجة" }, sentence: "في طنجة." });

/** Read in the order of the list: a first, e last. */
const NOTES: readonly Partial<ArticleNote>[] = [
  { headline: "a", label: "mention" },
  { headline: "b", outlet: HESPRESS, entities: [sampleEntity(), place] },
  { headline: "c", outlet: HESPRESS, label: "related", entities: [] },
  { headline: "d", entities: [place, { ...place, id: "place.fes", names: { ar: "فاس" } }] },
  { headline: "e", outlet: { ...HESPRESS, name: "Hespress" }, label: "mention", published: null },
  { headline: "deleted", deletedAt: "2026-02-01T00:00:00Z" },
  { headline: "dismissed", dismissedAt: "2026-02-01T00:00:00Z" },
];
const ANY: NotesQuery = { query: "", label: null, outlet: null, category: null };
const database = openDatabase(`rasd-test-list-${Date.now()}`);

beforeAll(async () => {
  // Stored in another order than read.
  for (const [index, note] of [...NOTES.entries()].reverse()) {
    const lastReadAt = `2026-01-0${index + 1}T10:00:00.000Z`;
    await saveArticle(database, sampleNote({ id: `https://example.org/${index}`, lastReadAt, ...note }));
  }
  return () => database.delete();
});

const CASES: readonly (readonly [name: string, query: Partial<NotesQuery>, headlines: string])[] = [
  ["everything that lives, newest first", {}, "e d c b a"],
  ["a label", { label: "mention" }, "e a"],
  ["an outlet", { outlet: "hespress.com" }, "e c b"],
  ["a category", { category: "place" }, "d b"],
  ["a label and an outlet", { label: "relevant", outlet: "hespress.com" }, "b"],
  ["words", { query: "طنجه" }, "d b"],
  ["words and a label", { query: "طنجة", label: "mention" }, ""],
  ["an outlet nobody knows", { outlet: "x.org" }, ""],
];

test.each(CASES)("%s", async (_, query, headlines) => {
  const list = await listArticles(database, { ...ANY, ...query }, 10);
  expect(list.notes.map((note) => note.headline).join(" ")).toBe(headlines);
  expect(list.found).toBe(list.notes.length);
  expect(list.stored).toBe(5);
});

describe("a list", () => {
  it("is cut at the limit, and says how many there are", async () => {
    const list = await listArticles(database, ANY, 2);
    expect(list.notes.map((note) => note.headline)).toEqual(["e", "d"]);
    expect(list).toMatchObject({ found: 5, stored: 5 });
    expect((await listArticles(database, ANY, 0)).notes).toEqual([]);
  });

  it("counts what each choice of a filter would find", async () => {
    const list = await listArticles(database, ANY, 1);
    expect(list.labels).toEqual([
      { label: "relevant", count: 2 },
      { label: "mention", count: 2 },
      { label: "related", count: 1 },
    ]);
    // The outlet is called as the newest note calls it.
    expect(list.outlets).toEqual([
      { host: "hespress.com", name: "Hespress", count: 3 },
      { host: "example.org", name: "Example", count: 2 },
    ]);
    expect(list.categories).toEqual([
      { category: "crime", count: 3 },
      { category: "place", count: 2 },
    ]);
  });

  it("counts a filter's other choices with the rest of the query as it is", async () => {
    const list = await listArticles(database, { ...ANY, label: "relevant", outlet: "hespress.com" }, 10);
    expect(list.labels).toEqual([
      { label: "relevant", count: 1 },
      { label: "mention", count: 1 },
      { label: "related", count: 1 },
    ]);
    expect(list.outlets.map(({ host, count }) => [host, count])).toEqual([
      ["example.org", 1],
      ["hespress.com", 1],
    ]);
  });

  it("has as many notes as each choice says", async () => {
    const query = { ...ANY, query: "طنجة" };
    for (const { label, count } of (await listArticles(database, query, 0)).labels)
      expect((await listArticles(database, { ...query, label }, 0)).found).toBe(count);
    for (const { category, count } of (await listArticles(database, query, 0)).categories)
      expect((await listArticles(database, { ...query, category }, 0)).found).toBe(count);
  });
});
