import type { Annotation, ArticleNote } from "../core/notes/types.ts";
import { answerOf } from "./readable.ts";

/**
 * The newest notes by the browser's own IndexedDB: the popup reads them before the database's library is there (begin-newest.ts), and
 * everybody else the same way. One transaction may ask all of it at once.
 */

/** The first notes and all that is said of them. */
export interface Newest {
  readonly notes: readonly ArticleNote[];
  /** On these notes, living ones. */
  readonly highlights: readonly Annotation[];
  /** Living notes read since each of the moments asked for. */
  readonly counts: readonly number[];
}

/** `limit` living notes at most, newest first, with their highlights, and counts since some moments (ISO 8601 in UTC). */
export async function readNewest(
  connection: IDBDatabase,
  limit: number,
  since: readonly (string | null)[],
): Promise<Newest> {
  const transaction = connection.transaction(["articles", "annotations"], "readonly");
  const articles = transaction.objectStore("articles");
  const [notes, counts] = await Promise.all([newestIn(articles, limit, null), countIn(articles, since)]);
  const highlights = await highlightsIn(
    transaction.objectStore("annotations"),
    notes.map(({ id }) => id),
  );
  return { notes, highlights, counts };
}

/**
 * The living notes read last, newest first. Walks the index on `lastReadAt` from its end, in slices: browsers give many records at once
 * much faster than one by one.
 *
 * @param after the last note of the page before: what comes behind it; null: from the newest.
 */
export async function newestIn(
  articles: IDBObjectStore,
  limit: number,
  after: Pick<ArticleNote, "id" | "lastReadAt"> | null,
): Promise<ArticleNote[]> {
  const index = articles.index("lastReadAt");
  const found: ArticleNote[] = [];
  let behind = after;
  for (let slice = limit; found.length < limit; ) {
    const rows = await lastOf<ArticleNote>(index, behind && IDBKeyRange.upperBound(behind.lastReadAt), slice);
    const fresh = rows.filter((note) => behind === null || isBehind(note, behind));
    found.push(...fresh.filter(isLiving));
    if (rows.length < slice) break;
    // Nothing but notes of one moment, all known: only a longer slice gets past them.
    if (fresh.length === 0) slice *= 2;
    behind = fresh.at(-1) ?? behind;
  }
  return found.slice(0, limit);
}

/**
 * How many living notes were read at each of these moments or later; null: ever. Indexes are counted, no note is read.
 *
 * A property that is null has no place in an index, so the compound indexes hold the hidden notes alone: those deleted,
 * those dismissed, and those that are both, which the first two count twice.
 */
export function countIn(articles: IDBObjectStore, since: readonly (string | null)[]): Promise<number[]> {
  const count = (index: string, least: IDBValidKey | null) =>
    answerOf(articles.index(index).count(least === null ? undefined : IDBKeyRange.lowerBound(least)));
  return Promise.all(
    since.map(async (moment) => {
      const first = moment === null ? null : [moment];
      const [read, deleted, dismissed, both] = await Promise.all([
        count("lastReadAt", moment),
        count("[lastReadAt+deletedAt]", first),
        count("[lastReadAt+dismissedAt]", first),
        count("[lastReadAt+deletedAt+dismissedAt]", first),
      ]);
      return read - deleted - dismissed + both;
    }),
  );
}

/** The living annotations of articles. One request an article, all at once: a cursor would come back for each record. */
export async function highlightsIn(annotations: IDBObjectStore, articleIds: readonly string[]): Promise<Annotation[]> {
  const index = annotations.index("articleId");
  const lists = await Promise.all(articleIds.map((id) => answerOf<Annotation[]>(index.getAll(id))));
  return lists.flat().filter(({ deletedAt }) => deletedAt === null);
}

export function isLiving({ deletedAt, dismissedAt }: ArticleNote): boolean {
  return deletedAt === null && dismissedAt === null;
}

/** Of the same moment, the index goes by id. */
function isBehind(note: ArticleNote, other: Pick<ArticleNote, "id" | "lastReadAt">): boolean {
  return note.lastReadAt < other.lastReadAt || (note.lastReadAt === other.lastReadAt && note.id < other.id);
}

/** The last records of a range, the very last first; at once where the browser can (IndexedDB 3.0), else one by one. */
function lastOf<T>(index: IDBIndex, query: IDBKeyRange | null, count: number): Promise<T[]> {
  if ("getAllRecords" in IDBIndex.prototype) {
    const options = { query, count, direction: "prev" };
    return answerOf(index.getAll(options as unknown as IDBKeyRange));
  }
  return new Promise((resolve, reject) => {
    const found: T[] = [];
    const walk = index.openCursor(query, "prev");
    walk.onerror = () => reject(walk.error);
    walk.onsuccess = () => {
      const cursor = walk.result;
      if (cursor === null || found.push(cursor.value) >= count) resolve(found);
      else cursor.continue();
    };
  });
}
