/** The library's search over a real IndexedDB: what it finds, counts and follows. */
import { expect, it, onTestFinished } from "vitest";
import type { LibraryQuery } from "../../utils/core/library/types.ts";
import { createLibrarySearch } from "../../utils/models/library/create-library-search.ts";
import type { LibrarySearch } from "../../utils/models/library/library-search.ts";
import { changeAnnotation } from "../../utils/store/change-annotation.ts";
import { changeArticle } from "../../utils/store/change-article.ts";
import type { RasdDatabase } from "../../utils/store/database.ts";
import { saveAnnotation } from "../../utils/store/save-annotation.ts";
import { saveArticle } from "../../utils/store/save-article.ts";
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
