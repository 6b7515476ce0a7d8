/**
 * Databases as every released schema left them, opened by this one. To add a version: freeze what it wrote into RELEASED; never
 * edit one that is there.
 */
import { expect, it, onTestFinished } from "vitest";
import type { ArticleNote } from "../../utils/core/notes/types.ts";
import { digest } from "../../utils/extension/sha-256.ts";
import { openDatabase } from "../../utils/store/database.ts";
import { sealOldClippings } from "../../utils/store/seal-old-clippings.ts";
import { sampleAnnotation } from "../core/support/sample-annotation.ts";
import { sampleNote, sampleUnsealed } from "../core/support/sample-note.ts";

interface Released {
  /** As IndexedDB counts: ten for each of Dexie's versions. */
  readonly version: number;
  /** Index names by table; each table's key is `id`, unless `keys` says otherwise. */
  readonly tables: Readonly<Record<string, readonly string[]>>;
  readonly keys?: Readonly<Record<string, string>>;
  readonly rows: Readonly<Record<string, readonly object[]>>;
}

const TERM = {
  id: "00000000-0000-4000-8000-000000000001",
  schema: 1,
  createdAt: "2026-01-01T00:00:00.000Z",
  updatedAt: "2026-01-01T00:00:00.000Z",
  deletedAt: null,
  names: { ar: "سماسرة التشغيل" },
  category: "person",
  signal: "weak",
  colour: null,
};

/** A note as versions 1 to 3 wrote it. */
function oldNote(changes: Partial<ArticleNote> = {}): object {
  const { tags: _tags, projects: _projects, ...note } = sampleNote(changes);
  return note;
}

const STEP = {
  order: 1,
  annotationId: "00000000-0000-4000-8000-000000000002",
  articleId: "https://example.org/a-1.html",
  kind: "made",
  at: "2026-01-01T00:00:00.000Z",
  lastAt: "2026-01-01T00:00:00.000Z",
  before: { deletedAt: "2026-01-01T00:00:00.000Z" },
  after: { deletedAt: null },
};

const RELEASED: readonly Released[] = [
  {
    version: 10,
    tables: {
      articles: ["lastReadAt", "updatedAt"],
      clippings: ["articleId", "capturedAt", "updatedAt"],
      terms: ["updatedAt"],
    },
    rows: {
      articles: [oldNote(), oldNote({ id: "https://example.org/b-2.html", deletedAt: "2026-01-06T10:00:00.000Z" })],
      clippings: [sampleUnsealed()],
      terms: [TERM],
    },
  },
  {
    version: 20,
    tables: {
      articles: ["lastReadAt", "updatedAt"],
      clippings: ["articleId", "capturedAt", "updatedAt"],
      terms: ["updatedAt"],
      annotations: ["articleId", "updatedAt"],
      changes: ["articleId"],
    },
    keys: { changes: "order" },
    rows: {
      articles: [oldNote()],
      clippings: [sampleUnsealed()],
      terms: [TERM],
      annotations: [sampleAnnotation({ id: STEP.annotationId })],
      changes: [STEP],
    },
  },
  {
    version: 30,
    tables: {
      articles: ["lastReadAt", "updatedAt"],
      clippings: ["articleId", "capturedAt", "updatedAt"],
      terms: ["updatedAt"],
      annotations: ["articleId", "updatedAt"],
      changes: ["articleId"],
      searchBlocks: [],
    },
    keys: { changes: "order", searchBlocks: "key" },
    rows: {
      articles: [oldNote()],
      clippings: [sampleUnsealed()],
      terms: [TERM],
      annotations: [sampleAnnotation({ id: STEP.annotationId })],
      changes: [STEP],
    },
  },
];

it.each(RELEASED)(
  "opens version $version with every row as it was, notes with what they have since",
  async ({ version, tables, keys = {}, rows }) => {
    const name = `rasd-test-upgrade-${version}-${Date.now()}`;
    onTestFinished(() => void indexedDB.deleteDatabase(name));
    const written = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name, version);
      request.onupgradeneeded = () => {
        for (const [table, indexes] of Object.entries(tables)) {
          const store = request.result.createObjectStore(table, { keyPath: keys[table] ?? "id" });
          for (const index of indexes) store.createIndex(index, index);
          for (const row of rows[table] ?? []) store.put(row);
        }
      };
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    written.close();
    const database = openDatabase(name);
    await database.open();
    for (const [table, expected] of Object.entries(rows))
      expect(await database.table(table).toArray(), table).toEqual(
        table === "articles" ? expected.map((row) => ({ tags: [], projects: [], ...row })) : expected,
      );
    if (!("annotations" in tables)) expect(await database.annotations.count()).toBe(0);
    expect(await database.searchBlocks.count()).toBe(0);
    // What the background does at the first start.
    const tools = { now: "2026-02-01T08:00:00.000Z", newChain: "chain", digest };
    expect(await sealOldClippings(database, tools)).toEqual({ sealed: rows.clippings?.length, refused: [] });
    expect(await database.clippings.count()).toBe(0);
    expect(await database.sealed.toArray()).toMatchObject([{ version: 1, content: { text: sampleUnsealed().text } }]);
    database.close();
  },
);
