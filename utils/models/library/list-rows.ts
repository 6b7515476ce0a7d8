import type { ListItem, ListRows } from "../../../components/library/list/types.ts";
import type { RecordKind } from "../../core/library/types.ts";
import { createObservable } from "../../core/observable.ts";
import type { RasdDatabase } from "../../store/database.ts";
import { getRecords } from "../../store/get-records.ts";
import { listItemOf } from "./list-items.ts";

/** Rows held at most: some screens of them. */
const MOST = 600;

export interface LivingRows extends ListRows {
  /** Of which kind ids are from now on. */
  readonly setKind: (kind: RecordKind) => void;
  /** What is held may have changed: it is shown until it is read anew. */
  readonly refresh: () => void;
}

/**
 * Rows of the list, read from the store when they come into view: one reading at a time, always of what is wanted last, so
 * that scrolling past ten thousand rows reads only those where it rests. `onFail` is called with what went wrong.
 */
export function createListRows(
  database: RasdDatabase,
  { onFail, signal }: { readonly onFail: (error: unknown) => void; readonly signal: AbortSignal },
): LivingRows {
  let kind: RecordKind = "article";
  let held = new Map<string, { readonly item: ListItem; readonly from: number }>();
  /** Rows read before this are stale. */
  let turn = 0;
  let wanted: readonly string[] = [];
  let isReading = false;
  const changed = createObservable(0);

  async function read(): Promise<void> {
    if (isReading) return;
    isReading = true;
    try {
      for (let missing = missingOf(wanted); missing.length > 0 && !signal.aborted; missing = missingOf(wanted)) {
        const [of, from] = [kind, turn];
        const records = await getRecords(database, of, missing);
        if (of !== kind) continue;
        records.forEach((record, index) => {
          const id = missing[index]!;
          held.delete(id);
          // What is not there is not asked for again until something changes.
          if (record === null) gone.set(id, from);
          else held.set(id, { item: listItemOf(record), from });
        });
        forgetOldest();
        changed.set(changed.get() + 1);
      }
    } catch (error) {
      if (!signal.aborted) onFail(error);
    } finally {
      isReading = false;
    }
  }

  let gone = new Map<string, number>();
  function missingOf(ids: readonly string[]): string[] {
    return ids.filter((id) => (held.get(id)?.from ?? gone.get(id) ?? -1) < turn);
  }

  function forgetOldest() {
    const visible = new Set(wanted);
    for (const id of held.keys()) {
      if (held.size <= MOST) return;
      if (!visible.has(id)) held.delete(id);
    }
  }

  return {
    get: (id) => held.get(id)?.item ?? null,
    want: (ids) => {
      wanted = ids;
      void read();
    },
    changed,
    setKind: (next) => {
      if (next === kind) return;
      kind = next;
      held = new Map();
      gone = new Map();
    },
    refresh: () => {
      turn++;
      void read();
    },
  };
}
