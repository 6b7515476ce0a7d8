import { forgetUpgradeCopies } from "./copy-before-upgrade.ts";
import type { RasdDatabase } from "./database.ts";

/**
 * Empties every table for good, and lets go of what was copied before an upgrade. Browsers may keep traces on disk until they tidy up;
 * the settings page says so.
 */
export async function deleteEverything(database: RasdDatabase): Promise<void> {
  await database.open();
  await forgetUpgradeCopies(database.name);
  await database.transaction("rw", database.tables, async () => {
    for (const table of database.tables) await table.clear();
    // Emptying the tables is a change that the search queues; there is nothing left of it to index.
    await database.table("searchQueue").clear();
  });
}
