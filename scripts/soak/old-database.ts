/** Notes of the database of version 3 that old-database makes. */
export const OLD_NOTES = 20_000;

/**
 * Puts a database of schema version 3 in the place of whatever is there, with so many notes. Runs in a page of the extension, as source
 * text: it must not refer to anything outside itself.
 */
export async function makeOldDatabase(count: number): Promise<void> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done, failed) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
  await settled(indexedDB.deleteDatabase("rasd"));
  const opening = indexedDB.open("rasd", 30);
  opening.onupgradeneeded = () => {
    const tables: Record<string, readonly [key: string, indexes: readonly string[]]> = {
      articles: ["id", ["lastReadAt", "updatedAt"]],
      clippings: ["id", ["articleId", "capturedAt", "updatedAt"]],
      terms: ["id", ["updatedAt"]],
      annotations: ["id", ["articleId", "updatedAt"]],
      changes: ["order", ["articleId"]],
      searchBlocks: ["key", []],
    };
    for (const [name, [keyPath, indexes]] of Object.entries(tables)) {
      const store = opening.result.createObjectStore(name, { keyPath });
      for (const index of indexes) store.createIndex(index, index);
    }
  };
  const database = await settled(opening);
  const transaction = database.transaction("articles", "readwrite");
  const time = "2026-01-05T10:00:00.000Z";
  for (let at = 0; at < count; at++) {
    const id = `https://example.org/old-${at}.html`;
    transaction.objectStore("articles").put({
      ...{ id, schema: 1, createdAt: time, updatedAt: time, deletedAt: null, url: id, canonicalUrl: null },
      ...{
        outlet: { host: "example.org", name: "Example" },
        headline: `تفكيك شبكة ${at}`,
        byline: null,
        published: null,
      },
      ...{
        lang: "ar",
        dir: "rtl",
        lastReadAt: time,
        label: "relevant",
        score: 20,
        sure: true,
        reasons: [],
        entities: [],
      },
      ...{ kept: "automatic", dismissedAt: null, clippedAt: null },
    });
  }
  await new Promise<void>((done, failed) => {
    transaction.oncomplete = () => done();
    transaction.onerror = () => failed(transaction.error);
  });
  database.close();
}

/** What became of it: its version, how many notes there are, and how many have what version 4 gives them. As above. */
export async function readOldDatabase(): Promise<{ version: number; notes: number; upgraded: number; whole: number }> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done, failed) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
  const database = await settled(indexedDB.open("rasd"));
  const rows = (await settled(database.transaction("articles").objectStore("articles").getAll())) as {
    id: string;
    headline: string;
    tags?: unknown;
    projects?: unknown;
  }[];
  database.close();
  const isWhole = ({ id, headline }: { id: string; headline: string }) =>
    headline === `تفكيك شبكة ${/old-(\d+)/u.exec(id)?.[1]}`;
  const isUpgraded = ({ tags, projects }: { tags?: unknown; projects?: unknown }) =>
    Array.isArray(tags) && Array.isArray(projects);
  return {
    version: database.version,
    notes: rows.length,
    upgraded: rows.filter(isUpgraded).length,
    whole: rows.filter(isWhole).length,
  };
}
