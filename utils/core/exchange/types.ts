import type { ChainHead, SealedClipping } from "../clippings/types.ts";
import type { EntityProfile } from "../dossiers/types.ts";
import type { OwnTerm } from "../lexicon/own-terms.ts";
import type { Language } from "../lexicon/types.ts";
import type { Project, SavedSearch } from "../library/types.ts";
import type { Annotation, ArticleNote } from "../notes/types.ts";
import type { StoryDecision } from "../stories/types.ts";
import type { DocumentTexts } from "./document-texts.ts";

/**
 * An article with everything kept about it: the unit that exports are written in, so that a library of any size is never in memory
 * at once. `article` is null where only highlights or clippings are left of it.
 */
export interface ArticleRecords {
  readonly article: ArticleNote | null;
  /** In the order of the text. */
  readonly annotations: readonly Annotation[];
  /** In the order of their seals. */
  readonly clippings: readonly SealedClipping[];
  /**
   * In their place in a victim-safe export (docs/adr/0021-victim-safe-export.md); left out of every other. What names were replaced in
   * cannot be checked against its seal any more, so it has none.
   */
  readonly redactedClippings?: readonly RedactedClipping[];
}

/** A clipping in which names were replaced: without its seal, and with an id that is not its hash. */
export interface RedactedClipping extends Omit<SealedClipping, "seal"> {
  readonly redacted: true;
}

/** What belongs to no single article. Formats that cannot hold it leave it out; docs/formats.md says which. */
export interface LibraryRecords {
  readonly chains: readonly ChainHead[];
  readonly terms: readonly OwnTerm[];
  readonly projects: readonly Project[];
  readonly searches: readonly SavedSearch[];
  readonly storyDecisions: readonly StoryDecision[];
  readonly entityProfiles: readonly EntityProfile[];
}

/** What was asked to be exported. «backup» and «everything» hold tombstones, the other scopes only what lives. */
export const EXPORT_SCOPES = ["page", "selection", "search", "project", "everything", "backup"] as const;
export type ExportScope = (typeof EXPORT_SCOPES)[number];

export const EXPORT_FORMATS = [
  "json",
  "json-lines",
  "web-annotation",
  "markdown",
  "csv",
  "ris",
  "bibtex",
  "csl-json",
  "html",
] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What a writer has to know of the export and of the reader. Nothing in it is read from a clock or a browser. */
export interface ExportContext {
  readonly scope: ExportScope;
  /** The project's, the search's or the article's name; "" where there is none. */
  readonly title: string;
  /** ISO 8601 in UTC. */
  readonly generatedAt: string;
  /** The reader's clock east of UTC, in minutes: days are the reader's. */
  readonly offset: number;
  /** The reader's language: of headings, of names of entities where there is a choice, of dates. */
  readonly lang: Language;
  readonly extensionVersion: string;
  readonly lexiconVersion: string;
  /** Name of a project or null; a tag or an entity's id is never looked up here. */
  readonly projectName: (id: string) => string | null;
  /** Name of an entity in the reader's language, the reader's own names before the lexicon's; the id where nobody knows one. */
  readonly entityName: (id: string) => string;
  /** The story an article is part of (stories/group-stories.ts), by any id that its articles share; null: no other article tells it. */
  readonly storyOf: (articleId: string) => string | null;
  /** Headings and sentences of the formats for people, in the reader's language. */
  readonly texts: DocumentTexts;
  /** Whether names were replaced (make-victim-safe.ts). Such a file says so of itself, and is no backup. */
  readonly redacted: boolean;
}

/** A piece of text for one file of an export. Pieces of one file, joined, are the file; files may come interleaved. */
export interface Piece {
  /** Path inside the export: «articles.csv», «المقالات/….md». A writer of one file uses its one name throughout. */
  readonly file: string;
  readonly text: string;
}

/**
 * One format. Called once for each article in the order of the export, then `end`. A writer keeps nothing of an article but what the
 * end of the file needs of it.
 */
export interface ExportWriter {
  readonly add: (records: ArticleRecords) => readonly Piece[];
  /** Pieces may be made one by one, as they are asked for: whoever writes them can do something else between two. */
  readonly end: (rest: LibraryRecords) => Iterable<Piece>;
}

/** `media`: of each file. `files`: «one» is saved as it is, «many» in one zip. `extension`: of the one file. */
export interface ExportFormatFacts {
  readonly media: string;
  readonly files: "one" | "many";
  readonly extension: string;
}

export type MakeWriter = (context: ExportContext) => ExportWriter;
