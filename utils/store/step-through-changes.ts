import type { AnnotationChange } from "../core/notes/annotation-change.ts";
import { annotationSchema } from "../core/notes/schemas.ts";
import type { Annotation } from "../core/notes/types.ts";
import { stepsOf } from "./changes.ts";
import type { RasdDatabase } from "./database.ts";
import { parseRecord } from "./parse-record.ts";
import { type Readable, readByIndex } from "./readable.ts";

/** What undo and redo would do on an article; null: nothing. */
export interface NextSteps {
  readonly undo: AnnotationChange | null;
  readonly redo: AnnotationChange | null;
}

export async function nextSteps(store: Readable, articleId: string): Promise<NextSteps> {
  const steps = await readByIndex<AnnotationChange>(store, "changes", "articleId", articleId);
  return pickSteps(steps.sort((a, b) => a.order - b.order));
}

/**
 * Undoes the article's last step that stands, or does the first undone one again. Only the fields that the step changed are
 * written, so what was changed elsewhere since stays. `now` is ISO 8601 in UTC and becomes `updatedAt`. Returns the
 * annotation as stored; null: there was nothing to do.
 */
export async function stepThroughChanges(
  database: RasdDatabase,
  articleId: string,
  direction: "undo" | "redo",
  now: string,
): Promise<Annotation | null> {
  await database.open();
  return database.transaction("rw", database.annotations, database.changes, async () => {
    const step = pickSteps(await stepsOf(database, articleId))[direction];
    if (step === null) return null;
    const stored = await database.annotations.get(step.annotationId);
    await database.changes.put({ ...step, undone: direction === "undo" });
    if (!stored) return null;
    const fields = direction === "undo" ? step.before : step.after;
    // A deletion is dated when it happens: the 30 days in which it can be brought back begin then.
    const dated = fields.deletedAt ? { ...fields, deletedAt: now } : fields;
    const changed = parseRecord(annotationSchema, { ...stored, ...dated, updatedAt: now });
    await database.annotations.put(changed);
    return changed;
  });
}

function pickSteps(steps: readonly AnnotationChange[]): NextSteps {
  return {
    undo: steps.findLast(({ undone }) => !undone) ?? null,
    redo: steps.find(({ undone }) => undone) ?? null,
  };
}
