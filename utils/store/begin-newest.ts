import { DATABASE_NAME, DEXIE_FACTOR, SCHEMA_VERSION } from "./names.ts";
import { type Newest, readNewest } from "./newest.ts";

/** A connection that was opened before the database's library was there. */
export interface EarlyConnection {
  readonly connection: IDBDatabase;
  /** false: it has made room for a newer schema, or was closed. */
  readonly isOpen: () => boolean;
  readonly close: () => void;
}

/**
 * Opens the store as it is, before any of the program is loaded. Null where there is nothing to read so: no database yet, or one of
 * another version, which openDatabase brings up to date or refuses. Never rejects: who asks the database itself hears what is
 * wrong with it. The one who gets it closes it.
 */
export function openEarly(name: string = DATABASE_NAME): Promise<EarlyConnection | null> {
  return new Promise((resolve) => {
    const opening = indexedDB.open(name);
    // There was none: the one just being made may not stay.
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onerror = (event) => {
      event.preventDefault();
      resolve(null);
    };
    opening.onsuccess = () => {
      const early = hold(opening.result);
      if (early.connection.version === SCHEMA_VERSION * DEXIE_FACTOR) return resolve(early);
      early.close();
      resolve(null);
    };
  });
}

function hold(connection: IDBDatabase): EarlyConnection {
  let isOpen = true;
  const close = () => {
    isOpen = false;
    connection.close();
  };
  // Nobody waits for this one to make room for a newer schema.
  connection.onversionchange = close;
  connection.onclose = close;
  return { connection, isOpen: () => isOpen, close };
}

/** The newest notes over such a connection; null: there is none, or it could not read them. Never rejects. */
export async function beginNewest(
  opened: Promise<EarlyConnection | null>,
  limit: number,
  since: readonly string[],
): Promise<Newest | null> {
  try {
    const early = await opened;
    return early === null ? null : await readNewest(early.connection, limit, since);
  } catch {
    return null;
  }
}
