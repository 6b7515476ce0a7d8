import type { EntityProfile } from "./types.ts";

/** Id of an entity's profile. */
export function profileId(entity: string): string {
  return `entity:${entity}`;
}

/** Id of an entity the reader parts from another. `uuid` comes from the caller. */
export function splitId(uuid: string): string {
  return `split.${uuid}`;
}

export type ProfileChange = Partial<Pick<EntityProfile, "names" | "note" | "mergedInto" | "split">>;

/**
 * An entity's profile with a change of the reader's in it; made when there is none (null), brought back to life when it was
 * deleted. A deleted profile is as good as none: nothing of it but its age comes back. A name of "" is no name. `now` is ISO
 * 8601 in UTC.
 */
export function changeProfile(
  stored: EntityProfile | null,
  entity: string,
  change: ProfileChange,
  now: string,
): EntityProfile {
  const living = stored?.deletedAt === null ? stored : null;
  return {
    id: profileId(entity),
    schema: 1,
    createdAt: stored?.createdAt ?? now,
    updatedAt: now,
    deletedAt: null,
    entity,
    names: withoutEmpty(change.names ?? living?.names ?? {}),
    note: change.note ?? living?.note ?? "",
    mergedInto: change.mergedInto === undefined ? (living?.mergedInto ?? null) : change.mergedInto,
    split: change.split === undefined ? (living?.split ?? null) : change.split,
  };
}

function withoutEmpty(names: EntityProfile["names"]): EntityProfile["names"] {
  return Object.fromEntries(Object.entries(names).filter(([, name]) => name !== ""));
}

/**
 * The record that takes a change back: what was stored before it, as a change of now; a tombstone where there was nothing.
 * Neither side of a replication can mistake it for the older of the two.
 */
export function undoProfile(before: EntityProfile | null, after: EntityProfile, now: string): EntityProfile {
  return before === null ? { ...after, updatedAt: now, deletedAt: now } : { ...before, updatedAt: now };
}
