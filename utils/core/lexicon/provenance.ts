import type { LexiconTerm, OwnColour } from "./own-terms.ts";
import { type Pattern, patternOf } from "./patterns.ts";
import type { Entity, Language, Origin } from "./types.ts";

/** A source's title, short enough for a card, in the languages it has been put into. */
export type SourceTitle = Readonly<Partial<Record<Language, string>>>;

/** An entity's sources as they are shown: at most SHOWN_SOURCES titles, and how many sources are not named. */
export interface ShownSources {
  readonly titles: readonly SourceTitle[];
  readonly more: number;
}

/** Sources by entity id. */
export type EntitySources = Readonly<Record<string, ShownSources>>;

/** The sources of a whole lexicon. */
export interface SourceIndex {
  /** Of each entity, by id: its sources as indices into `titles`, the one that says most first. */
  readonly sources: Readonly<Record<string, readonly number[]>>;
  readonly titles: readonly SourceTitle[];
}

/** Where a name comes from, as far as it is known. `sources` may be empty: a note of an older lexicon, no answer. */
export type Provenance =
  | { readonly origin: "seed" | "reference"; readonly sources: ShownSources }
  /** pattern: null for a kind of name this version has no word for. */
  | { readonly origin: "pattern"; readonly pattern: Pattern | null }
  /** colour: null for the category's, or when the term is gone. */
  | { readonly origin: "own"; readonly colour: OwnColour | null };

/** What was not looked up anywhere says least about a name. */
const NOT_LOOKED_UP = "G";
/** Two titles make a line; of three and more the first is named and the others are counted. */
const SHOWN_SOURCES = 2;
const NO_SOURCES: ShownSources = { titles: [], more: 0 };

/**
 * Keys of an entity's sources, the one that says most first: for a name of the seeds the seeds' own in their order, then
 * those that stand with most of its forms; what was not looked up is last.
 */
export function listSources({ origin, forms }: Pick<Entity, "origin" | "forms">): string[] {
  const counts = new Map<string, number>();
  for (const { sources } of forms) for (const key of sources) counts.set(key, (counts.get(key) ?? 0) + 1);
  const rank = (key: string) => {
    if (origin === "seed" && key.startsWith("seed:")) return 0;
    return key === NOT_LOOKED_UP ? 2 : 1;
  };
  return [...counts.keys()].sort(
    (a, b) => rank(a) - rank(b) || (rank(a) === 0 ? (a < b ? -1 : 1) : counts.get(b)! - counts.get(a)!),
  );
}

/**
 * What a card shows of a list of titles, the one that says most first. Sources with the same title are one. Two are both
 * named, of more only the first.
 */
export function showSources(titles: readonly SourceTitle[]): ShownSources {
  const different = [...new Map(titles.map((title) => [JSON.stringify(title), title])).values()];
  const shown = different.length <= SHOWN_SOURCES ? different : different.slice(0, 1);
  return { titles: shown, more: different.length - shown.length };
}

/** The sources of the entities among `ids` that the lexicon has. */
export function sourcesOf(ids: readonly string[], { sources, titles }: SourceIndex): EntitySources {
  return Object.fromEntries(
    ids
      .filter((id) => Object.hasOwn(sources, id))
      .map((id) => [id, showSources(sources[id]!.map((index) => titles[index]!))]),
  );
}

/** Where the name of an entity comes from. `sources` by bundled entity id, `terms` the reader's by entity id. */
export function provenanceOf(
  { id, origin }: { readonly id: string; readonly origin: Origin },
  known: { readonly sources: EntitySources; readonly terms: ReadonlyMap<string, Pick<LexiconTerm, "colour">> },
): Provenance {
  switch (origin) {
    case "seed":
    case "reference":
      return { origin, sources: Object.hasOwn(known.sources, id) ? known.sources[id]! : NO_SOURCES };
    case "pattern":
      return { origin, pattern: patternOf(id) };
    case "own":
      return { origin, colour: known.terms.get(id)?.colour ?? null };
  }
}
