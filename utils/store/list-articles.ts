import type { Annotation, ArticleNote } from "../core/notes/types.ts";
import type { RasdDatabase } from "./database.ts";
import { countIn, highlightsIn, isLiving, newestIn } from "./newest.ts";

/**
 * The living notes read last, newest first, `limit` of them at most. Its cost is that of what it gives (and of the hidden between),
 * however many are stored.
 *
 * @param after the last note of the page before: what comes behind it; null: from the newest.
 */
export async function listNewestArticles(
  database: RasdDatabase,
  limit: number,
  after: Pick<ArticleNote, "id" | "lastReadAt"> | null = null,
): Promise<ArticleNote[]> {
  return newestIn(await storeOf(database, "articles"), limit, after);
}

/** How many living notes were read at each of these moments (ISO 8601 in UTC; null: ever) or later, by one look at the store. */
export async function countArticles(database: RasdDatabase, since: readonly (string | null)[]): Promise<number[]> {
  return countIn(await storeOf(database, "articles"), since);
}

/** The living annotations of several articles by the article's id, each list oldest first; articles without any are left out. */
export async function gatherHighlights(
  database: RasdDatabase,
  articleIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Annotation[]>> {
  return byArticle(await highlightsIn(await storeOf(database, "annotations"), articleIds));
}

/** Annotations by the article's id, each list oldest first. */
export function byArticle(annotations: readonly Annotation[]): ReadonlyMap<string, readonly Annotation[]> {
  const sorted = annotations.toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0));
  return Map.groupBy(sorted, ({ articleId }) => articleId);
}

/** A table to read, in a transaction of its own. */
async function storeOf(database: RasdDatabase, table: "articles" | "annotations"): Promise<IDBObjectStore> {
  await database.open();
  return database.backendDB().transaction(table, "readonly").objectStore(table);
}

/** The living notes of these ids in their order; what is not there, or hidden, is left out. */
export async function getArticles(database: RasdDatabase, ids: readonly string[]): Promise<ArticleNote[]> {
  await database.open();
  const notes = await database.articles.bulkGet([...ids]);
  return notes.filter((note) => note !== undefined && isLiving(note)) as ArticleNote[];
}

/** The note with this id, deleted or not; null when there is none. */
export async function getArticle(database: RasdDatabase, id: string): Promise<ArticleNote | null> {
  await database.open();
  return (await database.articles.get(id)) ?? null;
}
