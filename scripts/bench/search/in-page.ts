import MiniSearch from "minisearch";
import { answerQuery } from "../../../utils/core/search/answer-query.ts";
import { type BlockHead, changeIndex, type IndexChange } from "../../../utils/core/search/change-index.ts";
import { FORMAT, runToEnd } from "../../../utils/core/search/pack-block.ts";
import { parseQuery } from "../../../utils/core/search/parse-query.ts";
import { createIndex, type SearchIndex } from "../../../utils/core/search/search-index.ts";
import { foldString } from "../../../utils/core/text/fold.ts";
import { followIndex } from "../../../utils/models/library/follow-index.ts";
import { openDatabase, type RasdDatabase } from "../../../utils/store/database.ts";
import { loadBlock, readIndexHeads } from "../../../utils/store/search-index.ts";
import { makeNotes, makeQueries } from "./make-notes.ts";

const SEED = 11;
const LIMIT = 50;
const FIRST_QUERY = "الاتجار شبكة";
/** Each size has a database of its own. Minisearch has none: its JSON is kept as one record of another one. */
const nameOf = (count: number) => `bench-search-${count}`;
const peerOf = (count: number) => `bench-minisearch-${count}`;

const peerOptions = {
  fields: ["headline", "tags", "note", "passage"],
  processTerm: (term: string) => foldString(term),
  searchOptions: { prefix: true, combineWith: "AND" as const, boost: { headline: 16, tags: 8, note: 4, passage: 2 } },
};

export interface BuildResult {
  readonly ours: { readonly build: number; readonly save: number; readonly bytes: number; readonly blocks: number };
  readonly theirs: { readonly build: number; readonly save: number; readonly bytes: number };
}

/** Builds both indexes and stores them; milliseconds, bytes. */
export async function build(count: number): Promise<BuildResult> {
  const notes = makeNotes(count, SEED);
  const database = openDatabase(nameOf(count));
  let start = performance.now();
  const change = await changeIndex([], { documents: notes, removed: [], next: 0 }, meansOf(database));
  const ourBuild = performance.now() - start;
  const bytes = change.blocks.reduce((sum, { buffer }) => sum + buffer.byteLength, 0);
  start = performance.now();
  await saveChange(database, change);
  const ourSave = performance.now() - start;
  database.close();

  start = performance.now();
  const peer = new MiniSearch(peerOptions);
  peer.addAll(
    notes.map((note) => {
      const tags = note.attributes.filter(({ facet }) => facet === "tag").map(({ value }) => value);
      return { ...note, tags: tags.join(" ") };
    }),
  );
  const theirBuild = performance.now() - start;
  start = performance.now();
  const json = JSON.stringify(peer);
  await inPeerStore(count, "readwrite", (store) => store.put(json, "index"));
  return {
    ours: { build: ourBuild, save: ourSave, bytes, blocks: change.blocks.length },
    theirs: { build: theirBuild, save: performance.now() - start, bytes: json.length },
  };
}

export interface ColdResult {
  /** Milliseconds to the results of the newest blocks; the peer has none. */
  readonly newest: number;
  readonly load: number;
  readonly first: number;
  readonly total: number;
}

let index: SearchIndex = createIndex();
let heads: readonly BlockHead[] = [];
let peer: MiniSearch | null = null;

/**
 * In a fresh page: opens the database, and answers one query as the library does: it asks at once, when nothing is read yet, again
 * when there are first results, and when there are all.
 */
export async function openOurs(count: number): Promise<ColdResult> {
  const start = performance.now();
  const database = openDatabase(nameOf(count));
  const followed = followIndex(database, { now: Date.now, signal: new AbortController().signal });
  search(FIRST_QUERY);
  let newest = Number.NaN;
  let load = 0;
  let total = 0;
  await new Promise<void>((resolve, reject) => {
    followed.failure.subscribe((failure) => failure === null || reject(new Error(failure)));
    followed.index.subscribe((next) => {
      index = next;
      load = performance.now() - start;
      total = search(FIRST_QUERY);
      if (Number.isNaN(newest)) newest = performance.now() - start;
      if (followed.progress.get() === null) resolve();
    });
  });
  const first = performance.now() - start;
  heads = (await readIndexHeads(database))!.heads;
  return { newest, load, first, total };
}

