import type { BlockHead, StoredBlock } from "../core/search/change-index.ts";
import { type Block, BlockFormatError, openBlock } from "../core/search/open-block.ts";
import { FORMAT } from "../core/search/pack-block.ts";
import type { RasdDatabase } from "./database.ts";
import type { SearchBuild } from "./search-tables.ts";

/** The stored index without its blocks. */
export interface StoredIndexHeads {
  readonly heads: readonly BlockHead[];
  /** How far it is built; null: it holds everything but what is queued. */
  readonly build: SearchBuild | null;
  readonly changes: number;
}

/**
 * What there is of the search index, without reading the blocks. It holds nothing the records do not: of this machine only, not
 * for replication. null: there is none, or one of another format; updateSearchIndex builds it.
 */
export async function readIndexHeads(database: RasdDatabase): Promise<StoredIndexHeads | null> {
  await database.open();
  return database.transaction("r", database.searchState, database.searchHeads, async () => {
    const state = await database.searchState.get("index");
    if (!state || state.format !== FORMAT) return null;
    const heads = await database.searchHeads.toArray();
    return { heads, build: state.build, changes: state.changes };
  });
}

/**
 * Blocks by their keys, in that order; undefined for one that is no longer there, since the index has changed.
 *
 * @throws BlockFormatError when one is damaged.
 */
export async function loadBlocks(database: RasdDatabase, keys: readonly string[]): Promise<(Block | undefined)[]> {
  await database.open();
  const stored = (await database.searchBlocks.bulkGet([...keys])) as (StoredBlock | undefined)[];
  return stored.map((one) => (one === undefined ? undefined : openStored(one)));
}

function openStored({ buffer }: StoredBlock): Block {
  if (!(buffer instanceof ArrayBuffer))
    throw new BlockFormatError("A block of the search index is damaged; build it anew.");
  return openBlock(buffer);
}

/** Forgets the stored index; the records stay, and updateSearchIndex builds it anew from them. */
export async function clearSearchIndex(database: RasdDatabase): Promise<void> {
  await database.open();
  const { searchBlocks, searchHeads, searchState } = database;
  await database.transaction("rw", searchBlocks, searchHeads, searchState, async () => {
    await Promise.all([searchBlocks.clear(), searchHeads.clear(), searchState.clear()]);
  });
}
