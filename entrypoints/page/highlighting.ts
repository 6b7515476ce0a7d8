import type { Mention } from "../../utils/core/lexicon/types.ts";
import type { HighlightPlace } from "../../utils/core/notes/page-highlight.ts";
import type { PageReport } from "../../utils/core/notes/page-report.ts";
import type { ExtractedArticle } from "../../utils/dom/extract/types.ts";
import type { SelectionMeans } from "../../utils/dom/highlight-bar/watch-selection.ts";
import type { EntityFacts, PageSetup } from "../../utils/extension/protocol.ts";
import type { DescribedPlace } from "../../utils/extension/view-answers.ts";
import type { Mark } from "./follow-marks.ts";

// What the page session (entrypoints/page) and the part that comes when it is needed (entrypoints/page-highlighting) know of each other.

/** The article in front of the reader. */
export interface FrontArticle {
  readonly article: ExtractedArticle;
  readonly report: PageReport;
  readonly mentions: readonly Mention[];
  /** What is shown of the entities among them. */
  readonly facts: EntityFacts;
}

/** The reader's highlights of one article: where they are, painted. */
export interface ShownHighlights {
  /** The article was read, or read anew: highlights are looked for in it. Those of another article are asked for first. */
  readonly show: (article: ExtractedArticle, url: string) => void;
  readonly clear: () => void;
  /** Asks for the stored ones anew: another part of Rasd has written some. */
  readonly refresh: () => void;
  readonly setPainted: (on: boolean) => void;
  /** Those painted, to be stepped to and shown on the map; in no order. */
  readonly marks: () => Mark[];
  readonly places: () => HighlightPlace[];
  readonly goTo: (id: string) => void;
  /** One of an uncertain highlight's options, described as it stands now. */
  readonly describeOption: (id: string, option: number) => DescribedPlace | null;
}

/** What the reader does with the page's text: selecting shows the bar, a click on a highlight opens its note. */
export interface SelectionFollower {
  /** Keeps what is selected now in the reader's last colour, as the shortcut and the menu do; `note`: to write on it. */
  readonly keep: (note: boolean) => void;
  /** Offers what is selected now. @param inner the document it is selected in; left out: the page, or the first frame where something is. */
  readonly take: (means: SelectionMeans, inner?: Document) => void;
  /** Whether something is selected that can be kept. */
  readonly hasSelection: () => boolean;
  /** Looks for frames the page has put in since. */
  readonly look: () => void;
}

/** The same where it has begun. Selections are told to it: the page session follows them, from before it begins. */
export interface BegunSelection extends SelectionFollower {
  /** What was offered last is selected no more. */
  readonly cleared: () => void;
  /** Whether a node, or the target of an event, is the bar's own. */
  readonly owns: (node: unknown) => boolean;
}

/** The reader's highlights on a page, and the making of new ones. */
export interface Highlighting {
  readonly highlights: ShownHighlights;
  readonly selection: SelectionFollower;
  /** The extension is gone: says so if something is being written, and leaves nothing else on the page. */
  readonly disconnected: () => void;
}

export interface BegunHighlighting extends Highlighting {
  readonly selection: BegunSelection;
}

/** What highlighting needs of the page session. */
export interface HighlightedPage {
  readonly setup: PageSetup;
  readonly front: () => FrontArticle | null;
  /** The highlights have other places, or are painted otherwise. */
  readonly placed: () => void;
  readonly failed: (error: unknown) => void;
}

/** Ends with `signal`: everything is taken off the page, but for what could not be saved once the extension is gone. */
export type BeginHighlighting = (doc: Document, page: HighlightedPage, signal: AbortSignal) => BegunHighlighting;
