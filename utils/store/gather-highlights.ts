import type { Annotation } from "../core/notes/types.ts";
import type { RasdDatabase } from "./database.ts";

/** The living annotations of several articles by the article's id, each list oldest first; articles without any are left out. */
export async function gatherHighlights(
  database: RasdDatabase,
  articleIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Annotation[]>> {
  await database.open();
  const { annotations } = database;
  // One request an article, all at once: a cursor over all of them would come back for each record.
  const lists = await database.transaction("r", annotations, () =>
    Promise.all(articleIds.map((id) => annotations.where("articleId").equals(id).toArray())),
  );
  const found = lists.flat();
  const living = found.filter(({ deletedAt }) => deletedAt === null);
  living.sort((a, b) => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0));
  return Map.groupBy(living, ({ articleId }) => articleId);
}
