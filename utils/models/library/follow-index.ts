import { createObservable, type Observable } from "../../core/observable.ts";
import type { BlockHead } from "../../core/search/change-index.ts";
import { BlockFormatError } from "../../core/search/open-block.ts";
import { createIndex, type SearchIndex, updateIndex } from "../../core/search/search-index.ts";
import type { RasdDatabase } from "../../store/database.ts";
import { clearSearchIndex, loadBlocks, readIndexHeads, type StoredIndexHeads } from "../../store/search-index.ts";
import { updateSearchIndex } from "../../store/update-search-index.ts";
import { watchSearchIndex } from "../../store/watch-search-index.ts";
import { oneAtATime } from "./one-at-a-time.ts";

export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** The stored index in memory, kept as it is stored. */
export interface FollowedIndex {
  readonly index: Observable<SearchIndex>;
  /** Documents that are read, or records that are indexed; null: all of them. */
  readonly progress: Observable<Progress | null>;
  readonly failure: Observable<string | null>;
}

/** Documents that are read before the rest, so that first results come soon, and may be shown without it. */
const FIRST = 2_000;
/** An index of so many documents is asked for as a whole: the rest is on its way while the first blocks are searched and drawn. */
const SMALL = 12_000;
/** Blocks read at a time after that. */
const NEXT = 2;
/** How long the rest waits after the first blocks, in milliseconds: what they found is read from the store and drawn meanwhile. */
const AFTER_FIRST = 200;

const NONE_DEAD: ReadonlyMap<string, readonly number[]> = new Map();

/** Opens the index, newest blocks first, indexes what it does not know yet, and follows it from then on. Ends with `signal`. */
export function followIndex(
  database: RasdDatabase,
  { now, signal }: { readonly now: () => number; readonly signal: AbortSignal },
): FollowedIndex {
  const index = createObservable(createIndex());
  const progress = createObservable<Progress | null>({ done: 0, total: 1 });
  const failure = createObservable<string | null>(null);
  /** Changes of the stored index that this one has; -1: it was never read. */
  let seen = -1;
  const reading = oneAtATime(read);
  const updating = oneAtATime(() => updateSearchIndex(database, { now, signal }));
  watchSearchIndex(
    database,
    {
      tell: ({ changes, isBehind }) => {
        if (changes === null || changes !== seen) reading().catch(fail);
        if (isBehind) updating().catch(fail);
      },
      fail,
    },
    signal,
  );
  // At once, without waiting for the first news.
  reading().catch(fail);
  return { index, progress, failure };

  async function read(): Promise<void> {
    const stored = await readIndexHeads(database);
    if (signal.aborted) return;
    // The first reading begins before the first news of what it reads.
    if (stored !== null && stored.changes === seen) return failure.set(null);
    const next = await take(stored ?? { heads: [], build: null, changes: -1 });
    // Some of it has changed meanwhile; the news of that is on its way.
    if (next === null) return;
    seen = stored?.changes ?? -1;
    progress.set(stored === null ? { done: 0, total: 1 } : stored.build);
    index.set(next);
    failure.set(null);
  }

  /** The index as it is stored. What is missing by more than a few blocks is there in part before. null: it could not be read. */
  async function take({ heads, build }: StoredIndexHeads): Promise<SearchIndex | null> {
    const there = new Set(index.get().places.flatMap((one) => (one === null ? [] : one.key)));
    const keys = new Set(heads.map(({ key }) => key));
    const dead = new Map(heads.map((head) => [head.key, head.dead]));
    const missing = heads.filter(({ key }) => !there.has(key)).sort((a, b) => (a.key < b.key ? 1 : -1));
    const total = heads.reduce((sum, { count }) => sum + count, 0);
    let done = total - missing.reduce((sum, { count }) => sum + count, 0);
    let next = index.get();
    let dropped = [...there].filter((key) => !keys.has(key));
    let at = 0;
    const isSmall = total <= SMALL;
    do {
      const part = missing.slice(at, at + (at > 0 ? NEXT : isSmall ? missing.length : countFirst(missing)));
      // Not shown in between: what has moved from one block into another is at no time in both, or in none.
      next = updateIndex(next, { added: [], dropped, dead });
      dropped = [];
      const read = await addBlocks(next, part, (first, documents) => {
        if (!isSmall) return;
        progress.set(build ?? { done: done + documents, total });
        index.set(first);
      });
      if (signal.aborted || read === null) return null;
      next = read;
      done += part.reduce((sum, { count }) => sum + count, 0);
      const isFirst = at === 0;
      at += part.length;
      if (at === missing.length) break;
      progress.set(build ?? { done, total });
      if (isFirst) {
        index.set(next);
        await new Promise((resolve) => setTimeout(resolve, AFTER_FIRST));
        if (signal.aborted) return null;
      }
    } while (at < missing.length);
    return next;
  }

  /** How many of the newest blocks have FIRST documents. */
  function countFirst(heads: readonly BlockHead[]): number {
    let blocks = 0;
    for (let documents = 0; blocks < heads.length && documents < FIRST; blocks++) documents += heads[blocks]!.count;
    return blocks;
  }

  /**
   * The index with these blocks, each taken in while the next is read; `tell` hears of it once, when the first of several have FIRST
   * documents. null: some are no longer there, or cannot be read.
   */
  async function addBlocks(
    to: SearchIndex,
    heads: readonly BlockHead[],
    tell: (first: SearchIndex, documents: number) => void,
  ): Promise<SearchIndex | null> {
    let next = to;
    let at = 0;
    let documents = 0;
    const early = countFirst(heads);
    try {
      const keys = heads.map(({ key }) => key);
      for await (const block of loadBlocks(database, keys)) {
        if (signal.aborted || block === undefined) return null;
        const { key, dead, count } = heads[at++]!;
        next = updateIndex(next, { added: [{ key, block, dead }], dropped: [], dead: NONE_DEAD });
        documents += count;
        if (at === early && at < heads.length) tell(next, documents);
      }
      return next;
    } catch (error) {
      if (!(error instanceof BlockFormatError)) throw error;
      // It is built anew from the records as soon as there is none.
      await clearSearchIndex(database);
      return null;
    }
  }

  function fail(error: unknown): void {
    if (!signal.aborted) failure.set(error instanceof Error ? error.message : String(error));
  }
}
