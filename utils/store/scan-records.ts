import type { Annotation, ArticleNote } from "../core/notes/types.ts";
import type { RasdDatabase } from "./database.ts";

/** Records read at a time: some 50 ms of work, so that a page goes on answering. */
const SLICE = 400;

export interface ScanSteps {
  readonly onArticles: (notes: readonly ArticleNote[]) => void;
  readonly onQuotes: (annotations: readonly Annotation[]) => void;
  /** After each slice: records read, and how many there are. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Ends the pass between two slices. */
  readonly signal?: AbortSignal;
}

/** How far a pass got: what was changed last among the records read, and how many there are; for readChanges. */
export interface ScanMark {
  /** ISO 8601 in UTC; "": nothing was read. */
  readonly asOf: string;
  readonly articles: number;
  readonly quotes: number;
}

/**
 * Reads every note and annotation once, tombstones included, in slices by id: what is written meanwhile is met or comes with the
 * next readChanges. Null when `signal` ended it; what was handed out until then stays handed out.
 */
export async function scanRecords(database: RasdDatabase, steps: ScanSteps): Promise<ScanMark | null> {
  await database.open();
  const [articles, quotes] = await Promise.all([database.articles.count(), database.annotations.count()]);
  const total = articles + quotes;
  let done = 0;
  let asOf = "";
  const scan = async <Row extends { id: string; updatedAt: string }>(
    read: (after: string) => Promise<Row[]>,
    take: (rows: readonly Row[]) => void,
  ): Promise<boolean> => {
    for (let after = ""; ; ) {
      if (steps.signal?.aborted) return false;
      const rows = await read(after);
      take(rows);
      for (const { updatedAt } of rows) if (updatedAt > asOf) asOf = updatedAt;
      done += rows.length;
      steps.onProgress?.(done, Math.max(total, done));
      if (rows.length < SLICE) return true;
      after = rows.at(-1)!.id;
    }
  };
  const { articles: notes, annotations } = database;
  if (!(await scan((after) => notes.where("id").above(after).limit(SLICE).toArray(), steps.onArticles))) return null;
  if (!(await scan((after) => annotations.where("id").above(after).limit(SLICE).toArray(), steps.onQuotes)))
    return null;
  return { asOf, articles, quotes };
}

/**
 * What was written since a pass, tombstones included. Null when records are gone for good or old ones came: then only another pass
 * tells which.
 * Reading what was read before does no harm, therefore the moment of the mark itself is read again.
 */
export async function readChanges(
  database: RasdDatabase,
  mark: ScanMark,
): Promise<{ notes: ArticleNote[]; annotations: Annotation[]; mark: ScanMark } | null> {
  await database.open();
  const [notes, annotations, articles, quotes] = await Promise.all([
    database.articles.where("updatedAt").aboveOrEqual(mark.asOf).toArray(),
    database.annotations.where("updatedAt").aboveOrEqual(mark.asOf).toArray(),
    database.articles.count(),
    database.annotations.count(),
  ]);
  if (articles < mark.articles || quotes < mark.quotes) return null;
  // An import brings records that are older than the mark: more have come than were made since.
  const madeSince = (rows: readonly { createdAt: string }[]) =>
    rows.filter(({ createdAt }) => createdAt >= mark.asOf).length;
  if (articles - mark.articles > madeSince(notes) || quotes - mark.quotes > madeSince(annotations)) return null;
  const asOf = [mark.asOf, ...notes.map(({ updatedAt }) => updatedAt), ...annotations.map(({ updatedAt }) => updatedAt)]
    .sort()
    .at(-1)!;
  return { notes, annotations, mark: { asOf, articles, quotes } };
}
