import { mergeArticleNote } from "../core/notes/make-article-note.ts";
import { annotationSchema, articleNoteSchema } from "../core/notes/schemas.ts";
import type { Annotation, ArticleNote } from "../core/notes/types.ts";
import { addStep } from "./changes.ts";
import type { RasdDatabase } from "./database.ts";
import { parseRecord } from "./parse-record.ts";

/**
 * Stores a new annotation together with its article's note, in one transaction, and the step that undoes it. `article` is
 * this reading of the article: a note that is there is brought up to date, a deleted one comes back, since the reader works
 * on it. Idempotent: an annotation that is there, changed since or not, stays as it is. Returns what is stored.
 *
 * @throws RecordError when either is not what it should be; nothing is written then.
 */
export async function saveAnnotation(
  database: RasdDatabase,
  annotation: Annotation,
  article: ArticleNote,
): Promise<Annotation> {
  const made = parseRecord(annotationSchema, annotation);
  const read = parseRecord(articleNoteSchema, article);
  await database.open();
  return database.transaction("rw", database.articles, database.annotations, database.changes, async () => {
    const stored = await database.annotations.get(made.id);
    if (stored) return stored;
    const note = mergeArticleNote((await database.articles.get(read.id)) ?? null, { ...read, kept: "manual" });
    if (note !== null) await database.articles.put(note);
    await database.annotations.put(made);
    const { id: annotationId, articleId, createdAt: at } = made;
    const step = { annotationId, articleId, kind: "made" as const, at, lastAt: at };
    await addStep(database, { ...step, before: { deletedAt: at }, after: { deletedAt: null } });
    return made;
  });
}
