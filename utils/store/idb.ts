/** The browser's own IndexedDB interface, as promises: for databases that Dexie may not open yet, or not at all. */

/** The result of a request. */
export function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("The browser's database gave no reason"));
  });
}

/** Once everything in a transaction is on disk. */
export function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error("The browser called the transaction off"));
  });
}

/** A database as it is, without upgrading it; null: there is none of that name. */
export async function openAsItIs(name: string): Promise<IDBDatabase | null> {
  const known = await indexedDB.databases();
  if (!known.some((database) => database.name === name)) return null;
  const request = indexedDB.open(name);
  let isNew = false;
  request.onupgradeneeded = () => {
    // It was deleted just now: asking for it may not make it.
    isNew = true;
    request.transaction?.abort();
  };
  return settled(request).catch((error: unknown) => {
    if (isNew) return null;
    throw error;
  });
}

export async function deleteDatabase(name: string): Promise<void> {
  await settled(indexedDB.deleteDatabase(name));
}
