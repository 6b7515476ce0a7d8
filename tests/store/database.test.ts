/** Versions of the database, and watching it. */
import { describe, expect, it, onTestFinished, vi } from "vitest";
import type { OwnTerm } from "../../utils/core/lexicon/own-terms.ts";
import { changeArticle } from "../../utils/store/change-article.ts";
import { NewerDatabaseError, openDatabase, type RasdDatabase } from "../../utils/store/database.ts";
import { deleteEverything } from "../../utils/store/delete-everything.ts";
import { getArticle, listNewestArticles } from "../../utils/store/list-articles.ts";
import { listTerms } from "../../utils/store/list-terms.ts";
import { saveArticle } from "../../utils/store/save-article.ts";
import { saveTerms } from "../../utils/store/save-terms.ts";
import { setTermDeleted } from "../../utils/store/set-term-deleted.ts";
import { watchArticles } from "../../utils/store/watch-articles.ts";
import { watchSearchIndex } from "../../utils/store/watch-search-index.ts";
import { sampleNote } from "../core/support/sample-note.ts";
import { openTestDatabase } from "./open-test-database.ts";

/** Far above any version of Rasd; IndexedDB counts ten for each of Dexie's. */
const NEWER = 1_000;
const LATER = "2026-01-07T09:00:00.000Z";

const TERM: OwnTerm = {
  id: "00000000-0000-4000-8000-000000000001",
  schema: 1,
  createdAt: "2026-01-06T09:00:00.000Z",
  updatedAt: "2026-01-06T09:00:00.000Z",
  deletedAt: null,
  names: { ar: "وسيط زواج" },
  category: "crime",
  signal: "none",
  colour: null,
};

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** A database as Rasd of a later version would have left it: one more table, one record. */
async function writeNewer(name: string): Promise<void> {
  const request = indexedDB.open(name, NEWER);
  request.onupgradeneeded = () => {
    request.result.createObjectStore("articles", { keyPath: "id" });
    request.result.createObjectStore("ledger", { keyPath: "id" });
  };
  const database = await settled(request);
  await settled(database.transaction("ledger", "readwrite").objectStore("ledger").put({ id: "figure" }));
  database.close();
}

async function readRaw(name: string): Promise<{ version: number; tables: string[]; ledger: unknown }> {
  const database = await settled(indexedDB.open(name));
  const ledger = await settled(database.transaction("ledger").objectStore("ledger").getAll());
  database.close();
  return { version: database.version, tables: [...database.objectStoreNames], ledger };
}

it("refuses a database of a newer Rasd and changes nothing in it", async () => {
  const name = `rasd-test-newer-${Date.now()}`;
  onTestFinished(() => void indexedDB.deleteDatabase(name));
  await writeNewer(name);
  const before = await readRaw(name);
  const database = openDatabase(name);
  await expect(getArticle(database, "x")).rejects.toThrow(NewerDatabaseError);
  await expect(saveArticle(database, sampleNote())).rejects.toThrow(/^These notes were written by a newer/);
  await expect(listNewestArticles(database, 1)).rejects.toThrow(NewerDatabaseError);
  await expect(deleteEverything(database)).rejects.toThrow(NewerDatabaseError);
  database.close();
  expect(await readRaw(name)).toEqual(before);
});

/** Opened on first use, like every database. */
async function openExisting(): Promise<RasdDatabase> {
  const first = openTestDatabase();
  await saveArticle(first, sampleNote());
  first.close();
  const database = openDatabase(first.name);
  onTestFinished(() => database.close());
  return database;
}

/** Ways in which a browser fails to open a database that is there. To add one, add an entry. */
const FAULTS = {
  "it cannot be opened": () => vi.spyOn(IDBFactory.prototype, "open"),
  "it is opened, and cannot be read": () => vi.spyOn(IDBTransaction.prototype, "objectStore"),
} as const;

type Fault = keyof typeof FAULTS;

/** Until the function it gives is called, or the test is over. */
function breakOpening(fault: Fault): () => void {
  const broken = FAULTS[fault]().mockImplementation(() => {
    throw new DOMException("the disk is away", "UnknownError");
  });
  const mend = () => broken.mockRestore();
  onTestFinished(mend);
  return mend;
}

