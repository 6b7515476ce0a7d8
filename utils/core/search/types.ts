import type { Language } from "../lexicon/types.ts";
import type { Facet } from "../library/types.ts";

/** Where a word may stand, the most telling first. A document's place in the results follows this order. */
export const SEARCH_FIELDS = ["headline", "tag", "entity", "note", "passage", "text"] as const;
export type SearchField = (typeof SEARCH_FIELDS)[number];

/** What a match in a field counts, by index of SEARCH_FIELDS: tags and entities are alike. */
export const FIELD_WEIGHTS: readonly number[] = [16, 8, 8, 4, 2, 1];

/** What a list can be narrowed by: the facets a reader sees, and the kind, which every list has one of. */
export type AttributeFacet = Facet | "kind";
/** A packed block keeps a facet's place in this list: append only, or begin a new format (pack-block.ts). */
export const ATTRIBUTE_FACETS: readonly AttributeFacet[] = [
  ...(["kind", "label", "outlet", "lang", "category", "entity", "tag", "colour", "project", "month"] as const),
];

/** A value that a document can be found and counted by. */
export interface Attribute {
  readonly facet: AttributeFacet;
  /** What it is chosen by, exactly: types.ts of the library says what it is for each facet. */
  readonly value: string;
  /** What it is called, `und`: in no language of its own. Tags and entities are searched by these words. {}: a word of the interface. */
  readonly names: AttributeNames;
}
export type AttributeNames = Readonly<Partial<Record<Language | "und", string>>>;

/** An article's note, a highlight or a clipping as the search sees it. Texts are as stored, not folded; "" where there is none. */
export interface SearchDocument {
  /** A record's key. */
  readonly id: string;
  /** ISO 8601, with or without time: what before: and after: look at, and what puts the newer first. null: not known. */
  readonly date: string | null;
  readonly headline: string;
  readonly note: string;
  readonly passage: string;
  readonly text: string;
  /** In any order; one that comes twice counts once. */
  readonly attributes: readonly Attribute[];
}
