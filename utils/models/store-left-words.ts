import { profileId } from "../core/dossiers/change-profile.ts";
import { mergeTyped } from "../core/notes/merge-typed.ts";
import type { LeftWords } from "../extension/unsaved-words.ts";
import { changeAnnotation } from "../store/change-annotation.ts";
import { changeEntity } from "../store/change-entities.ts";
import type { RasdDatabase } from "../store/database.ts";

/**
 * Puts words into the note they were typed into; one that was changed since keeps both. Idempotent. `now` is ISO 8601 in UTC.
 *
 * @throws RecordError when the note may not be so; nothing is written then.
 */
export function storeLeftWords(database: RasdDatabase, words: LeftWords, now: string): Promise<void> {
  return words.kind === "annotation" ? storeInAnnotation(database, words, now) : storeInEntity(database, words, now);
}

async function storeInAnnotation(database: RasdDatabase, { id, before, typed }: LeftWords, now: string): Promise<void> {
  await database.open();
  await database.transaction("rw", database.annotations, database.changes, async () => {
    const stored = await database.annotations.get(id);
    // Gone for good: there is nothing left that they belong to.
    if (!stored) return;
    await changeAnnotation(database, id, { note: mergeTyped({ before, stored: stored.note, typed }) }, now);
  });
}

async function storeInEntity(database: RasdDatabase, { id, before, typed }: LeftWords, now: string): Promise<void> {
  await database.open();
  await database.transaction("rw", database.entityProfiles, async () => {
    const profile = await database.entityProfiles.get(profileId(id));
    const stored = profile?.deletedAt === null ? profile.note : "";
    await changeEntity(database, id, { note: mergeTyped({ before, stored, typed }) }, now);
  });
}