describe.each(Object.keys(FAULTS) as Fault[])("an opening that failed, since %s,", (fault) => {
  const note = sampleNote();
  // What each process may do first. To add an operation, add a row.
  it.each<[what: string, run: (database: RasdDatabase) => Promise<unknown>]>([
    ["an article is read", (database) => getArticle(database, note.id)],
    ["an article is stored", (database) => saveArticle(database, note)],
    ["the newest are listed", (database) => listNewestArticles(database, 1)],
    ["the reader's terms are listed", (database) => listTerms(database)],
    ["a term is stored", (database) => saveTerms(database, [TERM]).then(() => listTerms(database))],
    ["a term is deleted", (database) => setTermDeleted(database, TERM.id, LATER, LATER)],
  ])("is told as it is when %s, and made good by the next try", async (_, run) => {
    const database = await openExisting();
    const mend = breakOpening(fault);
    await expect(run(database)).rejects.toMatchObject({ name: "UnknownError" });
    mend();
    await expect(run(database)).resolves.toBeDefined();
  });

  it.each<[who: string, watch: (database: RasdDatabase, changed: () => void, signal: AbortSignal) => void]>([
    ["articles", watchArticles],
    ["the search index", (database, tell, signal) => watchSearchIndex(database, { tell, fail: tell }, signal)],
  ])("is told to who watches %s, and what is written after it as well", async (_, watch) => {
    const database = await openExisting();
    const mend = breakOpening(fault);
    const end = new AbortController();
    onTestFinished(() => end.abort());
    const changed = vi.fn();
    watch(database, changed, end.signal);
    await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(1));
    mend();
    for (const id of ["https://example.org/one", "https://example.org/two"]) {
      changed.mockClear();
      await saveArticle(database, sampleNote({ id }));
      await vi.waitFor(() => expect(changed).toHaveBeenCalled());
    }
  });
});

// What a power cut finds on the disk: the default syncs nothing (`npm run soak -- sync-chromium sync-firefox` looks at the disk itself).
it("asks for every write to be on disk before it is acknowledged", async () => {
  const transaction = vi.spyOn(IDBDatabase.prototype, "transaction");
  onTestFinished(() => transaction.mockRestore());
  const database = openTestDatabase();
  const note = sampleNote();
  await saveArticle(database, note);
  await changeArticle(database, note.id, { dismissedAt: LATER }, LATER);
  await deleteEverything(database);
  const writes = transaction.mock.calls.filter(([, mode]) => mode === "readwrite");
  expect(writes.length).toBeGreaterThanOrEqual(3);
  expect(writes.map(([, , options]) => options?.durability)).toEqual(writes.map(() => "strict"));
});

it("opens its own database again with what was in it", async () => {
  const name = `rasd-test-again-${Date.now()}`;
  const first = openDatabase(name);
  await saveArticle(first, sampleNote());
  first.close();
  const second = openDatabase(name);
  onTestFinished(() => second.delete());
  expect(await getArticle(second, sampleNote().id)).toEqual(sampleNote());
});

describe("watchArticles", () => {
  const wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

  it("tells of each write, by any connection, until it is ended", async () => {
    const database = openTestDatabase();
    const other = openDatabase(database.name);
    onTestFinished(() => other.close());
    const changed = vi.fn();
    const end = new AbortController();
    watchArticles(database, changed, end.signal);
    await vi.waitFor(() => expect(changed).toHaveBeenCalled());
    for (const write of [
      () => saveArticle(database, sampleNote()),
      () => saveArticle(other, sampleNote({ id: "https://example.org/older", updatedAt: "2020-01-01T00:00:00Z" })),
      () => changeArticle(database, "https://example.org/older", { dismissedAt: LATER }, "2020-01-02T00:00:00Z"),
      () => deleteEverything(other),
    ]) {
      changed.mockClear();
      await write();
      await vi.waitFor(() => expect(changed).toHaveBeenCalled());
    }
    end.abort();
    await wait(50);
    changed.mockClear();
    await saveArticle(database, sampleNote());
    await wait(100);
    expect(changed).not.toHaveBeenCalled();
  });

  it("does not begin when it is already ended", async () => {
    const changed = vi.fn();
    watchArticles(openTestDatabase(), changed, AbortSignal.abort());
    await wait(100);
    expect(changed).not.toHaveBeenCalled();
  });
});
