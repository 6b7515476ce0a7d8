import { savedSearchSchema } from "../core/library/schemas.ts";
import type { SavedSearch } from "../core/library/types.ts";
import type { RasdDatabase } from "./database.ts";
import { parseRecord } from "./parse-record.ts";

/**
 * Stores a saved search, new or renamed; deleting is `deletedAt` set, bringing back null. Idempotent.
 *
 * @throws RecordError when it is not what it should be (a name of blanks); nothing is written then.
 */
export async function saveSavedSearch(database: RasdDatabase, search: SavedSearch): Promise<SavedSearch> {
  const checked = parseRecord(savedSearchSchema, search);
  await database.open();
  await database.searches.put(checked);
  return checked;
}
