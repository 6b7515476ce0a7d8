import { Dexie, type PromiseExtended } from "dexie";
import type { LogGuard } from "./guard-log.ts";

export interface OpeningOrder {
  /** The version it is brought to, as IndexedDB counts. */
  readonly version: number;
  readonly guard: LogGuard | null;
  /** See OpenOptions of openDatabase. */
  readonly beforeUpgrade: (() => Promise<void>) | undefined;
}

/**
 * Opening waits for the log and for the copy; each connection looks once for that. What has failed is tried again at the next operation.
 * Opening what is there already writes nothing, so it need not wait for the log: both go on at once. A transaction that writes waits until the
 * room on the disk has been looked at.
 */
export function openInOrder(database: Dexie, order: OpeningOrder): void {
  const { guard } = order;
  const open = database.open.bind(database);
  if (guard) lookBeforeWriting(database, guard.look);
  let copied: Promise<void> | null = null;
  const prepare = (ready: Promise<void> | undefined): Promise<void> | undefined => {
    if (database.isOpen()) return;
    copied ??= copyIfOlder(database.name, ready, order).catch((error: unknown) => {
      copied = null;
      throw error;
    });
    return copied;
  };
  /** Dexie passes over a failure of its first look at the tables: it would call the database open, and have none for good. */
  const lookForTables = <T>(opened: T): T => {
    if (database.core !== undefined) return opened;
    database.close({ disableAutoOpen: false });
    throw new DOMException(
      "The database could not be read when it was opened. Try again; nothing was changed.",
      "UnknownError",
    );
  };
  database.open = () => {
    if (database.isOpen() && !guard?.isDue()) return open();
    const ready = guard?.ready();
    return Dexie.Promise.resolve(prepare(ready))
      .then(open)
      .then(lookForTables)
      .then(
        (opened) => {
          guard?.watch(database.backendDB());
          return Dexie.Promise.resolve(ready).then(() => opened);
        },
        (error: Error) => {
          // What the browser says when it could not read or write. Dexie's errors have the browser's names.
          if (error.name === "UnknownError" || error.name === "AbortError") guard?.doubt();
          throw error;
        },
      ) as ReturnType<typeof open>;
  };
}

/**
 * One transaction that writes after the other, each when the room has been looked at: one that the browser has in its queue already, when
 * the one before it fails, would be written behind the torn end. One inside another belongs to that one, and may not wait: the browser
 * would end it.
 */
function lookBeforeWriting(database: Dexie, look: () => Promise<void>): void {
  const begin = database.transaction.bind(database) as (...parts: readonly unknown[]) => PromiseExtended<unknown>;
  let last: PromiseLike<unknown> = Promise.resolve();
  const beginInTurn = (mode: string, ...parts: readonly unknown[]) => {
    const writes = mode.startsWith("r") && mode.includes("w");
    if (!writes || Dexie.currentTransaction !== null) return begin(mode, ...parts);
    const done = Dexie.Promise.resolve(last.then(look)).then(() => begin(mode, ...parts));
    const over = () => {};
    last = done.then(over, over);
    return done;
  };
  database.transaction = beginInTurn as typeof database.transaction;
}

async function copyIfOlder(
  name: string,
  ready: Promise<void> | undefined,
  { version, guard, beforeUpgrade }: OpeningOrder,
): Promise<void> {
  const stored = (await indexedDB.databases()).find((known) => known.name === name);
  if (stored?.version !== undefined && stored.version >= version) return;
  // Making and upgrading are writing, too.
  await ready;
  const refused = guard?.refusal();
  if (refused) throw refused;
  if (stored?.version === undefined) return;
  // Needed once in the life of a library: the popup does not carry it.
  const { copyBeforeUpgrade } = await import("./copy-before-upgrade.ts");
  await copyBeforeUpgrade(name, version);
  await beforeUpgrade?.();
}
