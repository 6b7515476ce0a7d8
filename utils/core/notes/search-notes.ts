import type { Category } from "../lexicon/types.ts";
import type { Label } from "../relevance/types.ts";
import { foldString } from "../text/fold.ts";
import type { ArticleNote } from "./types.ts";

/** What a list of notes is narrowed to; null and the empty query let everything through. */
export interface NotesQuery {
  readonly query: string;
  readonly label: Label | null;
  readonly outlet: string | null;
  readonly category: Category | null;
}

export const NO_FILTERS: NotesQuery = { query: "", label: null, outlet: null, category: null };

/**
 * A test for notes. Every word of the query must stand in the note's headline, byline, outlet, names of entities or their
 * sentences, in any spelling: both sides are folded, so ة and ه, أ and ا, é and e, ٢٧ and 27 are one. A word counts
 * wherever it begins inside the text, so the article and proclitics in the note do not hide it; an article in the query is
 * tried without as well.
 */
export function matchesQuery({ query, label, outlet, category }: NotesQuery): (note: ArticleNote) => boolean {
  const words = foldString(query)
    .split(/[^\p{L}\p{N}.-]+/u)
    .map((word) => word.replace(/^[.-]+|[.-]+$/gu, ""))
    .filter((word) => word !== "");
  return (note) => {
    if (label !== null && note.label !== label) return false;
    if (outlet !== null && note.outlet.host !== outlet) return false;
    if (category !== null && !note.entities.some((entity) => entity.category === category)) return false;
    if (words.length === 0) return true;
    const text = searchTextOf(note);
    return words.every((word) => text.includes(word) || (word.length > 4 && text.includes(word.replace(/^ال/u, ""))));
  };
}

/** Everything of a note that a search looks at, folded. */
export function searchTextOf(note: ArticleNote): string {
  const parts: string[] = [note.headline, note.byline ?? "", note.outlet.name, note.outlet.host];
  for (const entity of note.entities) parts.push(...Object.values(entity.names), entity.sentence);
  return foldString(parts.join("\n"));
}
