import type { Annotation } from "./types.ts";

/** What a reader can change on an annotation: its words, and, when the page has changed under it, its place. */
export type AnnotationEdit = Partial<
  Pick<Annotation, "colour" | "note" | "tags" | "quote" | "position" | "scope" | "deletedAt">
>;

/** What a change was, for the words of «undo …». */
export const CHANGE_KINDS = ["made", "note", "colour", "tags", "place", "deleted", "restored"] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** One step of the reader's history: it can be undone, and done again. */
export interface AnnotationChange {
  /** Counts up with each step; the order steps are undone in. */
  readonly order: number;
  readonly annotationId: string;
  readonly articleId: string;
  readonly kind: ChangeKind;
  /** The fields the step changed, as they were and as they became. */
  readonly before: AnnotationEdit;
  readonly after: AnnotationEdit;
  /** When it began and when it last went on, ISO 8601 in UTC: typing is one step as long as it does not pause. */
  readonly at: string;
  readonly lastAt: string;
  readonly undone: boolean;
}

/** Typing that pauses longer than this begins a new step, in milliseconds. */
const PAUSE = 5_000;
/** A step of typing does not grow forever, in milliseconds: undo would take away an hour's work. */
const LONGEST_STEP = 60_000;

const FIELDS = ["colour", "note", "tags", "quote", "position", "scope", "deletedAt"] as const;

/** The fields in which `edit` differs from the annotation, as they are and as they would become; null: in none. */
export function compareEdit(
  annotation: Annotation,
  edit: AnnotationEdit,
): { before: AnnotationEdit; after: AnnotationEdit } | null {
  const changed = FIELDS.filter(
    (field) => edit[field] !== undefined && JSON.stringify(edit[field]) !== JSON.stringify(annotation[field]),
  );
  if (changed.length === 0) return null;
  const pick = (from: AnnotationEdit) => Object.fromEntries(changed.map((field) => [field, from[field]]));
  return { before: pick(annotation), after: pick(edit) };
}

/** What a change of these fields is called. */
export function nameChange(after: AnnotationEdit): ChangeKind {
  if (after.deletedAt !== undefined) return after.deletedAt === null ? "restored" : "deleted";
  if (after.note !== undefined) return "note";
  if (after.tags !== undefined) return "tags";
  if (after.colour !== undefined) return "colour";
  return "place";
}

/** Whether a change of `kind` goes on with the last step: the same note, typed without a long pause. */
export function continuesStep(
  last: AnnotationChange | null,
  next: { readonly annotationId: string; readonly kind: ChangeKind; readonly now: string },
): boolean {
  if (last === null || last.undone || last.kind !== "note" || next.kind !== "note") return false;
  if (last.annotationId !== next.annotationId) return false;
  const now = Date.parse(next.now);
  return now - Date.parse(last.lastAt) <= PAUSE && now - Date.parse(last.at) <= LONGEST_STEP;
}
