import type { SessionState } from "../../utils/extension/view-answers.ts";
import type { DatabaseDump } from "../browsers/dump-databases.ts";

/** A browser without a window that has the extension in it, as far as start needs it. One page is open at a time. */
export interface Reader {
  /** Opens an address and waits until the page session has read it. @throws Error in a sentence. */
  open(url: string): Promise<SessionState>;
  /** The extension's IndexedDB as it is now. */
  readDatabases(): Promise<DatabaseDump>;
  /** A PNG of the open page's viewport, once its marks are painted. */
  capturePage(): Promise<Buffer>;
  /** A PNG of one of the popup's views, over the open page. */
  capturePopup(view: "page" | "notes"): Promise<Buffer>;
  stop(): Promise<void>;
}

export interface ReaderOptions {
  readonly executable: string;
  readonly extension: string;
  readonly proxy: string;
  readonly locale: string;
  /** Default: light. */
  readonly colorScheme?: "light" | "dark";
  readonly signal: AbortSignal;
}
