import type { Named } from "../../../components/library/list/types.ts";
import type { Stored } from "../../core/notes/types.ts";
import { createObservable, type Observable } from "../../core/observable.ts";

export interface NamedRecordsOptions<T> {
  readonly read: () => Promise<T[]>;
  readonly save: (record: T) => Promise<T>;
  /** Calls back now and whenever they were written; ends with the page. */
  readonly watch: (changed: () => void) => void;
  readonly now: () => string;
  readonly newId: () => string;
}

export interface NamedRecords<T extends Stored> {
  readonly state: Observable<Named<T>>;
  /** Failures are told in the state, too. @throws RecordError when it may not be so; nothing is stored then. */
  readonly add: (fields: Omit<T, keyof Stored>) => Promise<T>;
  /** Failures are told in the state. */
  readonly change: (record: T, fields: Partial<Omit<T, keyof Stored>>) => void;
  readonly delete: (record: T) => void;
  readonly restore: (record: T) => void;
}

/** Projects or saved searches: all of them, kept up to date, and what a reader does with one. */
export function createNamedRecords<T extends Stored>(options: NamedRecordsOptions<T>): NamedRecords<T> {
  const { read, save, watch, now, newId } = options;
  const state = createObservable<Named<T>>({ all: null, deleted: [], failure: null });
  const fail = (error: unknown) =>
    state.set({ ...state.get(), failure: error instanceof Error ? error.message : String(error) });
  const refresh = () => void read().then((all) => state.set({ ...state.get(), all, failure: null }), fail);
  watch(refresh);

  async function write(record: T): Promise<T> {
    const saved = await save({ ...record, updatedAt: now() });
    const others = state.get().deleted.filter(({ id }) => id !== saved.id);
    state.set({ ...state.get(), deleted: saved.deletedAt === null ? others : [saved, ...others] });
    refresh();
    return saved;
  }

  return {
    state,
    add: (fields) => {
      const at = now();
      const made = { ...fields, id: newId(), schema: 1, createdAt: at, updatedAt: at, deletedAt: null } as T;
      return write(made).catch((error: unknown) => {
        fail(error);
        throw error;
      });
    },
    change: (record, fields) => void write({ ...record, ...fields }).catch(fail),
    delete: (record) => void write({ ...record, deletedAt: now() }).catch(fail),
    restore: (record) => void write({ ...record, deletedAt: null }).catch(fail),
  };
}
