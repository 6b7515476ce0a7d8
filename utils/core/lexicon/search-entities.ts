import { foldString } from "../text/fold.ts";
import type { PackedLexicon } from "./pack-lexicon.ts";
import { unpackForms } from "./pack-lexicon.ts";
import { CATEGORIES, type Category, type Language } from "./types.ts";

/** A bundled entity as a list shows it and a search finds it. */
export interface SearchableEntity {
  readonly id: string;
  readonly category: Category;
  readonly names: Readonly<Partial<Record<Language, string>>>;
  /** Every name and every form, folded, a line each. */
  readonly text: string;
}

/** The entities of the shipped lexicon, in order of category; `names` are the display names by id. */
export function listSearchable(
  packed: PackedLexicon,
  names: Readonly<Record<string, SearchableEntity["names"]>>,
): SearchableEntity[] {
  const forms = packed.entities.map((): string[] => []);
  for (const { entity, words } of unpackForms(packed)) forms[entity]!.push(words.join(" "));
  return packed.entities
    .map(([id, category], index) => {
      const known = Object.hasOwn(names, id) ? names[id]! : {};
      const text = [...Object.values(known).map(foldString), ...forms[index]!].join("\n");
      return { id, category: CATEGORIES[category]!, names: known, text };
    })
    .toSorted((a, b) => CATEGORIES.indexOf(a.category) - CATEGORIES.indexOf(b.category));
}

/** The entities of which one name or form holds all words of the query, in any spelling; none for an empty query. */
export function searchEntities(entities: readonly SearchableEntity[], query: string): SearchableEntity[] {
  const words = foldString(query)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  if (words.length === 0) return [];
  return entities.filter(({ text }) => text.split("\n").some((line) => words.every((word) => line.includes(word))));
}
