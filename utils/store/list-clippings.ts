import type { SealedClipping } from "../core/clippings/types.ts";
import type { RasdDatabase } from "./database.ts";

/** The living clippings of an article, its first version first. */
export async function listClippings(database: RasdDatabase, articleId: string): Promise<SealedClipping[]> {
  await database.open();
  const all = await database.sealed.where("articleId").equals(articleId).toArray();
  return all.filter(({ deletedAt }) => deletedAt === null).sort((a, b) => a.version - b.version);
}
