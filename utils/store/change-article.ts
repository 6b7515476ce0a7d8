import type { ArticleNote } from "../core/notes/types.ts";
import type { RasdDatabase } from "./database.ts";

/** What a reader can decide about a stored note. */
export type ArticleDecision = Partial<Pick<ArticleNote, "deletedAt" | "dismissedAt" | "clippedAt" | "kept">>;

/**
 * Writes a decision of the reader into a note and returns the note, null when there is none with this id.
 * `now` is ISO 8601 in UTC and becomes `updatedAt`. Idempotent.
 */
export async function changeArticle(
  database: RasdDatabase,
  id: string,
  decision: ArticleDecision,
  now: string,
): Promise<ArticleNote | null> {
  await database.open();
  return database.transaction("rw", database.articles, async () => {
    const stored = await database.articles.get(id);
    if (!stored) return null;
    const changed = { ...stored, ...decision, updatedAt: now };
    await database.articles.put(changed);
    return changed;
  });
}
