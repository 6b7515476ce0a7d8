import MiniSearch from "minisearch";
import { answerQuery } from "../../../utils/core/search/answer-query.ts";
import { type BlockHead, changeIndex, type IndexChange } from "../../../utils/core/search/change-index.ts";
import { FORMAT, runToEnd } from "../../../utils/core/search/pack-block.ts";
import { parseQuery } from "../../../utils/core/search/parse-query.ts";
import { createIndex, type SearchIndex, updateIndex } from "../../../utils/core/search/search-index.ts";
import { foldString } from "../../../utils/core/text/fold.ts";
import { openDatabase, type RasdDatabase } from "../../../utils/store/database.ts";
import { loadBlocks, readIndexHeads } from "../../../utils/store/search-index.ts";
import { makeNotes, makeQueries } from "./make-notes.ts";

const SEED = 11;
const LIMIT = 50;
const FIRST_QUERY = "الاتجار شبكة";
/** Blocks that are read before the rest; 4,000 notes each. */
const NEWEST = 2;
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

/** In a fresh page: opens the database, loads the index and answers one query. */
export async function openOurs(count: number): Promise<ColdResult> {
  const start = performance.now();
  const database = openDatabase(nameOf(count));
  heads = (await readIndexHeads(database))!.heads;
  const newestFirst = heads.map(({ key }) => key).sort((a, b) => (a < b ? 1 : -1));
  index = await addBlocks(database, createIndex(), newestFirst.slice(0, NEWEST));
  search(FIRST_QUERY);
  const newest = performance.now() - start;
  index = await addBlocks(database, index, newestFirst.slice(NEWEST));
  const loaded = performance.now();
  const total = search(FIRST_QUERY);
  return { newest, load: loaded - start, first: performance.now() - start, total };
}

async function addBlocks(database: RasdDatabase, to: SearchIndex, keys: readonly string[]): Promise<SearchIndex> {
  const blocks = await loadBlocks(database, keys);
  const added = keys.map((key, at) => ({ key, block: blocks[at]!, dead: heads.find((one) => one.key === key)!.dead }));
  return updateIndex(to, { added, dropped: [], dead: new Map() });
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
    load: async (key: string) => (await loadBlocks(database, [key]))[0]!,
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
