import { Dexie, type EntityTable } from "dexie";
import type { OwnTerm } from "../core/lexicon/own-terms.ts";
import type { ArticleNote, Clipping } from "../core/notes/types.ts";

export const DATABASE_NAME = "rasd";
/** The schema this program writes. A released version is never edited; a new one is added below it. */
const VERSION = 1;

export type RasdDatabase = Dexie & {
  articles: EntityTable<ArticleNote, "id">;
  clippings: EntityTable<Clipping, "id">;
  terms: EntityTable<OwnTerm, "id">;
};

/** The database was written by a newer Rasd; opening it here could lose what this version does not know. */
export class NewerDatabaseError extends Error {
  override readonly name = "NewerDatabaseError";
}

/**
 * The store of everything Rasd keeps, opened on first use.
 *
 * «strict» durability: a write is acknowledged after it is on disk, not after it is in the browser's memory (Chromium's
 * default syncs nothing). Tombstones stay in the tables, so lists go over the index on `lastReadAt` and filter.
 *
 * @throws NewerDatabaseError from the first operation when the stored schema is newer than this program's.
 */
export function openDatabase(name: string = DATABASE_NAME): RasdDatabase {
  const database = new Dexie(name, { chromeTransactionDurability: "strict" }) as RasdDatabase;
  database.version(VERSION).stores({
    articles: "id, lastReadAt, updatedAt",
    clippings: "id, articleId, capturedAt, updatedAt",
    terms: "id, updatedAt",
  });
  database.on("ready", () => {
    // IndexedDB counts ten for each of Dexie's versions, so that one can be slipped in between.
    const stored = database.backendDB().version / 10;
    if (stored > VERSION)
      throw new NewerDatabaseError(
        `These notes were written by a newer version of Rasd (schema ${stored}, this one knows ${VERSION}). Update Rasd to read them; nothing was changed.`,
      );
  });
  return database;
}
