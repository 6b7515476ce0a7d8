import lexicon from "virtual:rasd/names";
import type { EntityNames } from "../../utils/core/notes/make-article-note.ts";

/** Display names of the entities the lexicon knows among `ids`. */
export function namesOf(ids: readonly string[]): EntityNames {
  return Object.fromEntries(ids.filter((id) => Object.hasOwn(lexicon.names, id)).map((id) => [id, lexicon.names[id]!]));
}
