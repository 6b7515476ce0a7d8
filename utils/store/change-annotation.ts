import { type AnnotationEdit, compareEdit, continuesStep, nameChange } from "../core/notes/annotation-change.ts";
import { annotationSchema } from "../core/notes/schemas.ts";
import type { Annotation } from "../core/notes/types.ts";
import { addStep, stepsOf } from "./changes.ts";
import type { RasdDatabase } from "./database.ts";
import { parseRecord } from "./parse-record.ts";

/**
 * Writes what a reader changed on an annotation, and the step that undoes it: deleting is `{ deletedAt: now }`, bringing
 * back `{ deletedAt: null }`. Typing into a note is one step until it pauses. `now` is ISO 8601 in UTC and becomes
 * `updatedAt`. Returns the annotation as stored, null when there is none with this id. Idempotent: what is so already is
 * not written again.
 *
 * @throws RecordError when the change makes it something it may not be; nothing is written then.
 */
export async function changeAnnotation(
  database: RasdDatabase,
  id: string,
  edit: AnnotationEdit,
  now: string,
): Promise<Annotation | null> {
  await database.open();
  return database.transaction("rw", database.annotations, database.changes, async () => {
    const stored = await database.annotations.get(id);
    if (!stored) return null;
    const difference = compareEdit(stored, edit);
    if (difference === null) return stored;
    const { before, after } = difference;
    const changed = parseRecord(annotationSchema, { ...stored, ...after, updatedAt: now });
    await database.annotations.put(changed);
    const kind = nameChange(after);
    const { articleId } = stored;
    const last = (await stepsOf(database, articleId)).at(-1) ?? null;
    if (continuesStep(last, { annotationId: id, kind, now }))
      await database.changes.put({ ...last!, after: { ...last!.after, ...after }, lastAt: now });
    else await addStep(database, { annotationId: id, articleId, kind, before, after, at: now, lastAt: now });
    return changed;
  });
}
