import type { EntityResolver } from "../dossiers/resolve-entities.ts";
import type { ArticleEntity, ArticleNote } from "../notes/types.ts";
import { foldString } from "../text/fold.ts";
import { personsIn } from "./persons-in-text.ts";
import type { ArticleRecords } from "./types.ts";

/** Somebody an export names, as the reader is asked about them. */
export interface PersonCandidate {
  /** Id of the group of merged entities; «name:» and the folded name for one whom only a victim term beside a given name tells of. */
  readonly id: string;
  /** Every spelling met, the first met first. */
  readonly names: readonly string[];
  /** Ids of entities that mean this person, each once. */
  readonly entities: readonly string[];
  /** Ids of the articles that name them. */
  readonly articles: readonly string[];
  /** Chosen by default: somewhere the name stands next to a victim term. */
  readonly nextToVictim: boolean;
  /** Where that is, or the first sentence that names them; "" when no sentence is kept. */
  readonly sentence: string;
}

export interface PersonScan {
  readonly add: (records: ArticleRecords) => void;
  /** Persons next to victim terms first, then those most articles name. */
  readonly list: () => readonly PersonCandidate[];
}

interface Tally {
  readonly id: string;
  readonly names: Map<string, string>;
  readonly entities: Set<string>;
  readonly articles: Set<string>;
  nextToVictim: boolean;
  /** The lexicon knows them: they hold office, and stand beside victims in speech alone. */
  isKnown: boolean;
  sentence: string;
}

/**
 * Looks for persons in what will be exported, article by article: entities of the category person, persons found by pattern in every
 * kept text, and given names alone directly beside a victim term. `resolver` knows the reader's merges and splits.
 */
export function createPersonScan(resolver: EntityResolver): PersonScan {
  const tallies = new Map<string, Tally>();
  /** By folded name: the person who was met under it first. */
  const byName = new Map<string, string>();

  function tallyOf(id: string): Tally {
    let tally = tallies.get(id);
    if (tally === undefined) {
      tally = {
        id,
        names: new Map(),
        entities: new Set(),
        articles: new Set(),
        nextToVictim: false,
        isKnown: false,
        sentence: "",
      };
      tallies.set(id, tally);
    }
    return tally;
  }

  function addName(tally: Tally, name: string) {
    const key = keyOf(name);
    if (key === "" || tally.names.has(key)) return;
    tally.names.set(key, name.replace(/\s+/gu, " ").trim());
    if (!byName.has(key)) byName.set(key, tally.id);
  }

  function addEntity({ id, names, sentence, origin }: ArticleEntity, articleId: string) {
    const tally = tallyOf(resolver.of(id, articleId));
    if (origin === "seed" || origin === "reference") tally.isKnown = true;
    tally.entities.add(id);
    tally.articles.add(articleId);
    for (const name of Object.values(names)) addName(tally, name);
    if (tally.sentence === "") tally.sentence = sentence;
  }

  function addText(text: string, articleId: string) {
    for (const { id, surface, near, sentence } of personsIn(text)) {
      if (id === null && near === false) continue;
      const key = keyOf(surface);
      const known = id === null || !tallies.has(resolver.of(id, articleId)) ? byName.get(key) : undefined;
      const tally = tallyOf(known ?? (id === null ? `name:${key}` : resolver.of(id, articleId)));
      if (id !== null) tally.entities.add(id);
      tally.articles.add(articleId);
      addName(tally, surface);
      if (near && !tally.nextToVictim && !tally.isKnown) {
        tally.nextToVictim = true;
        tally.sentence = sentence;
      } else if (tally.sentence === "") tally.sentence = sentence;
    }
  }

  return {
    add(records) {
      const { article, annotations } = records;
      const clippings = [...records.clippings, ...(records.redactedClippings ?? [])];
      const articleId = article?.id ?? annotations[0]?.articleId ?? clippings[0]?.articleId ?? "";
      const lists = [article?.entities ?? [], ...clippings.map(({ content }) => content.entities)];
      for (const entity of lists.flat()) if (entity.category === "person") addEntity(entity, articleId);
      const texts = new Set([
        ...clippings.map(({ content }) => content.text),
        ...sentencesOf(article),
        ...annotations.flatMap(({ quote, note }) => [quote.prefix + quote.exact + quote.suffix, note]),
      ]);
      for (const text of texts) addText(text, articleId);
    },
    list: () =>
      [...tallies.values()]
        .map(({ id, names, entities, articles, nextToVictim, sentence }) => ({
          ...{ id, nextToVictim, sentence },
          names: [...names.values()],
          entities: [...entities].toSorted(),
          articles: [...articles].toSorted(),
        }))
        .filter(({ names }) => names.length > 0)
        .toSorted(byConcern),
  };
}

function keyOf(name: string): string {
  return foldString(name).replace(/\s+/gu, " ").trim();
}

function sentencesOf(article: ArticleNote | null): string[] {
  if (article === null) return [];
  const sentences = [...article.reasons, ...article.entities].map(({ sentence }) => sentence ?? "");
  return [article.headline, ...sentences];
}

function byConcern(a: PersonCandidate, b: PersonCandidate): number {
  if (a.nextToVictim !== b.nextToVictim) return a.nextToVictim ? -1 : 1;
  return b.articles.length - a.articles.length || (a.id < b.id ? -1 : 1);
}
