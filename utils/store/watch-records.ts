import { liveQuery } from "dexie";
import type { RasdDatabase } from "./database.ts";

/**
 * Calls `changed` once at the beginning and whenever an article, a highlight or a clipping was written, by this page or another
 * one of the extension. Ends with `signal`.
 */
export function watchRecords(database: RasdDatabase, changed: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const tables = [database.articles, database.annotations, database.sealed];
  const subscription = liveQuery(() =>
    Promise.all(tables.map((table) => table.orderBy("updatedAt").last() as Promise<unknown>)),
  ).subscribe({ next: changed, error: changed });
  signal.addEventListener("abort", () => subscription.unsubscribe(), { once: true });
}
