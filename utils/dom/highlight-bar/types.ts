import type { Language } from "../../core/lexicon/types.ts";
import type { HighlightColour } from "../../core/notes/highlight-style.ts";
import type { Annotation, Tag } from "../../core/notes/types.ts";
import type { Box } from "../place-card.ts";

/** What the bar says, in the reader's language; the content script makes it from the locale file (`highlightBar`). */
export interface HighlightBarTexts {
  readonly lang: Language;
  readonly dir: "rtl" | "ltr";
  /** The bar as a whole, and the group of colours in it. */
  readonly title: string;
  readonly colours: string;
  readonly colour: (colour: HighlightColour) => string;
  readonly note: string;
  readonly tags: string;
  readonly copy: string;
  readonly remove: string;
  readonly close: string;
  readonly undo: string;
  readonly retry: string;
  /** Inside the empty note and tag fields. */
  readonly notePlaceholder: string;
  readonly tagPlaceholder: string;
  readonly suggestions: string;
  readonly suggested: (count: number) => string;
  /** Beside a suggested tag that is named in the passage. */
  readonly inPassage: string;
  readonly newTag: (label: string) => string;
  readonly removeTag: (label: string) => string;
  readonly saving: string;
  readonly saved: string;
  readonly copied: string;
  readonly removed: string;
  readonly restored: string;
  /** Not saved, and why: a sentence of the caller's. */
  readonly failed: (why: string) => string;
  /** Nothing was done because the page covers or disguises the bar. */
  readonly covered: string;
  /** The extension was updated or switched off: the one sentence, and what precedes the text that was not saved. */
  readonly reload: string;
  readonly unsaved: string;
}

/** What the bar needs of an annotation. */
export type BarAnnotation = Pick<Annotation, "colour" | "note" | "tags">;

/** How something that was asked for ended. `why`: one sentence in the reader's language. */
export type Outcome = { readonly ok: true } | { readonly ok: false; readonly why: string };

/** A passage, and what is known of it. */
export interface Shown {
  /**
   * Id of the annotation; of a passage not yet kept, the id it will have. Made by the caller, so that a save tried again
   * is the same save.
   */
  readonly id: string;
  /** null: not kept yet. Only annotations written in this visit: stored notes of earlier ones stay out of pages. */
  readonly annotation: BarAnnotation | null;
  /** The passage's boxes in the window, CSS pixels; asked again when the window scrolls or changes size. */
  readonly boxes: () => readonly Box[];
  /** Direction of the passage's text. */
  readonly dir: "rtl" | "ltr";
  /** Where the reader's hand is: the passage's end, or its start when it was selected backwards. */
  readonly near: "start" | "end";
  /** Selected by touch: the browser's own handles and menu stand close to the passage. */
  readonly touch: boolean;
  /** Entities named in the passage as tags, in order. */
  readonly entities: readonly Tag[];
  /** The colour that note and tag save in: the reader's last. */
  readonly lastColour: HighlightColour;
  /** What the reader asked for by a shortcut or the menu, done as soon as the bar is there; null: they choose on it. */
  readonly does: "highlight" | "note" | null;
}

/**
 * What the bar asks for. Each resolves once the store has acknowledged, or with why not; one that rejects counts as
 * failed, with the error's message. For one id they are asked in order, and a later one may come before an earlier one
 * is answered. Every save may be repeated: they must be idempotent.
 */
export interface HighlightBarActions {
  /** Keep the passage shown under its id. Asked again after a failure only. */
  readonly highlight: (id: string, colour: HighlightColour) => Promise<Outcome>;
  readonly changeColour: (id: string, colour: HighlightColour) => Promise<Outcome>;
  /** The whole note, plain text with line feeds. Asked at most 250 ms after a key. */
  readonly changeNote: (id: string, text: string) => Promise<Outcome>;
  readonly changeTags: (id: string, tags: readonly Tag[]) => Promise<Outcome>;
  readonly remove: (id: string) => Promise<Outcome>;
  readonly restore: (id: string) => Promise<Outcome>;
  readonly copyCitation: (id: string) => Promise<Outcome>;
  /** The reader's own tags that may complete what was typed; the bar filters and orders them itself. */
  readonly suggestTags: (typed: string) => Promise<readonly Tag[]>;
}

export interface HighlightBar {
  /** Shows the bar beside a passage; focus stays where it is. */
  readonly show: (shown: Shown) => void;
  /**
   * Does what the reader asked for by a command with the passage the bar stands at, as it is; null: nothing. Whether it stands there: shown
   * is the passage with this id.
   */
  readonly use: (id: string, does: Shown["does"]) => boolean;
  /** Puts focus on the bar's first control, for a reader who came by a command of the browser's. Does nothing when hidden. */
  readonly focus: () => void;
  /** Saves what is being typed and hides the bar. What could not be saved comes back with the reason. */
  readonly hide: () => void;
  readonly isShown: () => boolean;
  /** Whether a node or the target of an event is the bar's own, seen from the page's side of the shadow root. */
  readonly owns: (node: unknown) => boolean;
  /**
   * The extension is gone (updated, switched off). Says so in one sentence with the text that was not acknowledged, until
   * the reader closes it; when the bar is hidden and all is acknowledged it goes without a word.
   */
  readonly disconnected: () => void;
  /** Saves what is being typed and takes everything off the page. */
  readonly dispose: () => void;
}
