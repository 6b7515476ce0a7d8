import type { ArticleLanguage } from "../../../utils/core/article/types.ts";
import type {
  Facet,
  FacetChoice,
  LibraryQuery,
  Project,
  RecordKind,
  SavedSearch,
} from "../../../utils/core/library/types.ts";
import type { KnownTag } from "../../../utils/core/notes/complete-tags.ts";
import type { HighlightColour } from "../../../utils/core/notes/highlight-style.ts";
import type { ArticleEntity, Tag } from "../../../utils/core/notes/types.ts";
import type { Observable } from "../../../utils/core/observable.ts";
import type { Label } from "../../../utils/core/relevance/types.ts";
import type { QueryError } from "../../../utils/core/search/parse-query.ts";

/** A value the list can be narrowed by, and how many records it would have then. */
export interface FacetCount {
  readonly value: string;
  /** In the reader's language; for what has no name, the value. */
  readonly name: string;
  readonly count: number;
}

export type FacetCounts = Readonly<Partial<Record<Facet, readonly FacetCount[]>>>;

/** What is found, in the order that was asked for. */
export interface ListAnswer {
  readonly total: number;
  /** Ids of the records from `from` up to, not including, `to`. */
  readonly slice: (from: number, to: number) => readonly string[];
  readonly facets: FacetCounts;
  /** What of the question was not understood. */
  readonly errors: readonly QueryError[];
}

/** A row of the list: what is shown of an article, a highlight or a clipping. */
export interface ListItem {
  readonly id: string;
  readonly kind: RecordKind;
  readonly articleId: string;
  /** Of a clipping; null for the others. */
  readonly version: number | null;
  /** Where the live page is. */
  readonly url: string;
  readonly headline: string;
  readonly lang: ArticleLanguage;
  readonly dir: "rtl" | "ltr";
  readonly outletName: string;
  /** As the outlet printed it, ISO 8601; null: unknown. */
  readonly published: string | null;
  /** When it was first read, made, or sealed: ISO 8601 in UTC. */
  readonly keptAt: string;
  /** null: the article's note is not there. */
  readonly label: Label | null;
  readonly isClipped: boolean;
  readonly tags: readonly Tag[];
  readonly projects: readonly string[];
  /** The most telling ones, few. */
  readonly entities: readonly Pick<ArticleEntity, "id" | "category" | "names">[];
  /** The highlighted passage, or the sentence that says why an article was kept; "" when there is none. */
  readonly passage: string;
  /** What the reader wrote on a highlight. */
  readonly note: string;
  readonly colour: HighlightColour | null;
}

/** The rows as they are read from the store: only those in view are there. */
export interface ListRows {
  /** null while it is read. */
  readonly get: (id: string) => ListItem | null;
  /** Reads what is missing of these. Cheap to call for the same ones again. */
  readonly want: (ids: readonly string[]) => void;
  /** Counts up when rows have come or changed. */
  readonly changed: Observable<number>;
}

export interface ListState {
  readonly query: LibraryQuery;
  /** null until it was asked first. */
  readonly answer: ListAnswer | null;
  /** How many records of each kind the same question finds; null: not counted yet. */
  readonly counts: Readonly<Record<RecordKind, number | null>>;
  /** Of the search index; null: all of it is read. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly failure: string | null;
  readonly layout: ListLayout;
}

export const LIST_LAYOUTS = ["table", "cards"] as const;
export type ListLayout = (typeof LIST_LAYOUTS)[number];

export interface ListActions {
  /** Shows what is asked now, under its own address. */
  readonly ask: (query: LibraryQuery) => void;
  readonly setLayout: (layout: ListLayout) => void;
  readonly open: (item: ListItem) => void;
  readonly openPage: (item: ListItem) => void;
  readonly retry: () => void;
}

/** Records that a step is done on. */
export interface Selected {
  readonly kind: RecordKind;
  readonly count: number;
  /** Written down when it is needed: of everything it takes a while. */
  readonly ids: () => readonly string[];
}

export type StepKind = "tagged" | "untagged" | "moved" | "taken" | "deleted";

/** A step in words: «deleted 37 articles». */
export interface StepWords {
  readonly what: StepKind;
  readonly kind: RecordKind;
  /** Records it changed. */
  readonly count: number;
  /** The tag or the project; null: neither. */
  readonly name: string | null;
}

export interface BulkState {
  /** The step that is under way; `what` null: it takes one back. */
  readonly work: { readonly what: StepKind | null; readonly done: number; readonly total: number } | null;
  readonly notice: BulkNotice | null;
  /** What undo would take back; null: nothing. */
  readonly undoable: StepWords | null;
  /** Counts up with each step done or taken back. */
  readonly steps: number;
}

export type BulkNotice =
  | { readonly kind: "done" | "undone"; readonly step: StepWords }
  /** Nothing had to be changed. */
  | { readonly kind: "same" | "cancelled" }
  | { readonly kind: "failed"; readonly message: string };

export interface BulkActions {
  readonly tag: (selected: Selected, tag: Tag, set: boolean) => void;
  readonly move: (selected: Selected, project: Project, set: boolean) => void;
  /** A new project, and the records in it. */
  readonly moveToNew: (selected: Selected, name: string, colour: HighlightColour) => void;
  readonly delete: (selected: Selected) => void;
  readonly undo: () => void;
  readonly cancel: () => void;
  readonly closeNotice: () => void;
  /** What the selected ones have in common; null: too many to look at. */
  readonly describe: (selected: Selected) => Promise<SelectionFacts | null>;
}

export interface SelectionFacts {
  /** Tags of the selected records, the most frequent first, and on how many each is. */
  readonly tags: readonly { readonly tag: Tag; readonly count: number }[];
  /** How many of their articles are in a project, by its id. */
  readonly projects: Readonly<Record<string, number>>;
  /** How many articles they belong to. */
  readonly articles: number;
  /** Entities their articles name, the most frequent first. */
  readonly entities: readonly KnownTag[];
}

/** Records of the reader's own that have a name: projects, saved searches. */
export interface Named<T> {
  /** Living, by name; null while they are read. */
  readonly all: readonly T[] | null;
  /** Deleted since the page was opened, last deleted first. */
  readonly deleted: readonly T[];
  /** What went wrong with the last change, in the program's words; null: nothing. */
  readonly failure: string | null;
}

export interface SearchActions {
  readonly save: (name: string, query: LibraryQuery) => void;
  readonly rename: (search: SavedSearch, name: string) => void;
  readonly delete: (search: SavedSearch) => void;
  readonly restore: (search: SavedSearch) => void;
}

export const sameChoice = (a: FacetChoice, b: FacetChoice) => a.facet === b.facet && a.value === b.value;
