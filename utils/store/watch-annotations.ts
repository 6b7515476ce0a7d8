import type { RasdDatabase } from "./database.ts";
import { watchQuery } from "./watch-query.ts";

/**
 * Calls `changed` whenever an annotation was written, by this page or another one of the extension. Ends with `signal`.
 * It does not read the table: it watches one cheap query.
 */
export function watchAnnotations(database: RasdDatabase, changed: () => void, signal: AbortSignal): void {
  const query = () => database.annotations.orderBy("updatedAt").last();
  watchQuery(database, query, { tell: changed, fail: changed }, signal);
}
