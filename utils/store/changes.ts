import type { AnnotationChange } from "../core/notes/annotation-change.ts";
import type { RasdDatabase } from "./database.ts";

/** Steps kept for undo, of all articles together; older ones can no longer be undone, the annotations stay. */
export const MOST_STEPS = 1_000;

/** The article's steps, oldest first. Call it inside a transaction that holds `changes`. */
export function stepsOf(database: RasdDatabase, articleId: string): Promise<AnnotationChange[]> {
  return database.changes.where("articleId").equals(articleId).sortBy("order");
}

/**
 * Writes a new step behind all others: what was undone of this article can no longer be done again, and the oldest steps
 * of all fall out. Call it inside a transaction that holds `changes`.
 */
export async function addStep(database: RasdDatabase, step: Omit<AnnotationChange, "order" | "undone">): Promise<void> {
  const { changes } = database;
  await changes
    .where("articleId")
    .equals(step.articleId)
    .and(({ undone }) => undone)
    .delete();
  const last = await changes.orderBy("order").last();
  await changes.put({ ...step, order: (last?.order ?? 0) + 1, undone: false });
  const extra = (await changes.count()) - MOST_STEPS;
  if (extra > 0) await changes.orderBy("order").limit(extra).delete();
}
