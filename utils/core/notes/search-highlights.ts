import { foldString } from "../text/fold.ts";
import type { Annotation } from "./types.ts";

/** What a search of highlights looks at. */
export type SearchedHighlight = Pick<Annotation, "note" | "tags"> & { readonly passage: string };

/**
 * A test for highlights: every word of the query must stand in the passage, the note or a tag, in any spelling and
 * wherever it begins inside the text; an article in the query is tried without as well. Nothing asked lets all through.
 */
export function matchesHighlight(query: string): (highlight: SearchedHighlight) => boolean {
  const words = foldString(query)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  return ({ passage, note, tags }) => {
    const text = foldString([passage, note, ...tags.map(({ label }) => label)].join("\n"));
    return words.every((word) => text.includes(word) || (word.length > 4 && text.includes(word.replace(/^ال/u, ""))));
  };
}
