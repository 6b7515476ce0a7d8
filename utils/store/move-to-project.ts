import type { RecordFields, RecordPatch } from "../core/library/record-patch.ts";
import type { RecordKind } from "../core/library/types.ts";
import { articlesOf } from "./articles-of.ts";
import { changeInSlices, type StepWatch, TABLES_OF } from "./change-records.ts";
import type { RasdDatabase } from "./database.ts";

/**
 * Puts many records into a project or takes them out, all or nothing. Articles are in projects; a highlight or a clipping is
 * where its article is, so it is the article that moves. `now` is ISO 8601 in UTC. Idempotent. Returns what was changed, for undoStep.
 *
 * @throws StepCancelledError, RecordError (an article would be in too many projects): nothing is written then.
 */
export async function moveToProject(
  database: RasdDatabase,
  { kind, ids }: { readonly kind: RecordKind; readonly ids: readonly string[] },
  { project, set }: { readonly project: string; readonly set: boolean },
  now: string,
  watch: StepWatch,
): Promise<RecordPatch[]> {
  const change = ({ deletedAt, projects = [] }: RecordFields) => {
    if (deletedAt !== null || projects.includes(project) === set) return null;
    return { projects: set ? [...projects, project] : projects.filter((other) => other !== project) };
  };
  await database.open();
  return database.transaction("rw", TABLES_OF(database), async () => {
    return changeInSlices(
      database,
      [{ table: "articles", ids: await articlesOf(database, kind, ids), change }],
      now,
      watch,
    );
  });
}
