import { type BlockHead, changeIndex, type StoredBlock } from "../../../utils/core/search/change-index.ts";
import { openBlock } from "../../../utils/core/search/open-block.ts";
import { runToEnd } from "../../../utils/core/search/pack-block.ts";
import { createIndex, type SearchIndex, updateIndex } from "../../../utils/core/search/search-index.ts";
import type { SearchDocument } from "../../../utils/core/search/types.ts";

/** A stored index without a database. */
export interface StoredIndex {
  readonly blocks: ReadonlyMap<string, StoredBlock>;
  /** Adds, changes, removes; gives the bytes that were written and the keys of the blocks that were read. */
  readonly change: (
    documents: readonly SearchDocument[],
    removed?: readonly string[],
  ) => Promise<{ written: number; read: readonly string[] }>;
  /** The index as it is read anew. */
  readonly open: () => SearchIndex;
  /** An index brought up to date with what is stored, as a page does that is open. */
  readonly follow: (index: SearchIndex) => SearchIndex;
}

export function createStoredIndex(): StoredIndex {
  const blocks = new Map<string, StoredBlock>();
  const heads = new Map<string, BlockHead>();
  let next = 0;
  const follow = (index: SearchIndex): SearchIndex => {
    const there = new Set(index.places.flatMap((one) => (one === null ? [] : one.key)));
    const missing = [...heads.values()].filter(({ key }) => !there.has(key));
    return updateIndex(index, {
      added: missing.map(({ key, dead }) => ({ key, dead, block: openBlock(blocks.get(key)!.buffer) })),
      dropped: [...there].filter((key) => !heads.has(key)),
      dead: new Map([...heads.values()].map(({ key, dead }) => [key, dead])),
    });
  };
  return {
    blocks,
    change: async (documents, removed = []) => {
      const read: string[] = [];
      const change = await changeIndex(
        [...heads.values()],
        { documents, removed, next },
        {
          load: async (key) => {
            read.push(key);
            return openBlock(blocks.get(key)!.buffer);
          },
          run: async (work) => runToEnd(work),
        },
      );
      next = change.next;
      for (const key of change.deleted) {
        blocks.delete(key);
        heads.delete(key);
      }
      for (const block of change.blocks) blocks.set(block.key, block);
      for (const head of change.heads) heads.set(head.key, head);
      return { written: change.blocks.reduce((sum, { buffer }) => sum + buffer.byteLength, 0), read };
    },
    open: () => follow(createIndex()),
    follow,
  };
}
