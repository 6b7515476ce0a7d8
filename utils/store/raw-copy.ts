import { finished, settled } from "./idb.ts";

/** How a table was made, so that it can be made again. */
export interface RawTable {
  readonly name: string;
  readonly keyPath: string | string[] | null;
  readonly autoIncrement: boolean;
  readonly indexes: readonly {
    readonly name: string;
    readonly keyPath: string | string[];
    readonly unique: boolean;
    readonly multiEntry: boolean;
  }[];
}

/** The first line of a raw copy. `version` as IndexedDB counts, ten for each schema. */
export interface RawHead {
  readonly format: "rasd-raw";
  readonly schema: number;
  readonly version: number;
  readonly tables: readonly RawTable[];
}

/** A record, and the last line, without which the copy is not whole. */
export type RawLine =
  | { readonly table: string; readonly value: unknown }
  | { readonly end: true; readonly rows: number };

/** Made from the others, large, and not all of it can be written as JSON: it is made anew. */
const DERIVED: ReadonlySet<string> = new Set([
  ...["searchBlocks", "searchHeads", "searchState", "searchQueue"],
  ...["storyTexts", "storyPairs"],
]);
/** Rows read at once. */
const SLICE = 300;

/** Everything in a database as JSON lines, whatever its schema, as it was at one moment. */
export async function writeRawCopy(database: IDBDatabase): Promise<Blob> {
  const names = [...database.objectStoreNames];
  const transaction = database.transaction(names, "readonly");
  const stores = names.map((name) => transaction.objectStore(name));
  const head: RawHead = {
    format: "rasd-raw",
    schema: Math.floor(database.version / 10),
    version: database.version,
    tables: stores.map(describeTable),
  };
  const parts: Blob[] = [new Blob([`${JSON.stringify(head)}\n`])];
  let rows = 0;
  for (const store of stores) {
    if (DERIVED.has(store.name)) continue;
    for (let range: IDBKeyRange | null = null; ; ) {
      const [keys, values] = await Promise.all([
        settled(store.getAllKeys(range, SLICE)),
        settled(store.getAll(range, SLICE)),
      ]);
      const lines = values.map((value) => `${JSON.stringify({ table: store.name, value } satisfies RawLine)}\n`);
      parts.push(new Blob(lines));
      rows += values.length;
      const last = keys.at(-1);
      if (keys.length < SLICE || last === undefined) break;
      range = IDBKeyRange.lowerBound(last, true);
    }
  }
  parts.push(new Blob([`${JSON.stringify({ end: true, rows } satisfies RawLine)}\n`]));
  return new Blob(parts, { type: "application/jsonl;charset=utf-8" });
}

function describeTable(store: IDBObjectStore): RawTable {
  const indexes = [...store.indexNames].map((name) => store.index(name));
  return {
    name: store.name,
    keyPath: store.keyPath,
    autoIncrement: store.autoIncrement,
    indexes: indexes.map(({ name, keyPath, unique, multiEntry }) => ({ name, keyPath, unique, multiEntry })),
  };
}

/** Makes a database as a raw copy says it was, with its rows; it must not be there yet. The caller closes it. */
export async function makeFromRawCopy(name: string, head: RawHead, rows: readonly RawLine[]): Promise<IDBDatabase> {
  const request = indexedDB.open(name, head.version);
  request.onupgradeneeded = () => {
    for (const table of head.tables) {
      const { keyPath, autoIncrement } = table;
      const store = request.result.createObjectStore(table.name, { keyPath, autoIncrement });
      for (const { name: index, keyPath: path, unique, multiEntry } of table.indexes)
        store.createIndex(index, path, { unique, multiEntry });
    }
  };
  const database = await settled(request);
  const transaction = database.transaction([...database.objectStoreNames], "readwrite");
  const done = finished(transaction);
  for (const row of rows) if ("table" in row) transaction.objectStore(row.table).put(row.value);
  await done;
  return database;
}
