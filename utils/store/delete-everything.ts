import type { RasdDatabase } from "./database.ts";

/** Empties every table for good. Browsers may keep traces on disk until they tidy up; the settings page says so. */
export async function deleteEverything(database: RasdDatabase): Promise<void> {
  await database.open();
  return database.transaction("rw", database.tables, async () => {
    for (const table of database.tables) await table.clear();
    // Emptying the tables is a change that the search queues; there is nothing left of it to index.
    await database.table("searchQueue").clear();
  });
}
