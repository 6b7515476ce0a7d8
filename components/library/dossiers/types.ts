import type { ListedEntity } from "../../../utils/core/dossiers/list-entities.ts";
import type { NameSource } from "../../../utils/core/dossiers/name-of-entity.ts";
import type { Provenance } from "../../../utils/core/lexicon/provenance.ts";
import type { Category, Language } from "../../../utils/core/lexicon/types.ts";
import type { Label } from "../../../utils/core/relevance/types.ts";

/** How far what is kept has been counted. */
export type ReadingState =
  | { readonly status: "reading"; readonly done: number; readonly total: number }
  /** The reader stopped it: what is shown counts what was read until then. */
  | { readonly status: "stopped"; readonly done: number; readonly total: number }
  | { readonly status: "ready" }
  | { readonly status: "failed"; readonly message: string };

export interface ReadingActions {
  readonly stop: () => void;
  /** Reads on after a stop, or tries again after a failure. */
  readonly resume: () => void;
}

export interface EntitiesState {
  readonly reading: ReadingState;
  /** What is searched for, as typed. */
  readonly text: string;
  readonly category: Category | null;
  /** What the search and the category let through, most named first. */
  readonly found: readonly ListedEntity[];
  readonly byCategory: ReadonlyMap<Category, number>;
  /** Entities of everything kept. */
  readonly total: number;
}

export interface EntitiesActions extends ReadingActions {
  readonly search: (text: string) => void;
  readonly choose: (category: Category | null) => void;
}

export type Names = Readonly<Partial<Record<Language, string>>>;

/** An entity as others are pointed at. */
export interface NamedEntity {
  readonly id: string;
  readonly names: Names;
  readonly category: Category;
}

export interface CompanionEntity extends NamedEntity {
  /** Articles that name both. */
  readonly articles: number;
}

/** An entity the reader parted from this one. */
export interface PartedEntity extends NamedEntity {
  /** Articles it stands for. */
  readonly articles: number;
}

/** An article that names the entity. */
export interface DossierArticle {
  readonly id: string;
  readonly headline: string;
  readonly lang: string;
  readonly dir: "rtl" | "ltr";
  readonly outlet: string;
  /** As printed; null: the page gives none. */
  readonly published: string | null;
  readonly label: Label;
  /** The first sentence that names it. */
  readonly sentence: string;
}

/** A highlight that names the entity. */
export interface DossierQuote {
  readonly id: string;
  readonly articleId: string;
  readonly passage: string;
  readonly note: string;
  readonly lang: string;
  readonly dir: "rtl" | "ltr";
  readonly headline: string;
  readonly outlet: string;
}

export interface Dossier {
  readonly id: string;
  readonly category: Category;
  readonly names: Names;
  /** Whose word each name is. */
  readonly nameSources: Readonly<Partial<Record<Language, NameSource>>>;
  readonly provenance: Provenance;
  readonly counts: { readonly articles: number; readonly quotes: number; readonly mentions: number };
  /** Days of the first and the last article. */
  readonly first: string;
  readonly last: string;
  readonly months: readonly { readonly month: string; readonly articles: number }[];
  /** In most common articles first. */
  readonly together: readonly CompanionEntity[];
  /** Those read so far, the newest first. */
  readonly articles: readonly DossierArticle[];
  readonly quotes: readonly DossierQuote[];
  readonly note: { readonly value: string; readonly updatedAt: string };
  /** What the reader merged into it. */
  readonly merged: readonly NamedEntity[];
  /** What the reader parted from it. */
  readonly parted: readonly PartedEntity[];
  /** What the reader parted it from; null: it was found in articles. */
  readonly partedFrom: NamedEntity | null;
  /** Ids by which the list finds its articles; null: the list cannot tell them from another's. */
  readonly facetIds: readonly string[] | null;
}

/** What was done last and can be taken back. */
export interface DossierUndo {
  readonly kind: "renamed" | "merged" | "unmerged" | "parted" | "rejoined";
  /** The other entity's name, or the new one. */
  readonly name: string;
}

export interface DossierState {
  readonly reading: ReadingState;
  /** null: it is being read, or nothing that is kept names it. */
  readonly dossier: Dossier | null;
  /** Whether nothing that is kept names it. */
  readonly missing: boolean;
  readonly saving: "saved" | "saving" | "failed";
  readonly undo: DossierUndo | null;
  /** What went wrong with the last step; null: nothing. */
  readonly failure: string | null;
  /** What it could be one with. */
  readonly candidates: { readonly text: string; readonly found: readonly ListedEntity[] };
}

/** Where articles of this name go: to a new entity of this name, to one parted before, or back to where this was parted from. */
export type PartTarget =
  | { readonly kind: "new"; readonly name: string }
  | { readonly kind: "known"; readonly id: string }
  | { readonly kind: "back" };

export interface DossierActions extends ReadingActions {
  /** "": the name from before comes back. */
  readonly rename: (lang: Language, name: string) => void;
  readonly writeNote: (note: string) => void;
  readonly searchCandidates: (text: string) => void;
  /** Makes another entity one with this. */
  readonly merge: (id: string) => void;
  readonly unmerge: (id: string) => void;
  readonly part: (articles: readonly string[], target: PartTarget) => void;
  /** Takes a parting back: its articles are this entity's again. */
  readonly rejoin: (id: string) => void;
  readonly undo: () => void;
  readonly forgetUndo: () => void;
  /** Reads more articles and quotes. */
  readonly more: (what: "articles" | "quotes") => void;
}
