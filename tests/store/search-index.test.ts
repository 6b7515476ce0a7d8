/** The stored search index: that it holds what the records hold, whatever is written, and whatever becomes of it. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { answerQuery } from "../../utils/core/search/answer-query.ts";
import type { Block } from "../../utils/core/search/open-block.ts";
import { parseQuery } from "../../utils/core/search/parse-query.ts";
import { createIndex, updateIndex } from "../../utils/core/search/search-index.ts";
import { changeAnnotation } from "../../utils/store/change-annotation.ts";
import { changeArticle } from "../../utils/store/change-article.ts";
import type { RasdDatabase } from "../../utils/store/database.ts";
import { deleteEverything } from "../../utils/store/delete-everything.ts";
import { saveAnnotation } from "../../utils/store/save-annotation.ts";
import { saveArticle } from "../../utils/store/save-article.ts";
import { clearSearchIndex, loadBlocks, readIndexHeads } from "../../utils/store/search-index.ts";
import { updateSearchIndex } from "../../utils/store/update-search-index.ts";
import { sampleAnnotation } from "../core/support/sample-annotation.ts";
import { sampleNote } from "../core/support/sample-note.ts";
import { openTestDatabase } from "./open-test-database.ts";

const NOW = "2026-02-01T10:00:00.000Z";
const SIGNAL = new AbortController().signal;

function update(database: RasdDatabase, signal: AbortSignal = SIGNAL): Promise<void> {
  return updateSearchIndex(database, { now: () => Date.parse(NOW), signal });
}

/** Keys of the records a query finds in the index as it is stored, sorted. */
async function find(database: RasdDatabase, asked: string): Promise<string[]> {
  const stored = await readIndexHeads(database);
  if (stored === null) return ["no index"];
  const blocks: (Block | undefined)[] = [];
  const keys = stored.heads.map(({ key }) => key);
  for await (const block of loadBlocks(database, keys)) blocks.push(block);
  const added = stored.heads.map(({ key, dead }, at) => ({ key, dead, block: blocks[at]! }));
  const index = updateIndex(createIndex(), { added, dropped: [], dead: new Map() });
  const query = { kind: null, query: parseQuery(asked), chosen: new Map(), order: "newest" } as const;
  const { total, slice } = answerQuery(index, query);
  return slice(0, total).sort();
}

const articleId = (name: string) => `https://example.org/${name}.html`;
async function save(database: RasdDatabase, name: string, headline = name): Promise<void> {
  const id = articleId(name);
  await saveArticle(database, sampleNote({ id, url: id, headline, entities: [], reasons: [] }));
}
async function highlight(database: RasdDatabase, name: string, id: string): Promise<void> {
  const article = articleId(name);
  const note = sampleNote({ id: article, url: article, headline: name, entities: [], reasons: [] });
  await saveAnnotation(database, sampleAnnotation({ id, articleId: article, url: article }), note);
}

it("queues every write of what is searched, in its transaction, whoever writes", async () => {
  const database = openTestDatabase();
  await save(database, "a");
  await database.articles.update(articleId("a"), { headline: "b" });
  await database.articles.toCollection().modify({ headline: "c" });
  await database.articles.bulkPut([sampleNote({ id: articleId("b") }), sampleNote({ id: articleId("c") })]);
  await database.articles.where("lastReadAt").above("2020").delete();
  await database.projects.clear();
  await database.sealed.clear();
  const queued = await database.searchQueue.toArray();
  expect(queued.map(({ table, id }) => `${table} ${id?.replace("https://example.org/", "")}`)).toEqual([
    ...["articles a.html", "articles a.html", "articles a.html", "articles b.html", "articles c.html"],
    ...["articles a.html", "articles b.html", "articles c.html", "sealed undefined"],
  ]);
});

