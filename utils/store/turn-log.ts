import { deleteDatabase, settled } from "./idb.ts";

/** A database beside the notes', in the same LevelDB; there only while the log is turned. */
export const LOG_DATABASE = "rasd-log";

/**
 * Makes Chromium begin a new log of its database, by making a small database and deleting it: what is deleted is also compacted, and for
 * that LevelDB writes what the old log holds into a table and begins a new log. Some 2 kB of writing and 10 to 20 ms.
 *
 * A kill, or a full disk, may leave a record in the log without its end. Chromium reads over it at the next start, writes on behind it, and
 * at the start after that takes the whole database for broken and deletes it. In a new log nothing stands behind a torn end
 * (docs/adr/0025). Idempotent; one call at a time (guard-log.ts). Firefox keeps its databases in SQLite and needs nothing of the kind.
 *
 * Answers once the deletion is on its way: the new log is begun within some milliseconds of that.
 *
 * @throws DOMException when the browser cannot write.
 */
export async function turnLog(): Promise<void> {
  const opening = indexedDB.open(LOG_DATABASE, 1);
  const database = await settled(opening);
  database.close();
  await deleteDatabase(LOG_DATABASE);
}
