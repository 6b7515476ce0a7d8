import type { RasdDatabase } from "./database.ts";

/** Whoever can read from the store by the browser's own IndexedDB, which is there before the database's library is. */
export interface Readable {
  /** An open connection; ask for it anew before each reading, since it may have been closed. Rejects as openDatabase says. */
  readonly connection: () => Promise<IDBDatabase>;
}

/** The store of a view that shows something before it can write. */
export interface Store extends Readable {
  /** With the library: for writing, and for what the library reads. Loaded when it is asked for first. */
  readonly whole: () => Promise<RasdDatabase>;
}

/** What a request gives, or why not. */
export function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** All records of one table with this key in an index, in the index's order. */
export async function readByIndex<T>(from: Readable, table: string, index: string, key: IDBValidKey): Promise<T[]> {
  const connection = await from.connection();
  return answerOf(connection.transaction(table, "readonly").objectStore(table).index(index).getAll(key));
}
