import type { Annotation } from "../core/notes/types.ts";
import type { RasdDatabase } from "./database.ts";

/** How long a deleted annotation can be brought back, in milliseconds. */
export const RECOVERY = 30 * 24 * 60 * 60 * 1_000;
/** Annotations looked at in one reading: no page has to wait long behind it. */
const PORTION = 500;

/**
 * Empties annotations deleted longer ago than RECOVERY: what stays is a tombstone without the reader's words, which other
 * machines need to learn of the deletion. `now` is ISO 8601 in UTC. Idempotent. Returns how many were emptied.
 *
 * Looks at all of them by portions, without a lock; nothing is written, and nobody kept from writing, where there is none to empty.
 */
export async function forgetDeleted(database: RasdDatabase, now: string): Promise<number> {
  const before = new Date(Date.parse(now) - RECOVERY).toISOString();
  const isDue = ({ deletedAt, note, tags, quote }: Annotation) =>
    deletedAt !== null && deletedAt < before && (note !== "" || tags.length > 0 || quote.exact !== FORGOTTEN);
  await database.open();
  const found: string[] = [];
  for (let last = ""; ; ) {
    const portion = await database.annotations.where(":id").above(last).limit(PORTION).toArray();
    found.push(...portion.filter(isDue).map(({ id }) => id));
    if (portion.length < PORTION) break;
    last = portion.at(-1)!.id;
  }
  if (found.length === 0) return 0;
  return database.transaction("rw", database.annotations, database.changes, async () => {
    // Somebody may have brought one back meanwhile.
    const old = (await database.annotations.bulkGet(found)).filter((one) => one !== undefined).filter(isDue);
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
