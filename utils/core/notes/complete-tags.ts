import { foldString } from "../text/fold.ts";
import type { Tag } from "./types.ts";

/** Whether two tags are one to a reader: the same entity, or words that differ only in spelling (hamza, harakat, accents). */
export function isSameTag(a: Tag, b: Tag): boolean {
  if (a.entity !== null && a.entity === b.entity) return true;
  return foldTag(a.label) === foldTag(b.label);
}

/**
 * Those of `known` that what is typed may become, in any spelling: first those that begin with it, then those in which a word
 * does, with or without the article; each in the order of `known`. Nothing typed: all of them. At most `most`.
 */
export function completeTags(typed: string, known: readonly Tag[], most: number): Tag[] {
  const wanted = foldTag(typed);
  if (wanted === "") return known.slice(0, most);
  const begins: Tag[] = [];
  const holds: Tag[] = [];
  for (const tag of known) {
    const label = foldTag(tag.label);
    if (label.startsWith(wanted)) begins.push(tag);
    else if (label.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(wanted) || withoutArticle(word, wanted)))
      holds.push(tag);
  }
  return [...begins, ...holds].slice(0, most);
}

function withoutArticle(word: string, wanted: string): boolean {
  return word.startsWith("ال") && word.slice(2).startsWith(wanted);
}

function foldTag(label: string): string {
  return foldString(label).trim().replace(/\s+/gu, " ");
}
