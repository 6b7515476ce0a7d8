import type { ArticleLanguage } from "../article/types.ts";
import type { Formatters, MessageParams } from "../language/types.ts";
import type { Category } from "../lexicon/types.ts";
import type { HighlightColour } from "../notes/highlight-style.ts";
import type { FigureKind } from "../recognise/figure-ids.ts";
import type { Label } from "../relevance/types.ts";

/** Columns of the tables; each has its heading in the locale files under `exchange.document.columns`. */
export const DOCUMENT_COLUMNS = [
  "address",
  "articleId",
  "byline",
  "category",
  "clippings",
  "colour",
  "count",
  "entities",
  "entityId",
  "firstRead",
  "foundAs",
  "headline",
  "highlightId",
  "highlights",
  "host",
  "label",
  "language",
  "lastRead",
  "made",
  "name",
  "note",
  "outlet",
  "passage",
  "projects",
  "published",
  "score",
  "sentence",
  "tags",
] as const;
export type DocumentColumn = (typeof DOCUMENT_COLUMNS)[number];

/** Headings and sentences; each stands in the locale files under `exchange.document`. */
export const DOCUMENT_WORDS = [
  "accessed",
  "amount",
  "articles",
  "articlesFolder",
  "backToText",
  "byOutlet",
  "claimedIn",
  "claims",
  "claimsHelp",
  "contents",
  "countArticles",
  "countClaims",
  "countHighlights",
  "countOutlets",
  "differences",
  "differencesHelp",
  "entities",
  "figure",
  "figures",
  "generated",
  "index",
  "mainEntities",
  "more",
  "noDate",
  "noDifferences",
  "note",
  "period",
  "periodOne",
  "person",
  "quotes",
  "redacted",
  "reportedBy",
  "sameCase",
  "sameStory",
  "sources",
  "summary",
  "summaryText",
  "timeline",
  "title",
  "untitled",
  "verdict",
  "version",
] as const;
export type DocumentWord = (typeof DOCUMENT_WORDS)[number];

/** What the formats for people say of their own: the reader's translator, of which they use these messages. */
export interface DocumentTexts {
  readonly dir: "rtl" | "ltr";
  readonly format: Formatters;
  readonly t: (
    key:
      | `exchange.document.${DocumentWord}`
      | `exchange.document.columns.${DocumentColumn}`
      | `category.${Category}`
      | `figures.${FigureKind}`
      | `highlights.colours.${HighlightColour}`
      | `labels.${Label}`
      | `libraryList.langs.${ArticleLanguage}`,
    params?: MessageParams,
  ) => string;
}
