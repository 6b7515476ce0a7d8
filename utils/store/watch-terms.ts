import { liveQuery } from "dexie";
import type { RasdDatabase } from "./database.ts";

/** Calls `changed` now and whenever a term was written, by this page or another one of the extension. Ends with `signal`. */
export function watchTerms(database: RasdDatabase, changed: () => void, signal: AbortSignal): void {
  const subscription = liveQuery(() => database.terms.orderBy("updatedAt").last()).subscribe({
    next: changed,
    error: changed,
  });
  signal.addEventListener("abort", () => subscription.unsubscribe(), { once: true });
}
