import type { HighlightColour } from "../notes/highlight-style.ts";
import type { Stored } from "../notes/types.ts";

/** What the library lists. */
export const RECORD_KINDS = ["article", "highlight", "clipping"] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/**
 * What a list can be narrowed by, each with counts. Values: a label, a host, a language, a category, an entity's id, a tag as
 * tagKey makes it, a colour, a project's id, a month («2026-01») of the record's date: when an article was published, else
 * first read, when a highlight was made, when a clipping was sealed.
 */
export const FACETS = ["label", "outlet", "lang", "category", "entity", "tag", "colour", "project", "month"] as const;
export type Facet = (typeof FACETS)[number];

export interface FacetChoice {
  readonly facet: Facet;
  readonly value: string;
}

export const LIST_ORDERS = ["best", "newest", "oldest"] as const;
/** best: as the search ranks, newest first where nothing is searched for. */
export type ListOrder = (typeof LIST_ORDERS)[number];

/** What a reader asks the library for: what a saved search keeps, and the address of the list. */
export interface LibraryQuery {
  readonly kind: RecordKind;
  /** As typed, with field filters; parseQuery reads it. */
  readonly text: string;
  /** Choices of one facet widen the list, choices of different facets narrow it. */
  readonly chosen: readonly FacetChoice[];
  readonly order: ListOrder;
}

/** A case or a report that articles are gathered for. An article may be in several; its highlights and clippings go with it. */
export interface Project extends Stored {
  readonly name: string;
  /** What it is about, plain text; "" when nothing was written. */
  readonly note: string;
  readonly colour: HighlightColour;
}

export interface SavedSearch extends Stored {
  readonly name: string;
  readonly query: LibraryQuery;
}
