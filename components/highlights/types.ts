import type { ArticleLanguage } from "../../utils/core/article/types.ts";
import type { HighlightColour } from "../../utils/core/notes/highlight-style.ts";
import type { PlaceOption } from "../../utils/core/notes/page-highlight.ts";
import type { Tag } from "../../utils/core/notes/types.ts";

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
  readonly updatedAt: string;
  /**
   * found: on the page, can be gone to · uncertain: several places are about equally good · orphan: no longer on the page ·
   * unknown: the page has not been looked at yet.
   */
  readonly place: "found" | "uncertain" | "orphan" | "unknown";
  /** Where it may belong when it is uncertain; else empty. */
  readonly options: readonly PlaceOption[];
}

/** A deleted highlight that can still be brought back. */
export interface DeletedHighlight {
  readonly id: string;
  readonly passage: string;
  readonly note: string;
  readonly lang: ArticleLanguage;
  readonly dir: "rtl" | "ltr";
  readonly deletedAt: string;
}

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
  readonly knownTags: readonly Tag[];
}

/** What the reader can do there. Each ends in a new state; failures come back as state too. */
export interface HighlightActions {
  /** Opens a note for writing, or with null closes it. */
  readonly open: (id: string | null) => void;
  /** Scrolls the page to the highlight. */
  readonly goTo: (id: string) => void;
  /** Every keystroke; stored by itself. */
  readonly changeNote: (id: string, note: string) => void;
  readonly changeTags: (id: string, tags: readonly Tag[]) => void;
  readonly changeColour: (id: string, colour: HighlightColour) => void;
  readonly copyCitation: (id: string) => void;
  readonly remove: (id: string) => void;
  readonly restore: (id: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** The reader says which of `options` it is; null: none of them, it stays an orphan. */
  readonly choosePlace: (id: string, option: number | null) => void;
}
