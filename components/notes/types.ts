import type { BackupMade } from "../../utils/core/backup/types.ts";
import type { Facet, LibraryQuery } from "../../utils/core/library/types.ts";
import type { Annotation, ArticleNote } from "../../utils/core/notes/types.ts";

/** An article in the list, with what the reader marked in it. */
export interface ListedArticle {
  readonly note: ArticleNote;
  /** The reader's highlights of it, oldest first. */
  readonly highlights: readonly Annotation[];
}

/** A choice of a filter, named in the reader's language, and how many articles it would leave, the other filters being as they are. */
export interface FilterChoice {
  readonly value: string;
  readonly name: string;
  readonly count: number;
}

/** What the reader searches for, and what is known of the answer. */
export interface NotesSearch {
  readonly query: LibraryQuery;
  /** null: there is none yet, the search is being opened. */
  readonly answer: {
    /** Articles found, fetched or not. */
    readonly found: number;
    readonly facets: Readonly<Partial<Record<Facet, readonly FilterChoice[]>>>;
    /** Whether all articles were searched. */
    readonly whole: boolean;
  } | null;
  /** How much of the index is open; null: all of it, or nobody knows. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** Why there is no search, as the program said it; null: nothing is wrong. */
  readonly failure: string | null;
}

export type NotesState =
  | { readonly status: "loading" }
  /** `message`: what the program said; may be empty. */
  | { readonly status: "failed"; readonly message: string }
  | NotesList;

export interface NotesList {
  readonly status: "ready";
  /** The pages fetched so far: newest first by `lastReadAt`, or what was found in the search's order. */
  readonly articles: readonly ListedArticle[];
  /** Whether there are more to fetch. */
  readonly more: boolean;
  /** How many articles were read today and since Monday. */
  readonly counts: { readonly today: number; readonly week: number };
  /** null: nothing is searched for, the newest are shown. */
  readonly search: NotesSearch | null;
  /** Notes deleted since the view was opened, last deleted first: they can be restored after the undo bar has gone. */
  readonly recentlyDeleted: readonly ArticleNote[];
  /** The moment the list was made, ISO 8601: decides what is today and yesterday. */
  readonly now: string;
}

export interface NotesActions {
  /** Begins a search or changes it; null ends it. */
  readonly search: (query: LibraryQuery | null) => void;
  /** Fetches the next page. */
  readonly more: () => void;
  /** Opens the live page in a new tab. */
  readonly open: (note: ArticleNote) => void;
  /** Opens what is kept of the article in the library. */
  readonly openInLibrary: (note: ArticleNote) => void;
  readonly delete: (id: string) => void;
  readonly restore: (id: string) => void;
  readonly retry: () => void;
}

/** What popup and side panel say of backups. */
export interface ShownBackups {
  /** null: none was made yet. */
  readonly last: BackupMade | null;
  /** In milliseconds since 1970: its age is reckoned from it. */
  readonly now: number;
  /** Whether the reader has yet to be asked if they want any. */
  readonly isAsking: boolean;
}
