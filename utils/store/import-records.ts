import Dexie from "dexie";
import type * as v from "valibot";
import { isOutline } from "../core/exchange/clipping-outline.ts";
import type { ImportPlan, PlannedWrite } from "../core/exchange/import-plan.ts";
import { type HeldKinds, IMPORT_KINDS, type ImportedKinds, type ImportKind } from "../core/exchange/import-types.ts";
import { RECORD_SCHEMAS } from "../core/exchange/record-schemas.ts";
import { StepCancelledError, type StepWatch } from "./change-records.ts";
import type { RasdDatabase } from "./database.ts";
import { parseRecord } from "./parse-record.ts";
import { TABLE_OF } from "./stored-library.ts";

/** Something that the plan was made on has changed since; nothing was written. The file is to be planned anew. */
export class StalePlanError extends Error {
  override readonly name = "StalePlanError";
}

/** Records written at once. Clippings hold whole pages; small slices leave the page free to answer. */
const SLICE: Readonly<Partial<Record<ImportKind, number>>> = { clipping: 20 };
const USUAL_SLICE = 100;

/**
 * Takes up a planned import in one transaction, all or nothing. Every record passes its schema once more. A machine that
 * seals behind a chain the file says more of begins a new one with its next clipping (docs/adr/0010-seals.md). What the search
 * index does not know yet is queued with each write. Idempotent by way of the plan: planned again, nothing is left to write.
 *
 * @param options `deletions`: whether to delete what lives here and was deleted in the file. Returns how many records were written.
 * @throws StalePlanError, ChangedFileError, StepCancelledError, RecordError (naming the field): nothing is written then.
 */
export async function importRecords(
  database: RasdDatabase,
  plan: ImportPlan,
  options: { readonly deletions: boolean },
  { onProgress, signal }: StepWatch,
): Promise<number> {
  const groups = IMPORT_KINDS.map((kind) => ({
    kind,
    writes: (plan.writes[kind] as readonly PlannedWrite[]).filter(
      ({ reason }) => options.deletions || reason !== "deleted",
    ),
  }));
  const total = groups.reduce((sum, { writes }) => sum + writes.length, 0);
  let done = 0;
  await database.open();
  const tables = [...IMPORT_KINDS.map((kind) => database.table(TABLE_OF[kind])), database.machine];
  await database.transaction("rw", tables, async () => {
    for (const { kind, writes } of groups) {
      const table = database.table<{ id: string; updatedAt: string }, string>(TABLE_OF[kind]);
      const schema = RECORD_SCHEMAS[kind] as v.GenericSchema<unknown, ImportedKinds[ImportKind]>;
      const size = SLICE[kind] ?? USUAL_SLICE;
      for (let from = 0; from < writes.length; from += size) {
        if (signal.aborted) throw new StepCancelledError("The import was called off; nothing was changed.");
        const slice = writes.slice(from, from + size);
        const stored = await table.bulkGet(slice.map(({ record }) => record.id));
        const changed = slice.find(({ before }, index) => (stored[index]?.updatedAt ?? null) !== before);
        if (changed !== undefined)
          throw new StalePlanError(
            `${changed.record.id} was changed meanwhile; nothing was written, and the file can be looked at again.`,
          );
        const records = slice.map(({ record }) => record);
        // Pages left in the file are read again; the transaction, which nothing else may end, waits for them.
        const whole = records.some(isOutline) ? await Dexie.waitFor(readPages(records)) : records;
        await table.bulkPut(whole.map((record) => parseRecord(schema, record)));
        done += slice.length;
        onProgress(done, total);
      }
    }
    const own = await database.machine.get("chain");
    const told = new Set([...plan.forkedChains, ...plan.writes.chain.map(({ record }) => record.id)]);
    if (own !== undefined && told.has(own.value)) await database.machine.delete("chain");
  });
  return done;
}

async function readPages(records: readonly HeldKinds[ImportKind][]): Promise<ImportedKinds[ImportKind][]> {
  const whole: ImportedKinds[ImportKind][] = [];
  // One after the other: those of one article lie together in the file.
  for (const record of records) whole.push(isOutline(record) ? await record.read() : record);
  return whole;
}
