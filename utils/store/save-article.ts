import { mergeArticleNote } from "../core/notes/make-article-note.ts";
import { articleNoteSchema } from "../core/notes/schemas.ts";
import type { ArticleNote } from "../core/notes/types.ts";
import type { RasdDatabase } from "./database.ts";
import { parseRecord } from "./parse-record.ts";

/**
 * Stores a reading of an article: a new note, or the one it has brought up to date. Returns what is stored now, null when
 * the reader has deleted the note and the reading was automatic. Idempotent: the same reading twice leaves one note.
 *
 * @throws RecordError when the note is not one; nothing is written then.
 */
export async function saveArticle(database: RasdDatabase, note: ArticleNote): Promise<ArticleNote | null> {
  const checked = parseRecord(articleNoteSchema, note);
  await database.open();
  return database.transaction("rw", database.articles, async () => {
    const stored = (await database.articles.get(checked.id)) ?? null;
    const merged = mergeArticleNote(stored, checked);
    if (merged !== null) await database.articles.put(merged);
    return merged;
  });
}
