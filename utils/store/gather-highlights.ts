import type { Annotation } from "../core/notes/types.ts";
import type { RasdDatabase } from "./database.ts";

/** The living annotations of several articles by the article's id, each list oldest first; articles without any are left out. */
export async function gatherHighlights(
  database: RasdDatabase,
  articleIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Annotation[]>> {
  await database.open();
  const found = await database.annotations
    .where("articleId")
    .anyOf([...articleIds])
    .toArray();
  const living = found.filter(({ deletedAt }) => deletedAt === null);
  living.sort((a, b) => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0));
  return Map.groupBy(living, ({ articleId }) => articleId);
}
