import { FORMAT } from "../core/search/pack-block.ts";
import type { RasdDatabase } from "./database.ts";
import { watchQuery } from "./watch-query.ts";

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
  told: { readonly tell: (news: SearchIndexNews) => void; readonly fail: (error: unknown) => void },
  signal: AbortSignal,
): void {
  const query = async (): Promise<SearchIndexNews> => {
    // The row itself: Dexie does not tell those who read only keys of a row that was given its key by the database.
    const [state, first] = await Promise.all([
      database.searchState.get("index"),
      database.searchQueue.orderBy("order").first(),
    ]);
    if (state?.format !== FORMAT) return { changes: null, isBehind: true };
    return { changes: state.changes, isBehind: state.build !== null || first !== undefined };
  };
  watchQuery(database, query, told, signal);
}
