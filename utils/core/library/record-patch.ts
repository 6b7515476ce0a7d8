import { isSameTag } from "../notes/complete-tags.ts";
import type { Annotation, ArticleNote, Stored, Tag } from "../notes/types.ts";

/** Tables of records that a step over many of them writes. */
export const PATCHED_TABLES = ["articles", "annotations", "sealed"] as const;
export type PatchedTable = (typeof PATCHED_TABLES)[number];

/** What a reader changes on many records at once. */
export type RecordFields = Partial<
  Pick<Stored, "deletedAt"> & Pick<ArticleNote, "projects" | "clippedAt"> & Pick<Annotation, "tags">
>;

/** What a step changed on one record: enough to take it back. */
export interface RecordPatch {
  readonly table: PatchedTable;
  readonly id: string;
  readonly before: RecordFields;
  readonly after: RecordFields;
}

/** The fields in which `wanted` differs from the record, as they are and as they would become; null: in none. */
export function patchOf(
  table: PatchedTable,
  record: Stored & RecordFields,
  wanted: RecordFields | null,
): RecordPatch | null {
  const names = Object.keys(wanted ?? {}) as (keyof RecordFields)[];
  const changed = names.filter((name) => JSON.stringify(wanted![name]) !== JSON.stringify(record[name]));
  if (changed.length === 0) return null;
  const pick = (from: RecordFields): RecordFields => Object.fromEntries(changed.map((name) => [name, from[name]]));
  return { table, id: record.id, before: pick(record), after: pick(wanted!) };
}

/** Whether a record still is what the step made of it: what was changed again since is not taken back. */
export function stillStands(record: RecordFields, patch: RecordPatch): boolean {
  const names = Object.keys(patch.after) as (keyof RecordFields)[];
  return names.every((name) => JSON.stringify(record[name]) === JSON.stringify(patch.after[name]));
}

/** Tags with one added behind the others, unless it is among them in any spelling. */
export function withTag(tags: readonly Tag[], { label, entity }: Tag): readonly Tag[] {
  return tags.some((other) => isSameTag(other, { label, entity })) ? tags : [...tags, { label, entity }];
}

/** Tags without one, in any spelling of it. */
export function withoutTag(tags: readonly Tag[], tag: Tag): readonly Tag[] {
  return tags.filter((other) => !isSameTag(other, tag));
}
