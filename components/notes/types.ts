import type { Category } from "../../utils/core/lexicon/types.ts";
import type { NotesQuery } from "../../utils/core/notes/search-notes.ts";
import type { ArticleNote } from "../../utils/core/notes/types.ts";
import type { Label } from "../../utils/core/relevance/types.ts";

/** How many notes each choice of a filter would show, the other filters being as they are. Choices without any are left out. */
export interface NotesFacets {
  readonly labels: readonly { readonly label: Label; readonly count: number }[];
  readonly outlets: readonly { readonly host: string; readonly name: string; readonly count: number }[];
  readonly categories: readonly { readonly category: Category; readonly count: number }[];
}

export type NotesState =
  | { readonly status: "loading" }
  /** `message`: what the program said; may be empty. */
  | { readonly status: "failed"; readonly message: string }
  | NotesList;

export interface NotesList {
  readonly status: "ready";
  /** Newest first by `lastReadAt`: the pages fetched so far. */
  readonly notes: readonly ArticleNote[];
  /** Notes that pass the filters, fetched or not. */
  readonly found: number;
  /** Notes stored in all; 0 shows the welcome. */
  readonly stored: number;
  readonly filters: NotesQuery;
  readonly facets: NotesFacets;
  /** Notes deleted since the view was opened, last deleted first: they can be restored after the undo bar has gone. */
  readonly recentlyDeleted: readonly ArticleNote[];
  /** The moment the list was made, ISO 8601: decides what is today and yesterday. */
  readonly now: string;
}

export interface NotesActions {
  readonly filter: (filters: NotesQuery) => void;
  /** Fetches the next page. */
  readonly more: () => void;
  readonly open: (note: ArticleNote) => void;
  readonly delete: (id: string) => void;
  readonly restore: (id: string) => void;
  readonly retry: () => void;
}
