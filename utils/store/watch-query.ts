import { liveQuery } from "dexie";
import type { RasdDatabase } from "./database.ts";

/**
 * Calls `tell` with what a query gives, once at the beginning and whenever that was written to, by this page or another one of the extension;
 * `fail` with the reason when the database cannot be opened or read. Ends with `signal`.
 *
 * It begins anew with each opening of the database: Dexie's own live query says nothing of a database that could not be opened, and hears
 * nothing of it for good, also when the next try has opened it.
 *
 * @param query cheap, and of Dexie's operations alone: it says by what it reads what is watched.
 */
export function watchQuery<T>(
  database: RasdDatabase,
  query: () => Promise<T>,
  { tell, fail }: { readonly tell: (found: T) => void; readonly fail: (error: unknown) => void },
  signal: AbortSignal,
): void {
  if (signal.aborted) return;
  let subscription: { unsubscribe(): void } | null = null;
  const begin = () => {
    if (signal.aborted) return;
    subscription?.unsubscribe();
    subscription = liveQuery(query).subscribe({ next: tell, error: fail });
  };
  database.on("ready", begin, true);
  database.open().catch((error: unknown) => signal.aborted || fail(error));
  signal.addEventListener(
    "abort",
    () => {
      database.on("ready").unsubscribe(begin);
      subscription?.unsubscribe();
    },
    { once: true },
  );
}
