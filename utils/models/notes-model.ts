import type { NotesActions, NotesState } from "../../components/notes/types.ts";
import { NO_FILTERS, type NotesQuery } from "../core/notes/search-notes.ts";
import type { ArticleNote } from "../core/notes/types.ts";
import { createObservable, type Observable } from "../core/observable.ts";
import { openTab } from "../extension/tabs.ts";
import { changeArticle } from "../store/change-article.ts";
import type { RasdDatabase } from "../store/database.ts";
import { listArticles } from "../store/list-articles.ts";

/** Notes shown at first and with each «more». */
const PAGE = 30;

/** «Notes» of the popup: the list, its filters, and what the reader can do with a note. */
export interface NotesModel {
  readonly state: Observable<NotesState>;
  readonly actions: NotesActions;
  /** Reads the list anew, as far as it was shown. */
  readonly refresh: () => Promise<void>;
}

export function createNotesModel(database: RasdDatabase): NotesModel {
  const state = createObservable<NotesState>({ status: "loading" });
  let filters: NotesQuery = NO_FILTERS;
  let limit = PAGE;
  let deleted: readonly ArticleNote[] = [];
  /** Answers can overtake each other while the reader types; only the last question counts. */
  let asked = 0;

  async function refresh(): Promise<void> {
    const turn = ++asked;
    try {
      const list = await listArticles(database, filters, limit);
      if (turn !== asked) return;
      state.set({
        status: "ready",
        notes: list.notes,
        found: list.found,
        stored: list.stored,
        filters,
        facets: { labels: list.labels, outlets: list.outlets, categories: list.categories },
        recentlyDeleted: deleted,
        now: new Date().toISOString(),
      });
    } catch (error) {
      if (turn === asked)
        state.set({ status: "failed", message: error instanceof Error ? error.message : String(error) });
    }
  }

  async function setDeleted(id: string, deletedAt: string | null): Promise<void> {
    const note = await changeArticle(database, id, { deletedAt }, new Date().toISOString());
    deleted = deleted.filter((other) => other.id !== id);
    if (note && deletedAt !== null) deleted = [note, ...deleted];
    await refresh();
  }

  return {
    state,
    refresh,
    actions: {
      filter: (changed) => {
        filters = changed;
        limit = PAGE;
        // The field shows what was typed at once; the list follows.
        const shown = state.get();
        if (shown.status === "ready") state.set({ ...shown, filters });
        void refresh();
      },
      more: () => {
        limit += PAGE;
        void refresh();
      },
      open: (note) => void openTab(note.url),
      delete: (id) => void setDeleted(id, new Date().toISOString()).catch(fail),
      restore: (id) => void setDeleted(id, null).catch(fail),
      retry: () => {
        state.set({ status: "loading" });
        void refresh();
      },
    },
  };

  function fail(error: unknown) {
    state.set({ status: "failed", message: error instanceof Error ? error.message : String(error) });
  }
}
