import { liveQuery } from "dexie";
import type { RasdDatabase } from "./database.ts";

/**
 * Calls `changed` whenever stories may have changed: a text was kept, or the reader has decided something. Ends with `signal`. It
 * watches counts and the last decision, not the tables.
 */
export function watchStories(database: RasdDatabase, changed: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const subscription = liveQuery(() =>
    Promise.all([
      database.storyPairs.toCollection().primaryKeys(),
      database.storyDecisions.orderBy("updatedAt").last(),
    ]),
  ).subscribe({ next: changed, error: changed });
  signal.addEventListener("abort", () => subscription.unsubscribe(), { once: true });
}
