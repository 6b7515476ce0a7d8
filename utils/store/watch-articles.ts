import type { RasdDatabase } from "./database.ts";
import { watchQuery } from "./watch-query.ts";

/**
 * Calls `changed` whenever a note or clipping was written, by this page or another one of the extension.
 * Ends with `signal`. It does not read the tables: it watches one cheap query.
 */
export function watchArticles(database: RasdDatabase, changed: () => void, signal: AbortSignal): void {
  const query = () => database.articles.orderBy("updatedAt").last();
  watchQuery(database, query, { tell: changed, fail: changed }, signal);
}