it("queues nothing of a write that is rolled back", async () => {
  const database = openTestDatabase();
  const failing = database.transaction("rw", database.articles, async () => {
    await database.articles.put(sampleNote());
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  expect(await database.searchQueue.count()).toBe(0);
});

it("is built from what is there, then follows what is written", async () => {
  const database = openTestDatabase();
  await save(database, "a");
  await highlight(database, "a", "00000000-0000-4000-8000-000000000001");
  expect(await find(database, "")).toEqual(["no index"]);
  await update(database);
  expect(await find(database, "")).toEqual([
    `article:${articleId("a")}`,
    "highlight:00000000-0000-4000-8000-000000000001",
  ]);
  await save(database, "b");
  await changeAnnotation(database, "00000000-0000-4000-8000-000000000001", { note: "سؤال" }, NOW);
  await update(database);
  expect(await find(database, "سؤال")).toEqual(["highlight:00000000-0000-4000-8000-000000000001"]);
  await changeArticle(database, articleId("a"), { dismissedAt: NOW }, NOW);
  await update(database);
  expect(await find(database, "")).toEqual([`article:${articleId("b")}`]);
  expect(await database.searchQueue.count()).toBe(0);
});

it("goes on where it was interrupted, building and following", async () => {
  const database = openTestDatabase();
  const ids = Array.from({ length: 1200 }, (_, i) => `n${String(i).padStart(4, "0")}`);
  const time = (i: number) => new Date(Date.UTC(2026, 0, 1) + 1000 * Math.floor(i / 3)).toISOString();
  await database.articles.bulkPut(
    ids.map((id, i) => sampleNote({ id: articleId(id), headline: id, entities: [], lastReadAt: time(i) })),
  );
  for (let turn = 0; turn < 4; turn++) {
    const stopping = new AbortController();
    const stopped = update(database, stopping.signal);
    setTimeout(() => stopping.abort(new Error("stopped")), 25);
    await stopped.catch((error: Error) => expect(error.message).toMatch(/stopped|abort/u));
    await save(database, `later${turn}`);
  }
  await update(database);
  expect((await find(database, "")).length).toBe(1204);
  expect(await find(database, "later2")).toEqual([`article:${articleId("later2")}`]);
});

it.each<[what: string, damage: (database: RasdDatabase) => Promise<unknown>]>([
  ["is missing", clearSearchIndex],
  [
    "has a block too few, and one of its documents changes",
    async (database) => {
      await database.searchBlocks.clear();
      await save(database, "a");
    },
  ],
  [
    "has a damaged block, and one of its documents changes",
    async (database) => {
      await database.searchBlocks.toCollection().modify({ buffer: new ArrayBuffer(128) });
      await save(database, "a");
    },
  ],
  ["is of another format", (database) => database.searchState.toCollection().modify({ format: 1 })],
])("is built anew when it %s", async (_, damage) => {
  const database = openTestDatabase();
  await save(database, "a");
  await save(database, "b");
  await update(database);
  await damage(database);
  await update(database);
  expect(await find(database, "")).toEqual([`article:${articleId("a")}`, `article:${articleId("b")}`]);
});

it("is gone with everything, also while it is being built", async () => {
  const database = openTestDatabase();
  for (const name of ["a", "b", "c"]) await save(database, name);
  const updating = update(database);
  await deleteEverything(database);
  await updating;
  await update(database);
  expect(await find(database, "")).toEqual([]);
  expect(await database.searchBlocks.count()).toBe(0);
  expect(await database.searchQueue.count()).toBe(0);
});

it("is written by one at a time, and holds the same whoever writes", async () => {
  const database = openTestDatabase();
  for (const name of ["a", "b", "c"]) await save(database, name);
  await Promise.all([update(database), update(database), save(database, "d"), update(database)]);
  await update(database);
  expect((await find(database, "")).length).toBe(4);
});

const step = fc.record({
  name: fc.constantFrom("ا", "ب", "ت"),
  what: fc.constantFrom("save", "save again", "delete", "restore", "highlight", "unhighlight", "erase", "update"),
});
it("finds, after any writes, what reading all records finds", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      const database = openTestDatabase();
      for (const { name, what } of steps) {
        if (what === "save") await save(database, name, `خبر ${name}`);
        if (what === "save again") await save(database, name, `نبأ ${name}`);
        if (what === "delete") await changeArticle(database, articleId(name), { deletedAt: NOW }, NOW);
        if (what === "restore") await changeArticle(database, articleId(name), { deletedAt: null }, NOW);
        if (what === "highlight") await highlight(database, name, `h-${name}`);
        if (what === "unhighlight") await changeAnnotation(database, `h-${name}`, { deletedAt: NOW }, NOW);
        if (what === "erase") await database.articles.delete(articleId(name));
        if (what === "update") await update(database);
      }
      await update(database);
      const followed = [await find(database, ""), await find(database, "نبأ")];
      await clearSearchIndex(database);
      await update(database);
      expect(followed).toEqual([await find(database, ""), await find(database, "نبأ")]);
      const articles = (await database.articles.toArray()).filter(({ deletedAt }) => deletedAt === null);
      expect(followed[0]!.filter((key) => key.startsWith("article:"))).toEqual(
        articles.map(({ id }) => `article:${id}`).sort(),
      );
      await database.delete();
    }),
    { numRuns: 25 },
  );
});
