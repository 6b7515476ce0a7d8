import { changeProfile, type ProfileChange, profileId, undoProfile } from "../core/dossiers/change-profile.ts";
import { entityProfileSchema } from "../core/dossiers/schemas.ts";
import type { EntityProfile } from "../core/dossiers/types.ts";
import type { RasdDatabase } from "./database.ts";
import { parseRecord } from "./parse-record.ts";

/** A profile before and after a change: what undo needs. before: null when there was none, or only a tombstone. */
export interface ProfileStep {
  readonly before: EntityProfile | null;
  readonly after: EntityProfile;
}

/**
 * Writes a change of the reader's into an entity's profile, which is made when there is none. `now` is ISO 8601 in UTC.
 *
 * @throws RecordError when it is no profile then; nothing is written.
 */
export async function changeEntity(
  database: RasdDatabase,
  entity: string,
  change: ProfileChange,
  now: string,
): Promise<ProfileStep> {
  await database.open();
  return database.transaction("rw", database.entityProfiles, async () => {
    const stored = (await database.entityProfiles.get(profileId(entity))) ?? null;
    const after = parseRecord(entityProfileSchema, changeProfile(stored, entity, change, now));
    await database.entityProfiles.put(after);
    return { before: stored?.deletedAt === null ? stored : null, after };
  });
}

/** Takes an entity's profile away (a split is taken back so): a tombstone stays. Null when there is none that lives. */
export async function deleteEntityProfile(
  database: RasdDatabase,
  entity: string,
  now: string,
): Promise<ProfileStep | null> {
  await database.open();
  return database.transaction("rw", database.entityProfiles, async () => {
    const stored = await database.entityProfiles.get(profileId(entity));
    if (stored?.deletedAt !== null) return null;
    const after = { ...stored, updatedAt: now, deletedAt: now };
    await database.entityProfiles.put(after);
    return { before: stored, after };
  });
}

/** Takes a step back: what was before it is stored again, as a change of now. Idempotent. */
export async function undoEntityChange(database: RasdDatabase, step: ProfileStep, now: string): Promise<void> {
  const record = parseRecord(entityProfileSchema, undoProfile(step.before, step.after, now));
  await database.open();
  await database.entityProfiles.put(record);
}

/** Every profile, tombstones included. */
export async function listEntityProfiles(database: RasdDatabase): Promise<EntityProfile[]> {
  await database.open();
  return database.entityProfiles.toArray();
}
