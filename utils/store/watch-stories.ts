import type { RasdDatabase } from "./database.ts";
import { watchQuery } from "./watch-query.ts";

/**
 * Calls `changed` whenever stories may have changed: a text was kept, or the reader has decided something. Ends with `signal`. It
 * watches counts and the last decision, not the tables.
 */
export function watchStories(database: RasdDatabase, changed: () => void, signal: AbortSignal): void {
  const query = () =>
    Promise.all([
      database.storyPairs.toCollection().primaryKeys(),
      database.storyDecisions.orderBy("updatedAt").last(),
    ]);
  watchQuery(database, query, { tell: changed, fail: changed }, signal);
}
