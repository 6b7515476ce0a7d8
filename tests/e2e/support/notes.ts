import type { DatabaseDump } from "../../../scripts/browsers/dump-databases.ts";
import type { SealedClipping } from "../../../utils/core/clippings/types.ts";
import type { Annotation, ArticleNote } from "../../../utils/core/notes/types.ts";

/** The notes of a dump, tombstones included, oldest reading first. */
export function notesOf(dump: DatabaseDump): ArticleNote[] {
  const notes = (dump.rasd?.articles ?? []) as ArticleNote[];
  return notes.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt));
}

/** The sealed clippings of a dump, tombstones included, in the order they were sealed. */
export function clippingsOf(dump: DatabaseDump): SealedClipping[] {
  const clippings = (dump.rasd?.sealed ?? []) as SealedClipping[];
  return clippings.toSorted((a, b) => a.seal.number - b.seal.number);
}

/** What samples.json says of a note, out of a stored one: the day alone where that is all the page gives. */
export function summarize(note: ArticleNote) {
  const { label, headline, published, byline, lang } = note;
  return { label, headline, published: toInstant(published), byline, lang };
}

/** A date as an instant, so that one moment written in two time zones is one; a bare day stays a day. */
export function toInstant(date: string | null): string | null {
  return date?.includes("T") ? new Date(date).toISOString() : date;
}

/** The annotations of a dump, tombstones included, oldest first. */
export function annotationsOf(dump: DatabaseDump): Annotation[] {
  const annotations = (dump.rasd?.annotations ?? []) as Annotation[];
  return annotations.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt));
}
