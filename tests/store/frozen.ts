/** A database as a released version left it: tests/fixtures/schemas/version-N.json. Nobody edits one; a new version is one more file. */
export interface FrozenDatabase {
  /** As IndexedDB counts: ten for each of Dexie's versions. */
  readonly version: number;
  readonly tables: Readonly<Record<string, FrozenTable>>;
  /** Typed arrays as `{ $typed, values }`. What the search makes for itself from the records is left out. */
  readonly rows: Readonly<Record<string, readonly object[]>>;
}

interface FrozenTable {
  readonly key: string;
  readonly autoIncrement: boolean;
  readonly indexes: readonly {
    readonly name: string;
    readonly keyPath: string | string[];
    readonly multiEntry: boolean;
  }[];
}

/** Every one, by the schema's version. */
export const FROZEN = Object.entries(
  import.meta.glob<FrozenDatabase>("../fixtures/schemas/version-*.json", { eager: true, import: "default" }),
).map(([path, frozen]) => [Number(/version-(\d+)/u.exec(path)?.[1]), thaw(frozen)] as const);

/** The same with its typed arrays as such. */
function thaw(frozen: FrozenDatabase): FrozenDatabase {
  return JSON.parse(JSON.stringify(frozen), (_key, value) =>
    value?.$typed === "Int32Array" ? new Int32Array(value.values) : value,
  );
}

/** Writes it under a name, as the version it is of left it. */
export async function writeFrozen(name: string, { version, tables, rows }: FrozenDatabase): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => {
      for (const [table, { key, autoIncrement, indexes }] of Object.entries(tables)) {
        const store = request.result.createObjectStore(table, { keyPath: key, autoIncrement });
        for (const { name: index, keyPath, multiEntry } of indexes) store.createIndex(index, keyPath, { multiEntry });
        for (const row of rows[table] ?? []) store.put(row);
      }
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  database.close();
}

/** Everything in a database as it is, whatever its version. */
export async function readRaw(name: string): Promise<{ version: number; rows: Record<string, unknown[]> }> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await settled(indexedDB.open(name));
  const rows: Record<string, unknown[]> = {};
  for (const table of database.objectStoreNames)
    rows[table] = await settled(database.transaction(table).objectStore(table).getAll());
  database.close();
  return { version: database.version, rows };
}
