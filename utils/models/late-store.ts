import { onceAsync } from "../core/once-async.ts";
import type { EarlyConnection } from "../store/begin-newest.ts";
import type { RasdDatabase } from "../store/database.ts";
import type { Store } from "../store/readable.ts";

/**
 * The store of a view that reads before it loads the database's library: over `early` while that is open, else over the library's own
 * connection. The library is loaded with the first call of `whole`, or when there is no other way to read; then `early` is
 * closed.
 */
export function createLateStore(early: Promise<EarlyConnection | null>): Store {
  const whole = onceAsync(load);

  async function load(): Promise<RasdDatabase> {
    const { openGuardedDatabase } = await import("./database-parts.ts");
    const database = openGuardedDatabase();
    database.open().then(
      async () => (await early)?.close(),
      // Whoever reads from the database says what is wrong with it.
      () => {},
    );
    return database;
  }

  return {
    whole,
    connection: async () => {
      const begun = await early;
      return begun?.isOpen() ? begun.connection : (await whole()).connection();
    },
  };
}
