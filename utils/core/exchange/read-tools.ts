import type { Digest } from "../clippings/types.ts";

/** What reading a file needs and may not have of itself. */
export interface ReadTools {
  /** ISO 8601 in UTC, for what a file gives no time of. */
  readonly now: string;
  readonly digest: Digest;
  /** Called between records, so that a page can answer meanwhile; what it throws ends the reading. */
  readonly pause?: () => Promise<void>;
}
