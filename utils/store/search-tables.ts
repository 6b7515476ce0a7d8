import type { RecordKind } from "../core/library/types.ts";

/** Tables whose records the search finds, by kind. */
export const SEARCHED_TABLES = {
  article: "articles",
  highlight: "annotations",
  clipping: "sealed",
} as const satisfies Record<RecordKind, string>;
export type SearchedTable = (typeof SEARCHED_TABLES)[RecordKind];

/** A record that was written since it was last indexed. The same record may be there several times. */
export interface QueuedChange {
  /** Counts up with each write. */
  readonly order: number;
  readonly table: SearchedTable;
  /** null: any number of the table's records. */
  readonly id: string | null;
}

/** What the stored search index holds; there is one, under «index». */
export interface SearchState {
  readonly key: "index";
  /** FORMAT of its blocks. */
  readonly format: number;
  /** Number of the next block. */
  readonly next: number;
  /** Counts up with every change of the index, so that a page sees one. */
  readonly changes: number;
  /** How far it is built; null: it holds everything but what is queued. */
  readonly build: SearchBuild | null;
}

export interface SearchBuild {
  readonly table: SearchedTable;
  /** The table's records up to this time are in, by the index they are read in the order of. */
  readonly after: string;
  /** Records. */
  readonly done: number;
  readonly total: number;
}
