/** Every IndexedDB database of an origin: database → object store → its values in key order. */
export type DatabaseDump = Record<string, Record<string, unknown[]>>;

/**
 * Reads all of an origin's IndexedDB. Runs inside a page of that origin: a browser gets it as source text, so it must
 * not refer to anything outside itself. Opens without a version, that is whatever version is there, and creates nothing.
 * Values that JSON cannot hold do not survive the way back; of binary ones (the search's index) only the size does.
 */
export async function dumpDatabases(): Promise<DatabaseDump> {
  const settled = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((done, failed) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
  // Firefox hands no binary value from one world to another.
  const plain = (_key: string, value: unknown): unknown =>
    value instanceof ArrayBuffer || ArrayBuffer.isView(value) ? { byteLength: value.byteLength } : value;
  const dump: DatabaseDump = {};
  for (const { name } of await indexedDB.databases()) {
    if (name === undefined) continue;
    const database = await settled(indexedDB.open(name));
    try {
      const stores: Record<string, unknown[]> = {};
      dump[name] = stores;
      const names = [...database.objectStoreNames];
      if (names.length === 0) continue;
      const transaction = database.transaction(names, "readonly");
      for (const store of names) {
        const rows = await settled(transaction.objectStore(store).getAll());
        stores[store] = JSON.parse(JSON.stringify(rows, plain)) as unknown[];
      }
    } finally {
      database.close();
    }
  }
  return dump;
}
