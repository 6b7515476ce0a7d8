/** The library's search over a real IndexedDB: what it finds, counts and follows. */
import { expect, it, onTestFinished } from "vitest";
import type { LibraryQuery } from "../../utils/core/library/types.ts";
import { createLibrarySearch } from "../../utils/models/library/create-library-search.ts";
import type { LibrarySearch } from "../../utils/models/library/library-search.ts";
import { changeAnnotation } from "../../utils/store/change-annotation.ts";
import { changeArticle } from "../../utils/store/change-article.ts";
import { openDatabase, type RasdDatabase } from "../../utils/store/database.ts";
import { deleteEverything } from "../../utils/store/delete-everything.ts";
import { keepSearchIndex } from "../../utils/store/keep-search-index.ts";
import { saveAnnotation } from "../../utils/store/save-annotation.ts";
import { saveArticle } from "../../utils/store/save-article.ts";
import { clearSearchIndex } from "../../utils/store/search-index.ts";
import { updateSearchIndex } from "../../utils/store/update-search-index.ts";
import { sampleAnnotation } from "../core/support/sample-annotation.ts";
import { sampleEntity, sampleNote } from "../core/support/sample-note.ts";
import { openTestDatabase } from "./open-test-database.ts";

const ARTICLES: LibraryQuery = { kind: "article", text: "", chosen: [], order: "best" };
const NOW = "2026-02-01T10:00:00.000Z";
const OTHER = "https://le360.ma/b-2.html";

function open(database: RasdDatabase): LibrarySearch {
  const closing = new AbortController();
  onTestFinished(() => closing.abort());
  return createLibrarySearch(database, { nameOf: () => null, language: () => "ar", signal: closing.signal });
}

/** Until the search has seen what `done` asks for. */
async function until(search: LibrarySearch, done: () => boolean): Promise<void> {
  await expect.poll(() => [search.failure.get(), done()], { timeout: 5_000, interval: 10 }).toEqual([null, true]);
}

async function fill(database: RasdDatabase): Promise<void> {
  await saveArticle(database, sampleNote({ projects: ["p1"], tags: [{ label: "Forcé", entity: null }] }));
  const outlet = { host: "le360.ma", name: "Le360" };
  const fields = { id: OTHER, url: OTHER, outlet, lang: "fr" as const, label: "mention" as const, entities: [] };
  await saveArticle(database, sampleNote({ ...fields, headline: "Un réseau démantelé", published: "2025-12-30" }));
  await saveAnnotation(database, sampleAnnotation({ entities: ["crime.thb"], note: "سؤال" }), sampleNote());
}

const idsOf = (search: LibrarySearch, query: Partial<LibraryQuery>) =>
  search.ask({ ...ARTICLES, ...query }).slice(0, 10);

it("finds articles and highlights, by words, by what their article is, and by choices", async () => {
  const database = openTestDatabase();
  await fill(database);
  const search = open(database);
  expect(search.ask(ARTICLES)).toMatchObject({ total: 0, whole: false });
  await until(search, () => search.ask(ARTICLES).whole);
  const [first, highlight] = [sampleNote().id, sampleAnnotation().id];
  expect(idsOf(search, {})).toEqual([first, OTHER]);
  expect(idsOf(search, { order: "oldest" })).toEqual([OTHER, first]);
  expect(idsOf(search, { text: "reseau" })).toEqual([OTHER]);
  expect(idsOf(search, { text: "traite" })).toEqual([first]);
  expect(idsOf(search, { text: "tag:force" })).toEqual([first]);
  expect(idsOf(search, { kind: "highlight", text: "سؤال" })).toEqual([highlight]);
  expect(idsOf(search, { kind: "highlight", chosen: [{ facet: "project", value: "p1" }] })).toEqual([highlight]);
  expect(idsOf(search, { kind: "highlight", chosen: [{ facet: "colour", value: "blue" }] })).toEqual([]);
  const { facets } = search.ask({ ...ARTICLES, chosen: [{ facet: "outlet", value: "le360.ma" }] });
  expect(facets.outlet?.map(({ value, name, count }) => [value, name, count])).toEqual([
    ["example.org", "Example", 1],
    ["le360.ma", "Le360", 1],
  ]);
  expect(facets.label?.map(({ value, count }) => [value, count])).toEqual([["mention", 1]]);
  expect(facets.entity).toBeUndefined();
  expect(search.ask(ARTICLES).facets.entity).toEqual([{ value: "crime.thb", name: sampleEntity().names.ar, count: 1 }]);
  expect(search.ask(ARTICLES).facets.month?.map(({ value }) => value)).toEqual(["2026-01", "2025-12"]);
});

it("follows what is written, highlights their article", async () => {
  const database = openTestDatabase();
  await fill(database);
  const search = open(database);
  await until(search, () => search.ask(ARTICLES).total === 2);
  await changeArticle(database, sampleNote().id, { dismissedAt: NOW }, NOW);
  await until(search, () => search.ask(ARTICLES).total === 1);
  expect(idsOf(search, { kind: "highlight" })).toEqual([]);
  await changeArticle(database, sampleNote().id, { dismissedAt: null }, NOW);
  await until(search, () => search.ask(ARTICLES).total === 2);
  await changeAnnotation(database, sampleAnnotation().id, { note: "جواب" }, "2026-02-01T10:00:01.000Z");
  await until(search, () => idsOf(search, { kind: "highlight", text: "جواب" }).length === 1);
});

