import type { OwnTerm } from "../core/lexicon/own-terms.ts";
import type { RasdDatabase } from "./database.ts";

/**
 * Deletes a term (`deletedAt` is the time, ISO 8601 in UTC: it becomes a tombstone) or brings it back (null). Returns the
 * term as stored, null when there is none with this id. Idempotent. `now` becomes `updatedAt`.
 */
export async function setTermDeleted(
  database: RasdDatabase,
  id: string,
  deletedAt: string | null,
  now: string,
): Promise<OwnTerm | null> {
  await database.open();
  return database.transaction("rw", database.terms, async () => {
    const stored = await database.terms.get(id);
    if (!stored) return null;
    const changed = { ...stored, deletedAt, updatedAt: now };
    await database.terms.put(changed);
    return changed;
  });
}
