import type { RasdDatabase } from "./database.ts";
import { updateSearchIndex } from "./update-search-index.ts";
import { watchSearchIndex } from "./watch-search-index.ts";

/**
 * Keeps the stored search index from lagging far behind where no page does it: `quiet` milliseconds after the last write, and as
 * long after the beginning. Ends with `signal`.
 */
export function keepSearchIndex(
  database: RasdDatabase,
  {
    quiet,
    now,
    signal,
    report,
  }: {
    readonly quiet: number;
    readonly now: () => number;
    readonly signal: AbortSignal;
    readonly report: (error: unknown) => void;
  },
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const fail = (error: unknown) => {
    if (!signal.aborted) report(error);
  };
  watchSearchIndex(
    database,
    {
      tell: ({ isBehind }) => {
        clearTimeout(timer);
        if (isBehind) timer = setTimeout(() => void updateSearchIndex(database, { now, signal }).catch(fail), quiet);
      },
      fail,
    },
    signal,
  );
  signal.addEventListener("abort", () => clearTimeout(timer), { once: true });
}