/** Finds and puts in order; gives how many were found. */
function search(text: string): number {
  const { total, slice } = answerQuery(index, {
    kind: null,
    query: parseQuery(text),
    chosen: new Map(),
    order: "best",
  });
  slice(0, LIMIT);
  return total;
}

export async function openTheirs(count: number): Promise<ColdResult> {
  const start = performance.now();
  const json = await inPeerStore<string>(count, "readonly", (store) => store.get("index"));
  peer = MiniSearch.loadJSON(json, peerOptions);
  const loaded = performance.now();
  const { length } = peer.search(FIRST_QUERY);
  return { newest: Number.NaN, load: loaded - start, first: performance.now() - start, total: length };
}

export interface QueryTimes {
  readonly name: string;
  readonly ours: readonly number[];
  /** Empty where the peer has no such query. */
  readonly theirs: readonly number[];
  readonly found: number;
  readonly theirFound: number;
}

/** Every query of every kind once, ours and theirs in turn; milliseconds each. openOurs and openTheirs come before. */
export function measureQueries(each: number): QueryTimes[] {
  return Object.entries(makeQueries(SEED + 1, each)).map(([name, queries]) => {
    const isPlain = !/phrase|filter|excluded/.test(name);
    const ours: number[] = [];
    const theirs: number[] = [];
    let found = 0;
    let theirFound = 0;
    for (const query of queries) {
      let start = performance.now();
      found += search(query) / queries.length;
      ours.push(performance.now() - start);
      if (!isPlain) continue;
      start = performance.now();
      theirFound += peer!.search(query).length / queries.length;
      theirs.push(performance.now() - start);
    }
    return { name, ours, theirs, found, theirFound };
  });
}

/** One note added to the index, and stored; milliseconds each. */
export async function measureChanges(count: number, times: number): Promise<number[]> {
  const database = openDatabase(nameOf(count));
  const notes = makeNotes(times, SEED + 2).map((note) => ({ ...note, id: `new-${note.id}` }));
  const taken: number[] = [];
  let next = 1 + Math.max(...heads.map(({ key }) => Number(key)));
  for (const note of notes) {
    const start = performance.now();
    const change = await changeIndex(heads, { documents: [note], removed: [], next }, meansOf(database));
    next = change.next;
    const kept = heads.filter(({ key }) => !change.deleted.includes(key));
    heads = [...kept.filter(({ key }) => !change.heads.some((head) => head.key === key)), ...change.heads];
    await saveChange(database, change);
    taken.push(performance.now() - start);
  }
  return taken;
}

function meansOf(database: RasdDatabase) {
  return {
    load: async (key: string) => (await loadBlock(database, key))!,
    run: async <T>(work: Generator<void, T>) => runToEnd(work),
  };
}

async function saveChange(
  database: RasdDatabase,
  { blocks, heads: changed, deleted, next }: IndexChange,
): Promise<void> {
  const { searchBlocks, searchHeads, searchState } = database;
  await database.transaction("rw", searchBlocks, searchHeads, searchState, async () => {
    await searchBlocks.bulkDelete([...deleted]);
    await searchHeads.bulkDelete([...deleted]);
    await searchBlocks.bulkPut([...blocks]);
    await searchHeads.bulkPut([...changed]);
    await searchState.put({ key: "index", format: FORMAT, next, changes: next, build: null });
  });
}

function inPeerStore<T>(
  count: number,
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(peerOf(count), 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("json");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const request = act(opening.result.transaction("json", mode).objectStore("json"));
      request.onsuccess = () => resolve(request.result as T);
      request.onerror = () => reject(request.error);
    };
  });
}
