/** A database beside the notes', in the same LevelDB; empty but while it is filled. */
export const PADDING_DATABASE = "rasd-log";
const TABLE = "padding";

/** LevelDB begins a new log after at most 4 MiB; this is 5.8 MB, in records that are not put into files of their own. */
const TRANSACTIONS = 12;
const RECORDS = 10;
const OCTETS = 48_000;

/**
 * Makes Chromium begin a new log of its database, by writing more than one log holds and deleting it again.
 *
 * A kill between two writes of one record leaves a torn end in the log. Chromium reads over it at the next start, writes on behind it, and
 * at the start after that takes the whole database for broken and deletes it. In a new log nothing stands behind a torn end. To be
 * called at each start of the browser; some 150 ms of disk. Firefox keeps its databases in SQLite and needs nothing of the kind.
 *
 * @throws DOMException when there is no room on the disk: nothing is lost then.
 */
export async function turnLog(): Promise<void> {
  const opening = indexedDB.open(PADDING_DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(TABLE);
  const database = await settled(opening);
  try {
    const write = (act: (table: IDBObjectStore) => void) =>
      new Promise<void>((done, failed) => {
        const transaction = database.transaction(TABLE, "readwrite", { durability: "strict" });
        transaction.oncomplete = () => done();
        transaction.onabort = () => failed(transaction.error);
        act(transaction.objectStore(TABLE));
      });
    try {
      for (let count = 0; count < TRANSACTIONS; count++)
        await write((table) => {
          // By chance, so that it cannot be packed.
          for (let key = 0; key < RECORDS; key++) table.put(crypto.getRandomValues(new Uint8Array(OCTETS)), key);
        });
    } finally {
      await write((table) => table.clear());
    }
  } finally {
    database.close();
  }
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
}
