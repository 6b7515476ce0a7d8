import type { ViewAnswer } from "./answer-views.ts";

/** By what the reader was selecting text. */
export type Selecting = "mouse" | "touch" | "keyboard";

/** A page session as the other scripts in the page know it. */
export interface BegunSession {
  /** Ends it: nothing is left on the page then, but for words that could not be stored. */
  readonly leave: () => void;
  readonly hasEnded: () => boolean;
  /** Whether the extension that began it still runs. */
  readonly isConnected: () => boolean;
  /** Resolves once the page was read for the first time, or could not be. */
  readonly ready: Promise<void>;
  /** Answers a message of a view's that another script in the page has heard; undefined: it is not of the protocol. */
  readonly hear: (message: unknown) => ViewAnswer | undefined;
}

/** What looks whether a page is to be read at all, and ends when the session begins. */
export interface RunningPrefilter {
  /** What the reader was selecting by when the session was asked for; null: they were not. */
  readonly selecting: () => Selecting | null;
  readonly end: () => void;
}

/** What Rasd's scripts in one page know of each other: the isolated world of the extension, which the page cannot see. */
export const pageWorld = globalThis as {
  /** The document was begun in this life of the extension: no earlier one has left anything in it. */
  rasdIsFresh?: boolean;
  rasdSession?: BegunSession;
  rasdPrefilter?: RunningPrefilter;
  /** What page-highlighting.js leaves for the page session: `BeginHighlighting` of entrypoints/page/highlighting.ts. */
  rasdHighlighting?: unknown;
};
