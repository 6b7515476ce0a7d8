import { liveQuery } from "dexie";
import { FORMAT } from "../core/search/pack-block.ts";
import type { RasdDatabase } from "./database.ts";

/** What a page has to know to follow the index. */
export interface SearchIndexNews {
  /** Counts up with every change of the stored index; null: there is none, or one of another format. */
  readonly changes: number | null;
  /** Whether there is something for updateSearchIndex to do. */
  readonly isBehind: boolean;
}

/** Calls `tell` once at the beginning and with every change, by this page or another one of the extension. Ends with `signal`. */
export function watchSearchIndex(
  database: RasdDatabase,
  { tell, fail }: { readonly tell: (news: SearchIndexNews) => void; readonly fail: (error: unknown) => void },
  signal: AbortSignal,
): void {
  if (signal.aborted) return;
  const subscription = liveQuery(async (): Promise<SearchIndexNews> => {
    // The row itself: Dexie does not tell those who read only keys of a row that was given its key by the database.
    const [state, first] = await Promise.all([
      database.searchState.get("index"),
      database.searchQueue.orderBy("order").first(),
    ]);
    if (state?.format !== FORMAT) return { changes: null, isBehind: true };
    return { changes: state.changes, isBehind: state.build !== null || first !== undefined };
  }).subscribe({ next: tell, error: fail });
  signal.addEventListener("abort", () => subscription.unsubscribe(), { once: true });
}
