/**
 * Databases as every released schema left them, opened by this one. To add a version: freeze what it wrote into RELEASED; never
 * edit one that is there.
 */
import { expect, it, onTestFinished } from "vitest";
import { openDatabase } from "../../utils/store/database.ts";
import { sampleClipping, sampleNote } from "../core/support/sample-note.ts";

interface Released {
  /** As IndexedDB counts: ten for each of Dexie's versions. */
  readonly version: number;
  /** Index names by table; each table's key is `id`. */
  readonly tables: Readonly<Record<string, readonly string[]>>;
  readonly rows: Readonly<Record<string, readonly { readonly id: string }[]>>;
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

const RELEASED: readonly Released[] = [
  {
    version: 10,
    tables: {
      articles: ["lastReadAt", "updatedAt"],
      clippings: ["articleId", "capturedAt", "updatedAt"],
      terms: ["updatedAt"],
    },
    rows: {
      articles: [
        sampleNote(),
        sampleNote({ id: "https://example.org/b-2.html", deletedAt: "2026-01-06T10:00:00.000Z" }),
      ],
      clippings: [sampleClipping()],
      terms: [TERM],
    },
  },
];

it.each(RELEASED)("opens version $version with every row as it was", async ({ version, tables, rows }) => {
  const name = `rasd-test-upgrade-${version}-${Date.now()}`;
  onTestFinished(() => void indexedDB.deleteDatabase(name));
  const written = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => {
      for (const [table, indexes] of Object.entries(tables)) {
        const store = request.result.createObjectStore(table, { keyPath: "id" });
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
    expect(await database.table(table).toArray(), table).toEqual(expected);
  expect(await database.annotations.count()).toBe(0);
  database.close();
});
