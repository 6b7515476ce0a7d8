import type { ArticleLanguage } from "../article/types.ts";
import type { Label } from "../relevance/types.ts";

/** Where a word may stand, the most telling first. A document's place in the results follows this order. */
export const SEARCH_FIELDS = ["headline", "tag", "entity", "note", "passage", "text"] as const;
export type SearchField = (typeof SEARCH_FIELDS)[number];

/** What a match in a field counts, by index of SEARCH_FIELDS: tags and entities are alike. */
export const FIELD_WEIGHTS: readonly number[] = [16, 8, 8, 4, 2, 1];

/** What is searched by filter; in the index each is a field of its own behind those of SEARCH_FIELDS. */
export const VALUE_FILTERS = ["outlet", "tag", "entity", "label", "lang"] as const;
export type ValueFilter = (typeof VALUE_FILTERS)[number];

/** An article's note, a highlight or a clipping as the search sees it. Texts are as stored, not folded; "" where there is none. */
export interface SearchDocument {
  readonly id: string;
  /** ISO 8601, with or without time: what before: and after: look at, and what puts the newer first. null: not known. */
  readonly date: string | null;
  readonly headline: string;
  readonly tags: readonly string[];
  /** `names` in all languages. */
  readonly entities: readonly { readonly id: string; readonly names: readonly string[] }[];
  readonly note: string;
  readonly passage: string;
  readonly text: string;
  readonly outlet: { readonly host: string; readonly name: string };
  readonly label: Label;
  readonly lang: ArticleLanguage;
}

export interface SearchHit {
  readonly id: string;
  /** Fields in which a word or phrase of the query stands, in the order of SEARCH_FIELDS. */
  readonly fields: readonly SearchField[];
  readonly score: number;
}