it("knows filters by what the interface calls their values", async () => {
  const database = openTestDatabase();
  await fill(database);
  const closing = new AbortController();
  onTestFinished(() => closing.abort());
  const names: Record<string, string> = {
    "project p1": "ملف طنجة",
    "category crime": "جريمة",
    "label mention": "إشارة",
  };
  const nameOf = (facet: string, value: string) => names[`${facet} ${value}`] ?? null;
  const search = createLibrarySearch(database, { nameOf, language: () => "fr", signal: closing.signal });
  await until(search, () => search.ask(ARTICLES).whole);
  expect(idsOf(search, { text: "مشروع:ملف" })).toEqual([sampleNote().id]);
  expect(idsOf(search, { text: "فئة:جريمه" })).toEqual([sampleNote().id]);
  expect(idsOf(search, { text: "تصنيف:اشارة" })).toEqual([OTHER]);
  expect(idsOf(search, { text: "-label:mention" })).toEqual([sampleNote().id]);
  expect(search.ask({ ...ARTICLES, text: "projet:vide" }).errors).toEqual([
    { kind: "unknown-project", field: "projet", value: "vide" },
  ]);
  const { facets } = search.ask({ ...ARTICLES, chosen: [{ facet: "project", value: "gone" }] });
  expect(facets.project).toEqual([
    { value: "p1", name: "ملف طنجة", count: 1 },
    { value: "gone", name: "gone", count: 0 },
  ]);
  expect(facets.entity).toBeUndefined();
  expect(search.ask(ARTICLES).facets.entity?.[0]?.name).toBe(sampleEntity().names.fr);
});

it("sees what other pages write, and everything deleted", async () => {
  const database = openTestDatabase();
  const search = open(database);
  await until(search, () => search.progress.get() === null);
  const other = openDatabase(database.name);
  await fill(other);
  await until(search, () => search.ask(ARTICLES).total === 2);
  await deleteEverything(other);
  await until(search, () => search.ask(ARTICLES).total === 0 && search.progress.get() === null);
  await saveArticle(other, sampleNote());
  await until(search, () => search.ask(ARTICLES).total === 1);
  other.close();
});

it("is built anew while it is open when the stored one is lost", async () => {
  const database = openTestDatabase();
  await fill(database);
  const search = open(database);
  await until(search, () => search.ask(ARTICLES).total === 2);
  await clearSearchIndex(database);
  await expect.poll(() => database.searchBlocks.count()).toBe(1);
  await until(search, () => search.progress.get() === null && search.ask(ARTICLES).total === 2);
});

it("opens in part first, and says how far it is", async () => {
  const database = openTestDatabase();
  const ids = Array.from({ length: 9_000 }, (_, i) => `https://example.org/n${i}.html`);
  const time = (i: number) => new Date(Date.UTC(2026, 0, 1) + 60_000 * i).toISOString();
  await database.articles.bulkPut(
    ids.map((id, i) =>
      sampleNote({ id, entities: [], reasons: [], published: null, createdAt: time(i), lastReadAt: time(i) }),
    ),
  );
  await updateSearchIndex(database, { now: () => 0, signal: new AbortController().signal });
  const search = open(database);
  const seen: { total: number; whole: boolean; newest: string | undefined }[] = [];
  search.changes.subscribe(() => {
    const { total, whole, slice } = search.ask(ARTICLES);
    seen.push({ total, whole, newest: slice(0, 1)[0] });
  });
  await until(search, () => search.progress.get() === null);
  expect(seen.map(({ whole }) => whole)).toEqual([false, true]);
  expect(seen[0]!.total).toBeLessThan(9_000);
  expect(seen[1]!.total).toBe(9_000);
  expect(seen.map(({ newest }) => newest)).toEqual([ids.at(-1), ids.at(-1)]);
  expect(search.ask({ ...ARTICLES, order: "oldest" }).slice(4_999, 5_001)).toEqual(ids.slice(4_999, 5_001));
}, 60_000);

it("is kept up to date by the background, a while after the last write", async () => {
  const database = openTestDatabase();
  const closing = new AbortController();
  onTestFinished(() => closing.abort());
  const failed: unknown[] = [];
  keepSearchIndex(database, {
    ...{ quiet: 50, now: () => 0, signal: closing.signal },
    report: (error) => failed.push(error),
  });
  await fill(database);
  await expect.poll(() => database.searchBlocks.count()).toBe(1);
  await changeArticle(database, sampleNote().id, { dismissedAt: NOW }, NOW);
  expect(await database.searchQueue.count()).toBe(1);
  await expect.poll(() => database.searchQueue.count()).toBe(0);
  expect(failed).toEqual([]);
});
