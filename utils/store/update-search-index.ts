import { changeIndex } from "../core/search/change-index.ts";
import { BlockFormatError } from "../core/search/open-block.ts";
import { FORMAT, MOST_DOCUMENTS } from "../core/search/pack-block.ts";
import type { RasdDatabase } from "./database.ts";
import { type DescribedRecords, describeChanged, describeRecords } from "./describe-records.ts";
import { runInSlices } from "./run-in-slices.ts";
import { loadBlock } from "./search-index.ts";
import type { QueuedChange, SearchBuild, SearchedTable, SearchState } from "./search-tables.ts";

/** Queued writes taken at a time. */
const QUEUED = 4_000;
/** Records read at a time, in milliseconds a page does not notice. */
const READ = 200;
/** Documents put into the index in one go, and after how many characters of text it is enough. */
const BUILT = MOST_DOCUMENTS;
const CHARACTERS = 8_000_000;

/** In the order they are built, and by what: the newest articles last, since what was indexed last is opened first. */
const BUILD_ORDER: readonly (readonly [table: SearchedTable, by: string])[] = [
  ["sealed", "updatedAt"],
  ["annotations", "updatedAt"],
  ["articles", "lastReadAt"],
];

/** The index was changed by somebody who does not wait for the lock: everything was deleted. */
class IndexGoneError extends Error {
  override readonly name = "IndexGoneError";
}

/**
 * Brings the stored index up to date: builds it when there is none, it is damaged or of another format, then indexes what is
 * queued. In slices, so that a page goes on answering; one page or the background at a time, the others wait. What was done when
 * it is interrupted stays; the next call goes on from there. Idempotent.
 *
 * @param now milliseconds since 1970.
 * @throws the signal's reason when it ends.
 */
export async function updateSearchIndex(
  database: RasdDatabase,
  { now, signal }: { readonly now: () => number; readonly signal: AbortSignal },
): Promise<void> {
  await database.open();
  await navigator.locks.request(`rasd-search-index:${database.name}`, { signal }, async () => {
    let rebuilt = false;
    for (;;) {
      signal.throwIfAborted();
      try {
        const stored = (await database.searchState.get("index")) ?? null;
        const state = stored?.format === FORMAT ? stored : await beginBuild(database, stored, now());
        if (state.build !== null) await buildSome(database, state, state.build, signal);
        else if (!(await indexQueued(database, state, now(), signal))) return;
      } catch (error) {
        if (error instanceof IndexGoneError) continue;
        if (!(error instanceof BlockFormatError) || rebuilt) throw error;
        rebuilt = true;
        await beginBuild(database, (await database.searchState.get("index")) ?? null, now());
      }
    }
  });
}

/** Empties the index. What is written from here on is queued, what was written before will be read. */
async function beginBuild(database: RasdDatabase, stored: SearchState | null, now: number): Promise<SearchState> {
  const { searchBlocks, searchHeads, searchQueue, searchState } = database;
  let total = 0;
  for (const [table] of BUILD_ORDER) total += await database.table(table).count();
  const state: SearchState = {
    key: "index",
    format: FORMAT,
    next: Math.max(stored?.next ?? 0, now),
    changes: (stored?.changes ?? 0) + 1,
    build: { table: BUILD_ORDER[0]![0], after: "", done: 0, total },
  };
  await database.transaction("rw", searchBlocks, searchHeads, searchQueue, searchState, async () => {
    await Promise.all([searchBlocks.clear(), searchHeads.clear(), searchQueue.clear()]);
    await searchState.put(state);
  });
  return state;
}

/** Indexes the next records of a build, as many as make a block. */
async function buildSome(
  database: RasdDatabase,
  state: SearchState,
  { table, after, done, total }: SearchBuild,
  signal: AbortSignal,
): Promise<void> {
  const place = BUILD_ORDER.findIndex(([name]) => name === table);
  const by = BUILD_ORDER[place]![1];
  const described: DescribedRecords = { documents: [], removed: [] };
  let [last, read, characters] = [after, 0, 0];
  let isDone = false;
  // One that is as full as can be: part of a block would be a block of its own.
  while (!isDone && described.documents.length + READ <= BUILT && characters < CHARACTERS) {
    signal.throwIfAborted();
    const records = await readNext(database, table, by, last);
    const { documents } = await describeRecords(database, table, records);
    described.documents.push(...documents);
    for (const { text, passage, note } of documents) characters += text.length + passage.length + note.length;
    read += records.length;
    isDone = records.length === 0;
    last = (records.at(-1)?.[by] as string | undefined) ?? last;
  }
  const following = BUILD_ORDER[place + 1];
  const reached = { done: done + read, total: Math.max(total, done + read) };
  const build = !isDone
    ? { table, after: last, ...reached }
    : following === undefined
      ? null
      : { table: following[0], after: "", ...reached };
  await commit(database, { ...state, build }, described, [], signal);
}

/** The records that follow a time, all those of one time together, since the time is all that is remembered. */
async function readNext(
  database: RasdDatabase,
  table: SearchedTable,
  by: string,
  after: string,
): Promise<Record<string, unknown>[]> {
  const records = await database.table(table).where(by).above(after).limit(READ).toArray();
  if (records.length < READ) return records;
  const last = records.at(-1)[by];
  const whole = records.filter((record) => record[by] !== last);
  return whole.length > 0 ? whole : database.table(table).where(by).equals(last).toArray();
}

/** Indexes what is queued; false: there was nothing. */
async function indexQueued(
  database: RasdDatabase,
  state: SearchState,
  now: number,
  signal: AbortSignal,
): Promise<boolean> {
  // Read before the records: what is written meanwhile is queued again, and stays in the queue.
  const queued: QueuedChange[] = await database.searchQueue.orderBy("order").limit(QUEUED).toArray();
  if (queued.length === 0) return false;
  const changed = new Map<SearchedTable, Set<string>>();
  for (const { table, id } of queued) {
    if (id === null) {
      await beginBuild(database, state, now);
      return true;
    }
    changed.set(table, (changed.get(table) ?? new Set()).add(id));
  }
  const described = await describeChanged(database, changed);
  await commit(database, state, described, queued, signal);
  return true;
}

/** Changes the index and takes what it now holds out of the queue, all or nothing. */
async function commit(
  database: RasdDatabase,
  state: SearchState,
  { documents, removed }: DescribedRecords,
  queued: readonly QueuedChange[],
  signal: AbortSignal,
): Promise<void> {
  const { searchBlocks, searchHeads, searchQueue, searchState } = database;
  const change = await changeIndex(
    await searchHeads.toArray(),
    { documents, removed, next: state.next },
    {
      load: async (key) => {
        const block = await loadBlock(database, key);
        if (block === undefined) throw new BlockFormatError("A block of the search index is missing; build it anew.");
        return block;
      },
      run: (work) => runInSlices(work, signal),
    },
  );
  await database.transaction("rw", searchBlocks, searchHeads, searchQueue, searchState, async () => {
    if ((await searchState.get("index"))?.changes !== state.changes) throw new IndexGoneError();
    await searchBlocks.bulkDelete([...change.deleted]);
    await searchHeads.bulkDelete([...change.deleted]);
    await searchBlocks.bulkPut([...change.blocks]);
    await searchHeads.bulkPut([...change.heads]);
    await searchQueue.bulkDelete(queued.map(({ order }) => order));
    await searchState.put({ ...state, next: change.next, changes: state.changes + 1 });
  });
}
