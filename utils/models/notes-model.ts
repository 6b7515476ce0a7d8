import type { ListedArticle, NotesActions, NotesSearch, NotesState } from "../../components/notes/types.ts";
import { addressOf } from "../core/library/route.ts";
import type { LibraryQuery } from "../core/library/types.ts";
import { periodStarts } from "../core/notes/period-starts.ts";
import type { ArticleNote } from "../core/notes/types.ts";
import { createObservable, type Observable } from "../core/observable.ts";
import { openLibrary, openTab } from "../extension/tabs.ts";
import { changeArticle } from "../store/change-article.ts";
import { byArticle, countArticles, gatherHighlights, getArticles, listNewestArticles } from "../store/list-articles.ts";
import type { Newest } from "../store/newest.ts";
import type { Store } from "../store/readable.ts";
import { FIRST } from "./first-readings.ts";
import type { LibraryAnswer, LibrarySearch } from "./library/library-search.ts";

/** Notes shown with each «more». */
const PAGE = 30;

/** «Notes» of the popup: the newest, the search, and what the reader can do with a note. */
export interface NotesModel {
  readonly state: Observable<NotesState>;
  readonly actions: NotesActions;
  /** Reads the list anew, as far as it was shown. Asked again while it reads, it reads once more. */
  readonly refresh: () => Promise<void>;
}

/**
 * @param openSearch called once, when the reader begins to search: the newest notes need no search index.
 * @param early the newest notes, where somebody has begun to read them (first-readings.ts); null: nothing could be read so.
 */
export function createNotesModel(
  store: Store,
  openSearch: () => Promise<LibrarySearch>,
  early: Promise<Newest | null> = Promise.resolve(null),
): NotesModel {
  const state = createObservable<NotesState>({ status: "loading" });
  let query: LibraryQuery | null = null;
  let search: LibrarySearch | null = null;
  let opening = false;
  let searchFailure: string | null = null;
  let deleted: readonly ArticleNote[] = [];
  let articles: readonly ListedArticle[] = [];
  /** Of the search's answer: how many ids were fetched, living or not. */
  let fetched = 0;
  let wanted = FIRST;
  /** Whether what is listed has to be read again from its first note. */
  let stale = true;
  let isFirst = true;
  let reading: Promise<void> | null = null;
  let again = false;

  function refresh(): Promise<void> {
    stale = true;
    return update();
  }

  /** One look at a time: a hundred writes in a row are a few looks, and no answer overtakes another. */
  function update(): Promise<void> {
    again = true;
    reading ??= (async () => {
      while (again) {
        again = false;
        await look().catch(fail);
      }
      reading = null;
    })();
    return reading;
  }

  async function look(): Promise<void> {
    const asked = query;
    if (stale) {
      articles = [];
      fetched = 0;
      stale = false;
    }
    const now = new Date().toISOString();
    const starts = periodStarts(now);
    const begun = isFirst && asked === null ? await early : null;
    isFirst = false;
    if (begun !== null) {
      showNewest(begun, now);
      return;
    }
    const answer = asked === null || search === null ? null : search.ask(asked);
    const missing = wanted - (answer === null ? articles.length : fetched);
    const [page, [today = 0, week = 0]] = await Promise.all([
      readPage(asked, answer, missing),
      countArticles(store, [starts.today, starts.week]),
    ]);
    // Asked for something else meanwhile: the next look is for that.
    if (asked !== query || stale) return;
    articles = [...articles, ...page.articles];
    if (answer !== null) fetched += missing;
    state.set({
      status: "ready",
      articles,
      more: page.more,
      counts: { today, week },
      search: asked === null ? null : describeSearch(asked, answer),
      recentlyDeleted: deleted,
      now,
    });
  }

  function showNewest({ notes, highlights, counts }: Newest, now: string): void {
    const of = byArticle(highlights);
    articles = notes.slice(0, FIRST).map((note) => ({ note, highlights: of.get(note.id) ?? [] }));
    const [today = 0, week = 0] = counts;
    const more = notes.length > FIRST;
    state.set({
      ...{ status: "ready", articles, more, counts: { today, week }, search: null },
      ...{ recentlyDeleted: deleted, now },
    });
  }

  async function readPage(
    asked: LibraryQuery | null,
    answer: LibraryAnswer | null,
    count: number,
  ): Promise<{ articles: ListedArticle[]; more: boolean }> {
    if (asked !== null && answer === null) return { articles: [], more: false };
    if (answer !== null) {
      const notes = await getArticles(store, answer.slice(fetched, fetched + count));
      return { articles: await withHighlights(notes), more: answer.total > fetched + count };
    }
    // One more than is shown says whether there are more.
    const notes = await listNewestArticles(store, count + 1, articles.at(-1)?.note ?? null);
    return { articles: await withHighlights(notes.slice(0, count)), more: notes.length > count };
  }

  async function withHighlights(notes: readonly ArticleNote[]): Promise<ListedArticle[]> {
    const highlights = await gatherHighlights(
      store,
      notes.map(({ id }) => id),
    );
    return notes.map((note) => ({ note, highlights: highlights.get(note.id) ?? [] }));
  }

  function describeSearch(asked: LibraryQuery, answer: LibraryAnswer | null): NotesSearch {
    return {
      query: asked,
      answer: answer && { found: answer.total, facets: answer.facets, whole: answer.whole },
      progress: search?.progress.get() ?? null,
      failure: searchFailure ?? search?.failure.get() ?? null,
    };
  }

  async function ensureSearch(): Promise<void> {
    if (search !== null || opening) return;
    opening = true;
    searchFailure = null;
    try {
      search = await openSearch();
      for (const { subscribe } of [search.progress, search.changes, search.failure])
        subscribe(() => {
          if (query !== null) void refresh();
        });
    } catch (error) {
      searchFailure = messageOf(error);
    } finally {
      opening = false;
    }
    await refresh();
  }

  async function setDeleted(id: string, deletedAt: string | null): Promise<void> {
    const note = await changeArticle(await store.whole(), id, { deletedAt }, new Date().toISOString());
    deleted = deleted.filter((other) => other.id !== id);
    if (note && deletedAt !== null) deleted = [note, ...deleted];
    await refresh();
  }

  return {
    state,
    refresh,
    actions: {
      search: (changed) => {
        query = changed;
        wanted = FIRST;
        if (query !== null && search === null) void ensureSearch();
        void refresh();
      },
      more: () => {
        const shown = state.get();
        if (reading !== null || shown.status !== "ready" || !shown.more) return;
        wanted += PAGE;
        void update();
      },
      open: (note) => void openTab(note.url).catch(fail),
      openInLibrary: ({ id }) => void openLibrary(addressOf({ view: "article", id, version: null })).catch(fail),
      delete: (id) => void setDeleted(id, new Date().toISOString()).catch(fail),
      restore: (id) => void setDeleted(id, null).catch(fail),
      retry: () => {
        state.set({ status: "loading" });
        void refresh();
      },
    },
  };

  function fail(error: unknown) {
    state.set({ status: "failed", message: messageOf(error) });
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
