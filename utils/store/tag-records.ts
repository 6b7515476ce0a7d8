import { type RecordFields, type RecordPatch, withoutTag, withTag } from "../core/library/record-patch.ts";
import type { RecordKind } from "../core/library/types.ts";
import type { Tag } from "../core/notes/types.ts";
import { articlesOf } from "./articles-of.ts";
import { changeInSlices, type StepWatch, TABLES_OF } from "./change-records.ts";
import type { RasdDatabase } from "./database.ts";

export interface TagChange {
  readonly tag: Tag;
  readonly set: boolean;
}

/**
 * Sets a tag on many records or takes it off, all or nothing; a clipping is sealed, so its article's note is tagged. `now` is
 * ISO 8601 in UTC. Idempotent. Returns what was changed, for undoStep.
 *
 * @throws StepCancelledError, RecordError (a record would have too many tags): nothing is written then.
 */
export async function tagRecords(
  database: RasdDatabase,
  { kind, ids }: { readonly kind: RecordKind; readonly ids: readonly string[] },
  { tag, set }: TagChange,
  now: string,
  watch: StepWatch,
): Promise<RecordPatch[]> {
  const change = ({ deletedAt, tags = [] }: RecordFields) =>
    deletedAt === null ? { tags: set ? withTag(tags, tag) : withoutTag(tags, tag) } : null;
  await database.open();
  return database.transaction("rw", TABLES_OF(database), async () => {
    const isHighlight = kind === "highlight";
    const tagged = isHighlight ? ids : await articlesOf(database, kind, ids);
    return changeInSlices(
      database,
      [{ table: isHighlight ? "annotations" : "articles", ids: tagged, change }],
      now,
      watch,
    );
  });
}
