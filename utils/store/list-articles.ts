import type { ArticleNote } from "../core/notes/types.ts";
import type { RasdDatabase } from "./database.ts";

/**
 * The living notes read last, newest first, `limit` of them at most. It walks the index on `lastReadAt` from its end, so that
 * its cost is that of what it gives (and of the deleted between), however many are stored.
 *
 * @param after the last note of the page before: what comes behind it; null: from the newest.
 */
export async function listNewestArticles(
  database: RasdDatabase,
  limit: number,
  after: Pick<ArticleNote, "id" | "lastReadAt"> | null = null,
): Promise<ArticleNote[]> {
  await database.open();
  const from =
    after === null
      ? database.articles.orderBy("lastReadAt")
      : database.articles.where("lastReadAt").belowOrEqual(after.lastReadAt);
  // Of the same moment, the index goes by id.
  const isBehind = (note: ArticleNote) =>
    after === null ||
    note.lastReadAt < after.lastReadAt ||
    (note.lastReadAt === after.lastReadAt && note.id < after.id);
  return from
    .reverse()
    .filter((note) => isLiving(note) && isBehind(note))
    .limit(limit)
    .toArray();
}

/**
 * How many living notes were read at each of these moments (ISO 8601 in UTC; null: ever) or later, by one look at the store.
 * Indexes are counted, no note is read.
 *
 * A property that is null has no place in an index, so the compound indexes hold the hidden notes alone: those deleted,
 * those dismissed, and those that are both, which the first two count twice.
 */
export async function countArticles(database: RasdDatabase, since: readonly (string | null)[]): Promise<number[]> {
  await database.open();
  const { articles } = database;
  const count = (index: string, moment: string | null, prefix: boolean) =>
    moment === null
      ? articles.orderBy(index).count()
      : articles
          .where(index)
          .aboveOrEqual(prefix ? [moment] : moment)
          .count();
  return database.transaction("r", articles, () =>
    Promise.all(
      since.map(async (moment) => {
        const [read, deleted, dismissed, both] = await Promise.all([
          count("lastReadAt", moment, false),
          count("[lastReadAt+deletedAt]", moment, true),
          count("[lastReadAt+dismissedAt]", moment, true),
          count("[lastReadAt+deletedAt+dismissedAt]", moment, true),
        ]);
        return read - deleted - dismissed + both;
      }),
    ),
  );
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

function isLiving({ deletedAt, dismissedAt }: ArticleNote): boolean {
  return deletedAt === null && dismissedAt === null;
}
