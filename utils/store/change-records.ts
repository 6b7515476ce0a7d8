import type * as v from "valibot";
import {
  type PatchedTable,
  patchOf,
  type RecordFields,
  type RecordPatch,
  stillStands,
} from "../core/library/record-patch.ts";
import { annotationSchema, articleNoteSchema } from "../core/notes/schemas.ts";
import type { Stored } from "../core/notes/types.ts";
import type { RasdDatabase } from "./database.ts";
import { parseRecord } from "./parse-record.ts";

/** Who waits for a long step. */
export interface StepWatch {
  /** Called after each slice. */
  readonly onProgress: (done: number, total: number) => void;
  /** Ends the step: nothing of it is written then. */
  readonly signal: AbortSignal;
}

/** The step was called off; nothing was changed. */
export class StepCancelledError extends Error {
  override readonly name = "StepCancelledError";
}

/** Records read and written at once. Clippings hold whole pages; small slices leave the page free to answer. */
const SLICE: Readonly<Record<PatchedTable, number>> = { articles: 150, annotations: 300, sealed: 20 };
/** Seals are never written anew, so nothing in them can have become wrong. */
const SCHEMAS: Readonly<Partial<Record<PatchedTable, v.GenericSchema<unknown, Stored>>>> = {
  articles: articleNoteSchema,
  annotations: annotationSchema,
};

export interface RecordsToChange {
  readonly table: PatchedTable;
  readonly ids: readonly string[];
  /** What the record becomes in these fields; null: it stays. */
  readonly change: (record: Stored & RecordFields) => RecordFields | null;
}

/**
 * Changes many records inside the caller's transaction, slice by slice, and returns what was changed. Records that are not
 * there are passed over; those that are so already are not written. `now` becomes `updatedAt`.
 *
 * @throws StepCancelledError when the signal ends it, RecordError when a record would become what it may not be: either
 * undoes the whole transaction.
 */
export async function changeInSlices(
  database: RasdDatabase,
  groups: readonly RecordsToChange[],
  now: string,
  watch: StepWatch,
): Promise<RecordPatch[]> {
  const total = groups.reduce((sum, { ids }) => sum + ids.length, 0);
  const patches: RecordPatch[] = [];
  let done = 0;
  for (const { table, ids, change } of groups) {
    const records = database.table<Stored & RecordFields, string>(table);
    const schema = SCHEMAS[table];
    for (let from = 0; from < ids.length; from += SLICE[table]) {
      if (watch.signal.aborted) throw new StepCancelledError("The step was called off; nothing was changed.");
      const slice = ids.slice(from, from + SLICE[table]);
      const changed: Stored[] = [];
      for (const record of await records.bulkGet([...slice])) {
        if (record === undefined) continue;
        const patch = patchOf(table, record, change(record));
        if (patch === null) continue;
        patches.push(patch);
        const next = { ...record, ...patch.after, updatedAt: now };
        changed.push(schema === undefined ? next : parseRecord(schema, next));
      }
      if (changed.length > 0) await records.bulkPut(changed as (Stored & RecordFields)[]);
      done += slice.length;
      watch.onProgress(done, total);
    }
  }
  return patches;
}

/**
 * Takes a step back, all or nothing. Fields that were changed again since stay as they are, and so does what is deleted for
 * good. Idempotent. Returns how many records were brought back to what they were.
 */
export async function undoStep(
  database: RasdDatabase,
  patches: readonly RecordPatch[],
  now: string,
  watch: StepWatch,
): Promise<number> {
  const byTable = Map.groupBy(patches, ({ table }) => table);
  const groups = [...byTable].map(([table, own]): RecordsToChange => {
    const byId = new Map(own.map((patch) => [patch.id, patch]));
    return {
      table,
      ids: [...byId.keys()],
      change: (record) => {
        const patch = byId.get(record.id)!;
        return stillStands(record, patch) ? patch.before : null;
      },
    };
  });
  await database.open();
  return database.transaction("rw", TABLES_OF(database), async () => {
    return (await changeInSlices(database, groups, now, watch)).length;
  });
}

export const TABLES_OF = (database: RasdDatabase) => [database.articles, database.annotations, database.sealed];
