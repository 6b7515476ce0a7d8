import { liveQuery } from "dexie";
import type { RasdDatabase } from "./database.ts";

/**
 * Calls `changed` whenever an annotation was written, by this page or another one of the extension. Ends with `signal`.
 * It does not read the table: it watches one cheap query.
 */
export function watchAnnotations(database: RasdDatabase, changed: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const subscription = liveQuery(() => database.annotations.orderBy("updatedAt").last()).subscribe({
    next: changed,
    error: changed,
  });
  signal.addEventListener("abort", () => subscription.unsubscribe(), { once: true });
}
