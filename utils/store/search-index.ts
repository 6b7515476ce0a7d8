import { type IndexChange, openIndex, type SearchIndex, type StoredBlock } from "../core/search/index-notes.ts";
import { BlockFormatError } from "../core/search/open-block.ts";
import type { RasdDatabase } from "./database.ts";

/**
 * The stored search index, a record a block. With `newest` only that many blocks, the latest stored first: enough to show the
 * first results while the rest is read; a change may be made to the whole index only. The index holds nothing the records do not: of this machine only, not for replication.
 *
 * null: it was written in another format or is damaged, and has to be built anew (clearSearchIndex, then indexNotes).
 */
export async function loadSearchIndex(
  database: RasdDatabase,
  newest: number = Number.POSITIVE_INFINITY,
): Promise<SearchIndex | null> {
  await database.open();
  const stored = await database.searchBlocks.orderBy("key").reverse().limit(newest).toArray();
  try {
    return openIndex(stored);
  } catch (error) {
    if (error instanceof BlockFormatError) return null;
    throw error;
  }
}

/** Stores what a change of the index altered, all or nothing. Idempotent: the same change may be saved twice. */
export async function saveIndexChange(
  database: RasdDatabase,
  { put, deleted }: Pick<IndexChange, "put" | "deleted">,
): Promise<void> {
  await database.open();
  await database.transaction("rw", database.searchBlocks, async () => {
    await database.searchBlocks.bulkDelete([...deleted]);
    await database.searchBlocks.bulkPut([...put] as StoredBlock[]);
  });
}

/** Forgets the stored index; the records stay. */
export async function clearSearchIndex(database: RasdDatabase): Promise<void> {
  await database.open();
  await database.searchBlocks.clear();
}
