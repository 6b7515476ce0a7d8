import type { RasdDatabase } from "./database.ts";

/** Empties every table for good. Browsers may keep traces on disk until they tidy up; the settings page says so. */
export function deleteEverything(database: RasdDatabase): Promise<void> {
  return database.transaction("rw", database.tables, async () => {
    for (const table of database.tables) await table.clear();
  });
}
