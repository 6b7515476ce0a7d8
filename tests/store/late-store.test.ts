/** The store of a view that reads before the database's library is there. */
import { beforeEach, expect, it, onTestFinished } from "vitest";
import { createLateStore } from "../../utils/models/late-store.ts";
import { openEarly } from "../../utils/store/begin-newest.ts";
import { openDatabase } from "../../utils/store/database.ts";
import { getArticle } from "../../utils/store/list-articles.ts";
import { DATABASE_NAME } from "../../utils/store/names.ts";
import { sampleNote } from "../core/support/sample-note.ts";

const note = sampleNote({ id: "https://a.example/1" });

beforeEach(async () => {
  const database = openDatabase();
  await database.open();
  await database.articles.put(note);
  database.close();
  onTestFinished(() => void indexedDB.deleteDatabase(DATABASE_NAME));
});

it("reads over the early connection as long as the library is not needed, and lets go of it then", async () => {
  const opened = openEarly();
  const store = createLateStore(opened);
  expect(await store.connection()).toBe((await opened)?.connection);
  expect(await getArticle(store, note.id)).toEqual(note);
  const database = await store.whole();
  await database.open();
  await expect.poll(async () => (await opened)?.isOpen()).toBe(false);
  expect(await store.connection()).toBe(database.backendDB());
  expect(await getArticle(store, note.id)).toEqual(note);
  expect(await store.whole()).toBe(database);
  database.close();
});

it("reads over the library where nothing could be opened early", async () => {
  const store = createLateStore(Promise.resolve(null));
  expect(await getArticle(store, note.id)).toEqual(note);
  (await store.whole()).close();
});

it("makes room for a newer schema, and says then what is wrong", async () => {
  const opened = openEarly();
  const store = createLateStore(opened);
  await store.connection();
  const newer = indexedDB.open(DATABASE_NAME, 10_000);
  await new Promise((done, failed) => {
    newer.onsuccess = done;
    newer.onblocked = failed;
  });
  newer.result.close();
  await expect(getArticle(store, note.id)).rejects.toMatchObject({ name: "NewerDatabaseError" });
  (await store.whole()).close();
});
