import type { Category, Language } from "../lexicon/types.ts";
import { foldString } from "../text/fold.ts";
import type { CountedEntity, Grouped } from "./group-entities.ts";
import { type EntityKnowledge, namesOfEntity } from "./name-of-entity.ts";

/** An entity as a list shows and searches it. */
export interface ListedEntity extends CountedEntity {
  readonly names: Readonly<Partial<Record<Language, string>>>;
  /** All its names and those of what is merged into it, folded, a line each. */
  readonly text: string;
}

/** Every entity of what is kept, in most articles first, then with most mentions, then by id. */
export function listEntities(grouped: Grouped, known: EntityKnowledge): ListedEntity[] {
  return [...grouped.entities.values()]
    .sort((a, b) => b.articles - a.articles || b.mentions - a.mentions || (a.id < b.id ? -1 : 1))
    .map((entity) => {
      const names = namesOfEntity(entity.id, known, entity.found).names;
      const same = [entity.id, ...known.resolver.mergedInto(entity.id)];
      // What the reader renamed is still found by its old name.
      const all = same.flatMap((id) => [
        namesOfEntity(id, known).names,
        known.bundled[id] ?? {},
        known.terms[id] ?? {},
      ]);
      const lines = [names, entity.found, ...entity.alsoFound, ...all].flatMap((of) =>
        Object.values(of).map(foldString),
      );
      return { ...entity, names, text: [...new Set(lines)].join("\n") };
    });
}

export interface EntityQuery {
  /** As typed. */
  readonly text: string;
  /** null: of every category. */
  readonly category: Category | null;
}

/**
 * Those of which one name holds all words of the query, in any spelling; a word's own article ال need not stand there.
 * `byCategory` counts what the text alone lets through. Order is kept.
 */
export function searchListed(
  entities: readonly ListedEntity[],
  { text, category }: EntityQuery,
): { readonly found: readonly ListedEntity[]; readonly byCategory: ReadonlyMap<Category, number> } {
  const words = foldString(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .map((word) => (word.length > 4 ? word.replace(/^ال/u, "") : word));
  const byText =
    words.length === 0
      ? entities
      : entities.filter((entity) => entity.text.split("\n").some((line) => words.every((word) => line.includes(word))));
  const byCategory = new Map<Category, number>();
  for (const entity of byText) byCategory.set(entity.category, (byCategory.get(entity.category) ?? 0) + 1);
  return {
    found: category === null ? byText : byText.filter((entity) => entity.category === category),
    byCategory,
  };
}
