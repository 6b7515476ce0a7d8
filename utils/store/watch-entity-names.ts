import type { RasdDatabase } from "./database.ts";
import { watchQuery } from "./watch-query.ts";

/**
 * Calls `changed` once at the beginning and whenever a profile of an entity or a term was written, by this page or another one
 * of the extension. Ends with `signal`.
 */
export function watchEntityNames(database: RasdDatabase, changed: () => void, signal: AbortSignal): void {
  const query = () =>
    Promise.all([database.entityProfiles.orderBy("updatedAt").last(), database.terms.orderBy("updatedAt").last()]);
  watchQuery(database, query, { tell: changed, fail: changed }, signal);
}
