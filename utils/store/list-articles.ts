import type { ArticleNote } from "../core/notes/types.ts";
import type { RasdDatabase } from "./database.ts";

/**
 * The living notes read last, newest first, `limit` of them at most. It walks the index on `lastReadAt` from its end, so that
 * its cost is that of what it gives (and of the hidden between), however many are stored. In slices: browsers give many records
 * at once much faster than one by one, as they would to a filter.
 *
 * @param after the last note of the page before: what comes behind it; null: from the newest.
 */
export async function listNewestArticles(
  database: RasdDatabase,
  limit: number,
  after: Pick<ArticleNote, "id" | "lastReadAt"> | null = null,
): Promise<ArticleNote[]> {
  await database.open();
  const found: ArticleNote[] = [];
  let behind = after;
  for (let slice = limit; found.length < limit; ) {
    const from =
      behind === null
        ? database.articles.orderBy("lastReadAt")
        : database.articles.where("lastReadAt").belowOrEqual(behind.lastReadAt);
    const rows = await from.reverse().limit(slice).toArray();
    const fresh = rows.filter((note) => behind === null || isBehind(note, behind));
    found.push(...fresh.filter(isLiving));
    if (rows.length < slice) break;
    // Nothing but notes of one moment, all known: only a longer slice gets past them.
    if (fresh.length === 0) slice *= 2;
    behind = fresh.at(-1) ?? behind;
  }
  return found.slice(0, limit);
}

/** Of the same moment, the index goes by id. */
function isBehind(note: ArticleNote, other: Pick<ArticleNote, "id" | "lastReadAt">): boolean {
  return note.lastReadAt < other.lastReadAt || (note.lastReadAt === other.lastReadAt && note.id < other.id);
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
