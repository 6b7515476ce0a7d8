import { type ChosenName, chooseName } from "../language/choose-name.ts";
import type { Language } from "../lexicon/types.ts";
import type { EntityNames } from "../notes/make-article-note.ts";
import { createResolver, type EntityResolver } from "./resolve-entities.ts";
import type { EntityProfile } from "./types.ts";

type Names = Readonly<Partial<Record<Language, string>>>;

/** All that is known of entities' names, apart from what articles call them. */
export interface EntityKnowledge {
  /** The reader's living profiles by entity id. */
  readonly profiles: ReadonlyMap<string, EntityProfile>;
  readonly resolver: EntityResolver;
  /** Names of the reader's own terms, by entity id (namesOfTerms). */
  readonly terms: EntityNames;
  /** Names of the bundled lexicon, by entity id. */
  readonly bundled: EntityNames;
}

/** `profiles` may hold tombstones. */
export function createKnowledge(
  profiles: readonly EntityProfile[],
  terms: EntityNames,
  bundled: EntityNames,
): EntityKnowledge {
  const living = profiles.filter(({ deletedAt }) => deletedAt === null);
  return {
    profiles: new Map(living.map((profile) => [profile.entity, profile])),
    resolver: createResolver(living),
    terms,
    bundled,
  };
}

/** Whose word a name is: the reader's, a term of theirs, the lexicon's, or an article's. */
export type NameSource = "reader" | "term" | "lexicon" | "article";

/**
 * The names of exactly this entity, merges left aside, and whose word each is: the reader's, else those of a term of theirs,
 * else the lexicon's, else what articles call it (`found`).
 */
export function namesOfEntity(
  entity: string,
  known: EntityKnowledge,
  found: Names = {},
): { readonly names: Names; readonly sources: Readonly<Partial<Record<Language, NameSource>>> } {
  const names: Partial<Record<Language, string>> = {};
  const sources: Partial<Record<Language, NameSource>> = {};
  const layers: readonly (readonly [NameSource, Names | undefined])[] = [
    ["article", found],
    ["lexicon", own(known.bundled, entity)],
    ["term", own(known.terms, entity)],
    ["reader", known.profiles.get(entity)?.names],
  ];
  for (const [source, layer] of layers) {
    for (const [lang, name] of Object.entries(layer ?? {}) as [Language, string][]) {
      if (name === "") continue;
      names[lang] = name;
      sources[lang] = source;
    }
  }
  return { names, sources };
}

/**
 * What an entity is called wherever the library names one: its own name or, when the reader merged it into another, that one's.
 * `found` is what an article calls it: for what only a pattern found, the only name there is. Without any name its id.
 */
export function nameOfEntity(entity: string, known: EntityKnowledge, wanted: Language, found: Names = {}): ChosenName {
  const root = known.resolver.rootOf(entity);
  const names = namesOfEntity(root, known, root === entity ? found : {}).names;
  return chooseName(names, wanted) ?? chooseName(found, wanted) ?? { text: entity, lang: "en" };
}

function own(names: EntityNames, entity: string): Names | undefined {
  return Object.hasOwn(names, entity) ? names[entity] : undefined;
}
