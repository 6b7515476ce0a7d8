import MiniSearch from "minisearch";
import { EMPTY_INDEX, indexNotes, type SearchIndex } from "../../../utils/core/search/index-notes.ts";
import { parseQuery } from "../../../utils/core/search/parse-query.ts";
import { searchIndex } from "../../../utils/core/search/search-index.ts";
import { foldString } from "../../../utils/core/text/fold.ts";
import { openDatabase } from "../../../utils/store/database.ts";
import { loadSearchIndex, saveIndexChange } from "../../../utils/store/search-index.ts";
import { makeNotes, makeQueries } from "./make-notes.ts";

const SEED = 11;
const LIMIT = 50;
/** Blocks that are read before the rest; 4,000 notes each. */
const NEWEST = 2;
/** Minisearch has no database of its own: its JSON is kept as one record of another one. */
const PEER = "bench-minisearch";

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
  let start = performance.now();
  const change = indexNotes(EMPTY_INDEX, notes);
  const ourBuild = performance.now() - start;
  const bytes = change.put.reduce((sum, { buffer }) => sum + buffer.byteLength, 0);
  const database = openDatabase("bench-search");
  start = performance.now();
  await saveIndexChange(database, change);
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
  await inPeerStore("readwrite", (store) => store.put(json, "index"));
  return {
    ours: { build: ourBuild, save: ourSave, bytes, blocks: change.put.length },
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

let index: SearchIndex | null = null;
let peer: MiniSearch | null = null;

/** In a fresh page: opens the database, loads the index and answers one query. */
export async function openOurs(): Promise<ColdResult> {
  const start = performance.now();
  const database = openDatabase("bench-search");
  const part = await loadSearchIndex(database, NEWEST);
  searchIndex(part!, parseQuery("الاتجار شبكة"), { limit: LIMIT });
  const newest = performance.now() - start;
  index = await loadSearchIndex(database);
  const loaded = performance.now();
  const { total } = searchIndex(index!, parseQuery("الاتجار شبكة"), { limit: LIMIT });
  return { newest, load: loaded - start, first: performance.now() - start, total };
}

export async function openTheirs(): Promise<ColdResult> {
  const start = performance.now();
  const json = await inPeerStore<string>("readonly", (store) => store.get("index"));
  peer = MiniSearch.loadJSON(json, peerOptions);
  const loaded = performance.now();
  const { length } = peer.search("الاتجار شبكة");
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
      found += searchIndex(index!, parseQuery(query), { limit: LIMIT }).total / queries.length;
      ours.push(performance.now() - start);
      if (!isPlain) continue;
      start = performance.now();
      theirFound += peer!.search(query).length / queries.length;
      theirs.push(performance.now() - start);
    }
    return { name, ours, theirs, found, theirFound };
  });
}

/** One note changed in the whole index, and stored; milliseconds each. */
export async function measureChanges(times: number): Promise<number[]> {
  const database = openDatabase("bench-search");
  const notes = makeNotes(times, SEED + 2).map((note) => ({ ...note, id: `new-${note.id}` }));
  const taken: number[] = [];
  for (const note of notes) {
    const start = performance.now();
    const change = indexNotes(index!, [note]);
    index = change.index;
    await saveIndexChange(database, change);
    taken.push(performance.now() - start);
  }
  return taken;
}

function inPeerStore<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest): Promise<T> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(PEER, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("json");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const request = act(opening.result.transaction("json", mode).objectStore("json"));
      request.onsuccess = () => resolve(request.result as T);
      request.onerror = () => reject(request.error);
    };
  });
}
