import type { RasdDatabase } from "./database.ts";
import { watchQuery } from "./watch-query.ts";

/** Calls `changed` now and whenever a term was written, by this page or another one of the extension. Ends with `signal`. */
export function watchTerms(database: RasdDatabase, changed: () => void, signal: AbortSignal): void {
  const query = () => database.terms.orderBy("updatedAt").last();
  watchQuery(database, query, { tell: changed, fail: changed }, signal);
}
