import type { RasdDatabase } from "./database.ts";

/** How long a deleted annotation can be brought back, in milliseconds. */
export const RECOVERY = 30 * 24 * 60 * 60 * 1_000;

/**
 * Empties annotations deleted longer ago than RECOVERY: what stays is a tombstone without the reader's words, which other
 * machines need to learn of the deletion. `now` is ISO 8601 in UTC. Idempotent. Returns how many were emptied.
 */
export async function forgetDeleted(database: RasdDatabase, now: string): Promise<number> {
  const before = new Date(Date.parse(now) - RECOVERY).toISOString();
  await database.open();
  return database.transaction("rw", database.annotations, database.changes, async () => {
    const old = await database.annotations
      .filter(({ deletedAt, note, tags, quote }) => {
        return (
          deletedAt !== null && deletedAt < before && (note !== "" || tags.length > 0 || quote.exact !== FORGOTTEN)
        );
      })
      .toArray();
    for (const annotation of old) {
      const quote = { ...annotation.quote, exact: FORGOTTEN, prefix: "", suffix: "" };
      await database.annotations.put({ ...annotation, quote, note: "", tags: [], entities: [], updatedAt: now });
    }
    const ids = new Set(old.map(({ id }) => id));
    // The steps hold the words, too.
    if (ids.size > 0) await database.changes.filter(({ annotationId }) => ids.has(annotationId)).delete();
    return old.length;
  });
}

/** What stands in place of a forgotten passage, since a selector's text is never empty. */
const FORGOTTEN = "…";
