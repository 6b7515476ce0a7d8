import type { SessionState } from "../../utils/extension/view-answers.ts";

/** One page to be served and read. */
export interface GivenPage {
  /** What it is called in messages: the file's name. */
  readonly name: string;
  /** http address the browser reads it at. */
  readonly url: string;
  readonly html: string;
}

/** What became of one page. */
export interface Visit {
  readonly page: GivenPage;
  /** What its page session found; null when it could not be read. */
  readonly state: SessionState | null;
  /** The note of it that the database holds. */
  readonly stored: boolean;
  /** What went wrong, in a sentence; null when all went well. */
  readonly failure: string | null;
}
