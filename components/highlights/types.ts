import type { ArticleLanguage } from "../../utils/core/article/types.ts";
import type { KnownTag } from "../../utils/core/notes/complete-tags.ts";
import type { HighlightColour } from "../../utils/core/notes/highlight-style.ts";
import type { PlaceOption } from "../../utils/core/notes/page-highlight.ts";
import type { Tag } from "../../utils/core/notes/types.ts";
import type { ReadingMode } from "../../utils/core/reading-mode.ts";
import type { CopyForm } from "../shared/CopyMenu.tsx";

/** A reader's highlight of the page in front, as the popup and the side panel show it. */
export interface HighlightItem {
  readonly id: string;
  /** The passage as it was kept. */
  readonly passage: string;
  readonly lang: ArticleLanguage;
  readonly dir: "rtl" | "ltr";
  readonly colour: HighlightColour;
  readonly note: string;
  readonly tags: readonly Tag[];
  /** ISO 8601 in UTC. */
  readonly createdAt: string;
  /** Moves with every change, undone ones too: by it the views tell a change made elsewhere from a state that comes late. */
  readonly updatedAt: string;
  /**
   * found: on the page, can be gone to · uncertain: several places are about equally good · orphan: no longer on the page ·
   * unknown: the page has not been looked at yet.
   */
  readonly place: "found" | "uncertain" | "orphan" | "unknown";
  /** Where it may belong when it is uncertain, best first; else empty. The first MOST_OPTIONS are shown. */
  readonly options: readonly PlaceOption[];
}

/** How many places a reader is asked to choose from. */
export const MOST_OPTIONS = 5;

/** A deleted highlight that can still be brought back. */
export interface DeletedHighlight {
  readonly id: string;
  readonly passage: string;
  readonly note: string;
  readonly lang: ArticleLanguage;
  readonly dir: "rtl" | "ltr";
  readonly deletedAt: string;
}

/** What is said once: the citation lies on the clipboard, or something went wrong. `message`: what the program said; may be empty. */
export type HighlightsNotice = { readonly kind: "copied" } | { readonly kind: "failed"; readonly message: string };

export interface HighlightsState {
  /** In the order of the text; those without a place last, oldest first. */
  readonly items: readonly HighlightItem[];
  /** Of this article, last deleted first: within the last 30 days. */
  readonly deleted: readonly DeletedHighlight[];
  /** What undo and redo would do, in the reader's language; null: nothing. */
  readonly undo: string | null;
  readonly redo: string | null;
  /** The highlight whose note is open; null: none. */
  readonly open: string | null;
  /** Whether what was typed into the open note is on disk. */
  readonly saving: "saved" | "saving" | "failed";
  /** The reader's own tags, most used first, and the entities of the article, to complete tags from. */
  readonly knownTags: readonly KnownTag[];
  /** The keys that highlight what is selected, as the browser writes them; null: none are set. */
  readonly shortcut: string | null;
  /** null: nothing to say. */
  readonly notice: HighlightsNotice | null;
}

/** What the reader can do there. Each ends in a new state; failures come back as state too. */
export interface HighlightActions {
  /** Opens a note for writing, or with null closes it. */
  readonly open: (id: string | null) => void;
  /** Scrolls the page to the highlight. */
  readonly goTo: (id: string) => void;
  /** Every keystroke; stored by itself. Called again with the same text to try once more after a failure. */
  readonly changeNote: (id: string, note: string) => void;
  readonly changeTags: (id: string, tags: readonly Tag[]) => void;
  readonly changeColour: (id: string, colour: HighlightColour) => void;
  readonly copyCitation: (id: string) => void;
  /** Copies the source in a style, or an address that scrolls to the passage. */
  readonly copyAs: (id: string, form: CopyForm) => void;
  readonly remove: (id: string) => void;
  readonly restore: (id: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** The reader says which of `options` it is; null: none of them, it stays an orphan. */
  readonly choosePlace: (id: string, option: number | null) => void;
}

/** Which marks are painted, everywhere and on the site in front, and whether the map of marks stands beside the scroll bar. */
export interface ReadingAids {
  /** Everywhere where no site's own choice stands against it. */
  readonly mode: ReadingMode;
  /** null: on this site as everywhere. */
  readonly siteMode: ReadingMode | null;
  /** The site in front; null: none Rasd reads. */
  readonly host: string | null;
  readonly map: boolean;
}

export type ReadingScope = "everywhere" | "site";

export interface ReadingAidsActions {
  /** null takes a choice back: the site does as everywhere, everywhere shows all. */
  readonly setMode: (mode: ReadingMode | null, scope: ReadingScope) => void;
  readonly setMap: (on: boolean) => void;
}
