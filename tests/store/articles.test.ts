/** The store of notes, on a real IndexedDB. */
import { describe, expect, it } from "vitest";
import { changeArticle } from "../../utils/store/change-article.ts";
import { deleteEverything } from "../../utils/store/delete-everything.ts";
import { countArticles, getArticle, listNewestArticles } from "../../utils/store/list-articles.ts";
import { RecordError } from "../../utils/store/parse-record.ts";
import { saveArticle } from "../../utils/store/save-article.ts";
import { sampleNote } from "../core/support/sample-note.ts";
import { openTestDatabase } from "./open-test-database.ts";

const LATER = "2026-01-07T09:00:00.000Z";

describe("saveArticle", () => {
  it("stores a note as it is", async () => {
    const database = openTestDatabase();
    expect(await saveArticle(database, sampleNote())).toEqual(sampleNote());
    expect(await getArticle(database, sampleNote().id)).toEqual(sampleNote());
  });

  it("is idempotent", async () => {
    const database = openTestDatabase();
    await saveArticle(database, sampleNote());
    expect(await saveArticle(database, sampleNote())).toEqual(sampleNote());
    expect(await database.articles.count()).toBe(1);
  });

  it("brings a note up to date and keeps the first reading's time and the reader's decisions", async () => {
    const database = openTestDatabase();
    await saveArticle(database, sampleNote({ byline: "سعيدة العلمي" }));
    await changeArticle(database, sampleNote().id, { dismissedAt: LATER, kept: "manual" }, LATER);
    const again = sampleNote({ createdAt: LATER, updatedAt: LATER, lastReadAt: LATER, score: 30, headline: "" });
    expect(await saveArticle(database, again)).toEqual({
      ...again,
      createdAt: sampleNote().createdAt,
      headline: sampleNote().headline,
      byline: "سعيدة العلمي",
      dismissedAt: LATER,
      kept: "manual",
    });
  });

  it("leaves a deleted note deleted, unless the reader asks for it", async () => {
    const database = openTestDatabase();
    await saveArticle(database, sampleNote());
    await changeArticle(database, sampleNote().id, { deletedAt: LATER }, LATER);
    expect(await saveArticle(database, sampleNote({ score: 99 }))).toBeNull();
    expect((await getArticle(database, sampleNote().id))?.score).toBe(22);
    const revived = await saveArticle(database, sampleNote({ kept: "manual" }));
    expect(revived).toMatchObject({ deletedAt: null, kept: "manual" });
    expect((await listNewestArticles(database, 10)).length).toBe(1);
  });

  it("keeps two readings at the same moment one note", async () => {
    const database = openTestDatabase();
    await Promise.all([1, 2, 3, 4].map((score) => saveArticle(database, sampleNote({ score }))));
    expect(await database.articles.count()).toBe(1);
  });

  it("refuses what is no note, names the field, writes nothing", async () => {
    const database = openTestDatabase();
    const bad = sampleNote({ url: "javascript:alert(1)" });
    await expect(saveArticle(database, bad)).rejects.toThrow(RecordError);
    await expect(saveArticle(database, bad)).rejects.toThrow(/^url: /);
    expect(await database.articles.count()).toBe(0);
  });
});

describe("changeArticle", () => {
  it("writes a decision and takes it back", async () => {
    const database = openTestDatabase();
    await saveArticle(database, sampleNote());
    const { id } = sampleNote();
    expect(await changeArticle(database, id, { deletedAt: LATER }, LATER)).toMatchObject({ updatedAt: LATER });
    expect(await countArticles(database, [null])).toEqual([0]);
    await changeArticle(database, id, { deletedAt: null }, LATER);
    expect(await countArticles(database, [null])).toEqual([1]);
  });

  it("gives null for a note that is not there, and makes none", async () => {
    const database = openTestDatabase();
    expect(await changeArticle(database, "https://example.org/x", { deletedAt: LATER }, LATER)).toBeNull();
    expect(await database.articles.count()).toBe(0);
  });
});

it("deleteEverything leaves nothing", async () => {
  const database = openTestDatabase();
  await saveArticle(database, sampleNote());
  await database.machine.put({ key: "chain", value: "chain" });
  await deleteEverything(database);
  for (const table of database.tables) expect(await table.count(), table.name).toBe(0);
  await deleteEverything(database);
});
