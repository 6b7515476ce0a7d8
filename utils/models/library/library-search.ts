import type { Facet, LibraryQuery } from "../../core/library/types.ts";
import type { Observable } from "../../core/observable.ts";
import type { QueryError } from "../../core/search/parse-query.ts";

/** A choice of a facet, and how many records the list would have with it, the choices of other facets being as they are. */
export interface FacetCount {
  readonly value: string;
  /** In the reader's language; for what has no name, the value. */
  readonly name: string;
  readonly count: number;
}

/** What a query finds, in the query's order. */
export interface LibraryAnswer {
  readonly total: number;
  /** Ids of the records from `from` up to, not including, `to`. Cheap for any stretch. */
  readonly slice: (from: number, to: number) => readonly string[];
  /**
   * The most frequent first, of each facet at most 200 and what is chosen; months the newest first. Facets nothing can be chosen of
   * are left out. Counted when it is read first.
   */
  readonly facets: Readonly<Partial<Record<Facet, readonly FacetCount[]>>>;
  /** What of the query was not understood. */
  readonly errors: readonly QueryError[];
  /** Whether all records were searched: false while the index is opened or built. */
  readonly whole: boolean;
}

/** The search over everything kept, as the library and the popup ask it. */
export interface LibrarySearch {
  readonly ask: (query: LibraryQuery) => LibraryAnswer;
  /** Of the index: how much is read or built; null: all of it. Its change is the moment to ask again. */
  readonly progress: Observable<{ readonly done: number; readonly total: number } | null>;
  /** Counts up whenever what is indexed has changed: the moment to ask again. */
  readonly changes: Observable<number>;
  /** What went wrong, in words; null: nothing. The records themselves are not touched by it. */
  readonly failure: Observable<string | null>;
}
