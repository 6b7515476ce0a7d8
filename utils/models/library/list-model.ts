import type { ListActions, ListLayout, ListState } from "../../../components/library/list/types.ts";
import type { Language } from "../../core/lexicon/types.ts";
import { EVERYTHING } from "../../core/library/route.ts";
import { type LibraryQuery, RECORD_KINDS, type RecordKind } from "../../core/library/types.ts";
import { createObservable, type Observable } from "../../core/observable.ts";
import type { RasdDatabase } from "../../store/database.ts";
import type { LibraryAnswer, LibrarySearch } from "./library-search.ts";
import { createListRows, type LivingRows } from "./list-rows.ts";

export interface ListModelOptions {
  readonly database: RasdDatabase;
  readonly search: LibrarySearch;
  readonly actions: Pick<ListActions, "ask" | "open" | "openPage">;
  readonly layout: ListLayout;
  /** Keeps the layout for the next time. */
  readonly keepLayout: (layout: ListLayout) => Promise<void>;
  readonly signal: AbortSignal;
}

export interface ListModel {
  readonly state: Observable<ListState>;
  readonly rows: LivingRows;
  readonly actions: ListActions;
  /** What the address asks for, in the language names are made in. */
  readonly show: (query: LibraryQuery, language: Language) => void;
  readonly showLayout: (layout: ListLayout) => void;
  /** Asks the same again: names may have changed. */
  readonly refresh: () => void;
}

const NOT_COUNTED: ListState["counts"] = { article: null, highlight: null, clipping: null };
/** Kinds that are not shown are counted after what is shown was drawn, in milliseconds. */
const COUNT_LATER = 30;

export function createListModel(options: ListModelOptions): ListModel {
  const { database, search, actions, layout, keepLayout, signal } = options;
  const state = createObservable<ListState>({
    query: EVERYTHING,
    answer: null,
    counts: NOT_COUNTED,
    progress: search.progress.get(),
    failure: null,
    layout,
  });
  const rows = createListRows(database, { onFail: fail, signal });
  let asked = "";
  let counting: ReturnType<typeof setTimeout> | undefined;
  const patch = (fields: Partial<ListState>) => state.set({ ...state.get(), ...fields });

  function ask(query: LibraryQuery): void {
    clearTimeout(counting);
    const { counts, query: before } = state.get();
    let answer: LibraryAnswer;
    try {
      answer = search.ask(query);
    } catch (error) {
      fail(error);
      return;
    }
    rows.setKind(query.kind);
    const isSame = before.text === query.text && before.chosen === query.chosen;
    patch({
      query,
      answer,
      counts: { ...(isSame ? counts : NOT_COUNTED), [query.kind]: answer.total },
      progress: search.progress.get(),
      failure: search.failure.get(),
    });
    counting = setTimeout(() => countKinds(query), COUNT_LATER);
  }

  /** One kind at a time, so that typing is never held up by both. */
  function countKinds(query: LibraryQuery, left: readonly RecordKind[] = RECORD_KINDS): void {
    const [kind, ...others] = left.filter((one) => one !== query.kind);
    if (kind === undefined || signal.aborted) return;
    const { total } = search.ask({ ...query, kind });
    patch({ counts: { ...state.get().counts, [kind]: total } });
    counting = setTimeout(() => countKinds(query, others), COUNT_LATER);
  }

  function refresh(): void {
    ask(state.get().query);
  }

  function fail(error: unknown): void {
    patch({ failure: error instanceof Error ? error.message : String(error) });
  }

  const ends = [
    search.changes.subscribe(() => {
      rows.refresh();
      refresh();
    }),
    search.progress.subscribe((progress) => {
      if (progress === null) refresh();
      else patch({ progress });
    }),
    search.failure.subscribe((failure) => patch({ failure })),
  ];
  signal.addEventListener(
    "abort",
    () => {
      clearTimeout(counting);
      for (const end of ends) end();
    },
    { once: true },
  );

  return {
    state,
    rows,
    show: (query, language) => {
      const question = JSON.stringify([query, language]);
      if (question === asked) return;
      asked = question;
      ask(query);
    },
    showLayout: (chosen) => patch({ layout: chosen }),
    refresh,
    actions: {
      ...actions,
      setLayout: (chosen) => {
        patch({ layout: chosen });
        keepLayout(chosen).catch(fail);
      },
      retry: () => {
        patch({ failure: null });
        rows.refresh();
        refresh();
      },
    },
  };
}
