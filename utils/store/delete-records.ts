import type { RecordFields, RecordPatch } from "../core/library/record-patch.ts";
import type { RecordKind } from "../core/library/types.ts";
import { articlesOf } from "./articles-of.ts";
import { changeInSlices, type RecordsToChange, type StepWatch, TABLES_OF } from "./change-records.ts";
import type { RasdDatabase } from "./database.ts";

/**
 * Deletes many records, all or nothing: each becomes a tombstone dated `now` (ISO 8601 in UTC). With an article go its
 * highlights and clippings; those deleted before keep their own date, so that undoStep brings back only what this took. An
 * article is clipped when its last living clipping was, else no longer. Idempotent. Returns what was changed, for undoStep.
 *
 * @throws StepCancelledError: nothing is written then.
 */
export async function deleteRecords(
  database: RasdDatabase,
  { kind, ids }: { readonly kind: RecordKind; readonly ids: readonly string[] },
  now: string,
  watch: StepWatch,
): Promise<RecordPatch[]> {
  const hide = ({ deletedAt }: RecordFields) => (deletedAt === null ? { deletedAt: now } : null);
  await database.open();
  return database.transaction("rw", TABLES_OF(database), async () => {
    if (kind === "highlight")
      return changeInSlices(database, [{ table: "annotations", ids, change: hide }], now, watch);
    if (kind === "clipping") return deleteClippings();
    const groups: RecordsToChange[] = [
      { table: "annotations", ids: await keysOn(database, "annotations", ids), change: hide },
      { table: "sealed", ids: await keysOn(database, "sealed", ids), change: hide },
      { table: "articles", ids, change: hide },
    ];
    return changeInSlices(database, groups, now, watch);
  });

  async function deleteClippings(): Promise<RecordPatch[]> {
    const articles = await articlesOf(database, "clipping", ids);
    const patches = await changeInSlices(database, [{ table: "sealed", ids, change: hide }], now, watch);
    const left = new Map<string, string | null>();
    for (const articleId of articles) left.set(articleId, await lastClipped(database, articleId));
    const change = ({ id }: { readonly id: string }) => ({ clippedAt: left.get(id) ?? null });
    const unclipped = await changeInSlices(database, [{ table: "articles", ids: articles, change }], now, watch);
    return [...patches, ...unclipped];
  }
}

/** Articles asked for at once. */
const SLICE = 500;

/** Keys of the records on these articles, read from the index alone. */
async function keysOn(
  database: RasdDatabase,
  table: "annotations" | "sealed",
  articleIds: readonly string[],
): Promise<string[]> {
  const keys: string[] = [];
  for (let from = 0; from < articleIds.length; from += SLICE) {
    const slice = articleIds.slice(from, from + SLICE);
    keys.push(...(await database[table].where("articleId").anyOf(slice).primaryKeys()));
  }
  return keys;
}

/** When the last living clipping of an article was made; null: there is none. */
async function lastClipped(database: RasdDatabase, articleId: string): Promise<string | null> {
  const versions = await database.sealed.where("articleId").equals(articleId).sortBy("version");
  return versions.findLast(({ deletedAt }) => deletedAt === null)?.content.captured.at ?? null;
}
