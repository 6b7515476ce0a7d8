import { liveQuery } from "dexie";
import type { RasdDatabase } from "./database.ts";

/**
 * Calls `changed` once at the beginning and whenever a profile of an entity or a term was written, by this page or another one
 * of the extension. Ends with `signal`.
 */
export function watchEntityNames(database: RasdDatabase, changed: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const subscription = liveQuery(() =>
    Promise.all([database.entityProfiles.orderBy("updatedAt").last(), database.terms.orderBy("updatedAt").last()]),
  ).subscribe({ next: changed, error: changed });
  signal.addEventListener("abort", () => subscription.unsubscribe(), { once: true });
}
