import type { Annotation, ArticleNote } from "../core/notes/types.ts";
import { countIn, highlightsIn, isLiving, newestIn } from "./newest.ts";
import { answerOf, type Readable } from "./readable.ts";

/**
 * The living notes read last, newest first, `limit` of them at most. Its cost is that of what it gives (and of the hidden between),
 * however many are stored.
 *
 * @param after the last note of the page before: what comes behind it; null: from the newest.
 */
export async function listNewestArticles(
  store: Readable,
  limit: number,
  after: Pick<ArticleNote, "id" | "lastReadAt"> | null = null,
): Promise<ArticleNote[]> {
  return newestIn(await tableOf(store, "articles"), limit, after);
}

/** How many living notes were read at each of these moments (ISO 8601 in UTC; null: ever) or later, by one look at the store. */
export async function countArticles(store: Readable, since: readonly (string | null)[]): Promise<number[]> {
  return countIn(await tableOf(store, "articles"), since);
}

/** The living annotations of several articles by the article's id, each list oldest first; articles without any are left out. */
export async function gatherHighlights(
  store: Readable,
  articleIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Annotation[]>> {
  return byArticle(await highlightsIn(await tableOf(store, "annotations"), articleIds));
}

/** Annotations by the article's id, each list oldest first. */
export function byArticle(annotations: readonly Annotation[]): ReadonlyMap<string, readonly Annotation[]> {
  const sorted = annotations.toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0));
  return Map.groupBy(sorted, ({ articleId }) => articleId);
}

/** A table to read, in a transaction of its own. */
async function tableOf(store: Readable, table: "articles" | "annotations"): Promise<IDBObjectStore> {
  return (await store.connection()).transaction(table, "readonly").objectStore(table);
}

/** The living notes of these ids in their order; what is not there, or hidden, is left out. */
export async function getArticles(store: Readable, ids: readonly string[]): Promise<ArticleNote[]> {
  const table = await tableOf(store, "articles");
  const notes = await Promise.all(ids.map((id) => answerOf<ArticleNote | undefined>(table.get(id))));
  return notes.filter((note) => note !== undefined && isLiving(note)) as ArticleNote[];
}

/** The note with this id, deleted or not; null when there is none. */
export async function getArticle(store: Readable, id: string): Promise<ArticleNote | null> {
  const table = await tableOf(store, "articles");
  return (await answerOf<ArticleNote | undefined>(table.get(id))) ?? null;
}
