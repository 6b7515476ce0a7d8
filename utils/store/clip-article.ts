import { clippingSchema } from "../core/notes/schemas.ts";
import type { ArticleNote, Clipping } from "../core/notes/types.ts";
import type { RasdDatabase } from "./database.ts";
import { parseRecord } from "./parse-record.ts";

/**
 * Keeps an article's text beside its note, in one transaction, and returns the note; null when there is no such note.
 * The same clipping put twice is one, and keeps the time it was first made.
 *
 * @throws RecordError when the clipping is not one; nothing is written then.
 */
export async function clipArticle(database: RasdDatabase, clipping: Clipping): Promise<ArticleNote | null> {
  const checked = parseRecord(clippingSchema, clipping);
  await database.open();
  return database.transaction("rw", database.articles, database.clippings, async () => {
    const note = await database.articles.get(checked.articleId);
    if (!note) return null;
    const clipped = { ...note, clippedAt: checked.capturedAt, deletedAt: null, updatedAt: checked.updatedAt };
    const before = await database.clippings.get(checked.id);
    await database.clippings.put({ ...checked, createdAt: before?.createdAt ?? checked.createdAt });
    await database.articles.put(clipped);
    return clipped;
  });
}

/** Lets an article's clipping go: it becomes a tombstone, and the note is no longer clipped. */
export async function unclipArticle(
  database: RasdDatabase,
  articleId: string,
  now: string,
): Promise<ArticleNote | null> {
  await database.open();
  return database.transaction("rw", database.articles, database.clippings, async () => {
    const clippings = await database.clippings.where("articleId").equals(articleId).toArray();
    for (const clipping of clippings) {
      if (clipping.deletedAt === null) await database.clippings.put({ ...clipping, deletedAt: now, updatedAt: now });
    }
    const note = await database.articles.get(articleId);
    if (!note) return null;
    const unclipped = { ...note, clippedAt: null, updatedAt: now };
    await database.articles.put(unclipped);
    return unclipped;
  });
}
