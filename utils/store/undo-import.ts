import type { ImportPlan, PlannedWrite } from "../core/exchange/import-plan.ts";
import { IMPORT_KINDS, type ImportKind } from "../core/exchange/import-types.ts";
import type { RasdDatabase } from "./database.ts";
import { TABLE_OF } from "./stored-library.ts";

interface Row {
  readonly id: string;
  readonly updatedAt: string;
}

/** What an import has written, and what was there before. */
export interface ImportStep {
  readonly rows: readonly {
    readonly kind: ImportKind;
    readonly id: string;
    /** As it was written. */
    readonly updatedAt: string;
    /** null: there was none. */
    readonly before: Row | null;
  }[];
  /** The chain this machine sealed behind; null: none yet. */
  readonly chain: string | null;
}

/** Records read or written at once. */
const SLICE = 200;

/** To be called before importRecords, with the same plan: remembers what is there now. Only what would be overwritten is kept in memory. */
export async function rememberForUndo(
  database: RasdDatabase,
  plan: ImportPlan,
  options: { readonly deletions: boolean },
): Promise<ImportStep> {
  await database.open();
  const rows: ImportStep["rows"][number][] = [];
  for (const kind of IMPORT_KINDS) {
    const table = database.table<Row, string>(TABLE_OF[kind]);
    const writes = (plan.writes[kind] as readonly PlannedWrite[]).filter(
      ({ reason }) => options.deletions || reason !== "deleted",
    );
    for (let from = 0; from < writes.length; from += SLICE) {
      const slice = writes.slice(from, from + SLICE);
      const there = slice.filter(({ before }) => before !== null).map(({ record }) => record.id);
      const stored = new Map((await table.bulkGet(there)).flatMap((row) => (row === undefined ? [] : [[row.id, row]])));
      for (const { record } of slice)
        rows.push({ kind, id: record.id, updatedAt: record.updatedAt, before: stored.get(record.id) ?? null });
    }
  }
  return { rows, chain: (await database.machine.get("chain"))?.value ?? null };
}

/**
 * Takes an import back in one transaction: what it added is taken out, what it changed is as before. Records that were changed since
 * stay as they are. A chain that was sealed behind meanwhile stays, with what was sealed.
 */
export async function undoImport(database: RasdDatabase, step: ImportStep): Promise<{ removed: number; kept: number }> {
  await database.open();
  const tables = [...IMPORT_KINDS.map((kind) => database.table(TABLE_OF[kind])), database.machine];
  return database.transaction("rw", tables, async () => {
    let removed = 0;
    for (const kind of IMPORT_KINDS) {
      const table = database.table<Row, string>(TABLE_OF[kind]);
      const own = step.rows.filter((row) => row.kind === kind);
      for (let from = 0; from < own.length; from += SLICE) {
        const slice = own.slice(from, from + SLICE);
        const stored = await table.bulkGet(slice.map(({ id }) => id));
        const untouched = slice.filter(({ updatedAt }, index) => stored[index]?.updatedAt === updatedAt);
        await table.bulkDelete(untouched.filter(({ before }) => before === null).map(({ id }) => id));
        await table.bulkPut(untouched.flatMap(({ before }) => (before === null ? [] : [before])));
        removed += untouched.length;
      }
    }
    const isChainThere = step.chain !== null && (await database.machine.get("chain")) === undefined;
    if (isChainThere) await database.machine.put({ key: "chain", value: step.chain! });
    return { removed, kept: step.rows.length - removed };
  });
}
