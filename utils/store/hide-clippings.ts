import type { ArticleNote } from "../core/notes/types.ts";
import type { RasdDatabase } from "./database.ts";

/**
 * Takes an article's clippings out of the reader's sight: they become tombstones and stay in the chain, and the note is no longer
 * clipped. Returns the note; null when there is none. Idempotent: what is hidden already keeps its time.
 */
export async function unclipArticle(
  database: RasdDatabase,
  articleId: string,
  now: string,
): Promise<ArticleNote | null> {
  await database.open();
  return database.transaction("rw", database.articles, database.sealed, async () => {
    const versions = await database.sealed.where("articleId").equals(articleId).toArray();
    for (const clipping of versions) {
      if (clipping.deletedAt === null) await database.sealed.put({ ...clipping, deletedAt: now, updatedAt: now });
    }
    return writeClipped(database, articleId, null, now);
  });
}

/** Brings back the clippings that were hidden last, all of that moment. Returns the note; null when there is none. Idempotent. */
export async function restoreClippings(
  database: RasdDatabase,
  articleId: string,
  now: string,
): Promise<ArticleNote | null> {
  await database.open();
  return database.transaction("rw", database.articles, database.sealed, () => restoreHidden(database, articleId, now));
}

/** The same inside a transaction that holds articles and sealed. */
export async function restoreHidden(
  database: RasdDatabase,
  articleId: string,
  now: string,
): Promise<ArticleNote | null> {
  const versions = await database.sealed.where("articleId").equals(articleId).sortBy("version");
  const last = versions.reduce((max, { deletedAt }) => (deletedAt !== null && deletedAt > max ? deletedAt : max), "");
  let clippedAt: string | null = null;
  for (const clipping of versions) {
    const { deletedAt, content } = clipping;
    if (deletedAt !== null && deletedAt !== last) continue;
    clippedAt = content.captured.at;
    if (deletedAt !== null) await database.sealed.put({ ...clipping, deletedAt: null, updatedAt: now });
  }
  return writeClipped(database, articleId, clippedAt, now);
}

async function writeClipped(
  { articles }: RasdDatabase,
  articleId: string,
  clippedAt: string | null,
  now: string,
): Promise<ArticleNote | null> {
  const note = await articles.get(articleId);
  if (!note) return null;
  const written = { ...note, clippedAt, updatedAt: now };
  await articles.put(written);
  return written;
}
