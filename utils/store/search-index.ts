import type { BlockHead, StoredBlock } from "../core/search/change-index.ts";
import { type Block, BlockFormatError, openBlock } from "../core/search/open-block.ts";
import { FORMAT } from "../core/search/pack-block.ts";
import type { RasdDatabase } from "./database.ts";
import { answerOf, type Readable } from "./readable.ts";
import type { SearchBuild, SearchState } from "./search-tables.ts";

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
export async function readIndexHeads(from: Readable): Promise<StoredIndexHeads | null> {
  const reading = (await from.connection()).transaction(["searchState", "searchHeads"], "readonly");
  const [state, heads] = await Promise.all([
    answerOf<SearchState | undefined>(reading.objectStore("searchState").get("index")),
    answerOf<BlockHead[]>(reading.objectStore("searchHeads").getAll()),
  ]);
  if (!state || state.format !== FORMAT) return null;
  return { heads, build: state.build, changes: state.changes };
}

/**
 * Blocks by their keys, in that order, each as soon as it is read; undefined for one that is no longer there, since the index has changed.
 * The browser's own IndexedDB gives one while the next is on its way, so that the caller works on one meanwhile.
 *
 * @throws BlockFormatError when one is damaged.
 */
export async function* loadBlocks(from: Readable, keys: readonly string[]): AsyncGenerator<Block | undefined, void> {
  if (keys.length === 0) return;
  const blocks = (await from.connection()).transaction("searchBlocks", "readonly").objectStore("searchBlocks");
  const asked = keys.map((key) => answerOf<StoredBlock | undefined>(blocks.get(key)));
  // Who leaves at the first that fails leaves the others unheard.
  for (const one of asked) one.catch(() => {});
  for (const one of asked) {
    const stored = await one;
    yield stored === undefined ? undefined : openStored(stored);
  }
}

/** One block; see loadBlocks. */
export async function loadBlock(from: Readable, key: string): Promise<Block | undefined> {
  for await (const block of loadBlocks(from, [key])) return block;
  return undefined;
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
