import { deleteDatabase, finished, openAsItIs, settled } from "./idb.ts";
import { writeRawCopy } from "./raw-copy.ts";

/** The records could not be copied, so the upgrade was not begun; nothing was changed. */
export class UpgradeCopyError extends Error {
  override readonly name = "UpgradeCopyError";
}

/** What was in the database before it was brought to a newer schema. */
export interface UpgradeCopy {
  /** The schema it had. */
  readonly schema: number;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** JSON lines: raw-copy.ts. */
  readonly file: Blob;
}

/** A database of its own: what goes wrong with the upgrade cannot go wrong with the copy. */
const nameOfCopies = (name: string) => `${name}-before-upgrade`;
const TABLE = "copies";

/**
 * Before a database is upgraded, all its records are copied as they are; the copy is on disk and was read back when this returns. Without an older
 * database there is nothing to do. Whatever page of the extension opens the database first waits for it; others wait for that page.
 *
 * @param version the version, as IndexedDB counts, that it would be upgraded to.
 * @throws UpgradeCopyError when the copy cannot be written.
 */
export async function copyBeforeUpgrade(name: string, version: number): Promise<void> {
  const database = await openAsItIs(name);
  if (database === null) return;
  try {
    if (database.version >= version || database.objectStoreNames.length === 0) return;
    const schema = Math.floor(database.version / 10);
    const file = await writeRawCopy(database);
    await write(name, { schema, at: new Date().toISOString(), file });
    await readBack(name, schema, file);
  } catch (error) {
    throw new UpgradeCopyError(
      "Rasd could not copy the notes before it brings them to its new form, so it left them as they are. There may be no room on the disk: make some, then open Rasd again.",
      { cause: error },
    );
  } finally {
    database.close();
  }
}

/** The copies that are still kept, the oldest schema first. */
export async function listUpgradeCopies(name: string): Promise<UpgradeCopy[]> {
  const copies = await openAsItIs(nameOfCopies(name));
  if (copies === null) return [];
  try {
    return await settled(copies.transaction(TABLE).objectStore(TABLE).getAll());
  } finally {
    copies.close();
  }
}

/** Lets a copy go, once it lies in a file. */
export async function forgetUpgradeCopy(name: string, schema: number): Promise<void> {
  const copies = await openAsItIs(nameOfCopies(name));
  if (copies === null) return;
  const transaction = copies.transaction(TABLE, "readwrite");
  transaction.objectStore(TABLE).delete(schema);
  await finished(transaction).finally(() => copies.close());
}

/** Lets all copies go. */
export async function forgetUpgradeCopies(name: string): Promise<void> {
  await deleteDatabase(nameOfCopies(name));
}

async function write(name: string, copy: UpgradeCopy): Promise<void> {
  const request = indexedDB.open(nameOfCopies(name), 1);
  request.onupgradeneeded = () => request.result.createObjectStore(TABLE, { keyPath: "schema" });
  const copies = await settled(request);
  const transaction = copies.transaction(TABLE, "readwrite", { durability: "strict" });
  transaction.objectStore(TABLE).put(copy);
  await finished(transaction).finally(() => copies.close());
}

/** Octets compared at once. */
const PIECE = 1_000_000;

/** @throws when the copy reads differently than it was written. */
async function readBack(name: string, schema: number, meant: Blob): Promise<void> {
  const kept = (await listUpgradeCopies(name)).find((copy) => copy.schema === schema)?.file;
  if (kept?.size !== meant.size) throw new Error("The copy is longer or shorter than it was written");
  for (let at = 0; at < meant.size; at += PIECE) {
    const [one, other] = await Promise.all([kept, meant].map((file) => file.slice(at, at + PIECE).arrayBuffer()));
    // The database's own comparison of keys compares octets, too.
    if (indexedDB.cmp(one, other) !== 0) throw new Error("The copy reads differently than it was written");
  }
}
