import type { DBCore, DBCoreMutateRequest, Dexie } from "dexie";
import { type QueuedChange, SEARCHED_TABLES, type SearchedTable } from "./search-tables.ts";

const QUEUE = "searchQueue";
const SEARCHED: readonly string[] = Object.values(SEARCHED_TABLES);

/**
 * Makes every write of a record that is searched put it into the queue, in the same transaction: the search index can then lag
 * behind the records, never miss one. It stands below all of utils/store, so that no writer has to think of it.
 */
export function queueChanges(database: Dexie): void {
  database.use({
    stack: "dbcore",
    name: "rasd-search-queue",
    create: (core): DBCore => ({
      ...core,
      transaction: (tables, mode, options) => {
        const isWider = mode === "readwrite" && !tables.includes(QUEUE) && tables.some((one) => SEARCHED.includes(one));
        return core.transaction(isWider ? [...tables, QUEUE] : tables, mode, options);
      },
      table: (name) => {
        const table = core.table(name);
        if (!SEARCHED.includes(name)) return table;
        return {
          ...table,
          mutate: (request) =>
            table.mutate(request).then((response) => {
              const ids = writtenIds(request, table.schema.primaryKey.extractKey);
              if (ids.length === 0) return response;
              const values = ids.map((id): Omit<QueuedChange, "order"> => ({ table: name as SearchedTable, id }));
              // With the keys of the rows it is told to those who watch the queue.
              const queued = core.table(QUEUE).mutate({ type: "add", trans: request.trans, values, wantResults: true });
              return queued.then(() => response);
            }),
        };
      },
    }),
  });
}

/** Ids of the records a request writes or deletes; null among them: of a range. */
function writtenIds(request: DBCoreMutateRequest, idOf: ((record: object) => unknown) | null): (string | null)[] {
  switch (request.type) {
    case "add":
    case "put":
      return request.values.map((record, index) => String(request.keys?.[index] ?? idOf?.(record)));
    case "delete":
      return request.keys.map(String);
    case "deleteRange":
      return [null];
  }
}
