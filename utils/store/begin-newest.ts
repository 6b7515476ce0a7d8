import { DATABASE_NAME, DEXIE_FACTOR, SCHEMA_VERSION } from "./names.ts";
import { type Newest, readNewest } from "./newest.ts";

/**
 * Begins to read the newest notes before any of the program is loaded, over a connection of its own, which is closed again at once.
 * Null where there is nothing to read so: no database yet, or one of another version, which openDatabase brings up to date or
 * refuses. Never rejects: who asks the database itself hears what is wrong with it.
 */
export async function beginNewest(
  limit: number,
  since: readonly string[],
  name: string = DATABASE_NAME,
): Promise<Newest | null> {
  try {
    const connection = await open(name);
    if (connection === null) return null;
    try {
      return await readNewest(connection, limit, since);
    } finally {
      connection.close();
    }
  } catch {
    return null;
  }
}

function open(name: string): Promise<IDBDatabase | null> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    // There was none: the one just being made may not stay.
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onerror = (event) => {
      event.preventDefault();
      if (opening.error?.name === "AbortError") resolve(null);
      else reject(opening.error);
    };
    opening.onsuccess = () => {
      const connection = opening.result;
      // Nobody waits for this one to make room for a newer schema.
      connection.onversionchange = () => connection.close();
      if (connection.version === SCHEMA_VERSION * DEXIE_FACTOR) return resolve(connection);
      connection.close();
      resolve(null);
    };
  });
}
