import type { EntityResolver } from "../dossiers/resolve-entities.ts";
import type { ArticleEntity, ArticleNote } from "../notes/types.ts";
import { isGiven } from "../recognise/name-words.ts";
import { recognisePersons } from "../recognise/recognise-persons.ts";
import { fold, foldedSlice, foldString } from "../text/fold.ts";
import { endOfToken, startOfToken, tokenize } from "../text/tokenize.ts";
import { foldedWords } from "./name-forms.ts";
import type { ArticleRecords } from "./types.ts";
import { isVictimWord } from "./victim-words.ts";

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

/** Words that may stand between a name and a victim term, in one sentence («الضحية المسماة …»). */
const REACH = 4;
const LONGEST_SENTENCE = 300;

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

interface FoundPerson {
  /** Entity's id; null: a given name alone. */
  readonly id: string | null;
  readonly surface: string;
  readonly near: boolean;
  readonly sentence: string;
}

/** Persons of a text by pattern, and lone given names that stand next to a victim term. */
function personsIn(text: string): FoundPerson[] {
  if (text === "") return [];
  const folded = fold(text);
  const tokens = tokenize(folded);
  const plain = foldedSlice(folded, 0, folded.length);
  const words = foldedWords(plain);
  const victims = words.flatMap((word, index) => (isVictimWord(word.text) ? index : []));
  const found: FoundPerson[] = [];
  const taken = new Set<number>();
  const persons = recognisePersons(text, folded, tokens);
  for (const { first, last, stripped, entity } of persons) {
    const unit = tokens.unit[first]!;
    const lastUnit = tokens.unit[last]! + tokens.length[last]! - tokens.glued[last]!;
    const from = words.findIndex(({ end }) => end > unit);
    const to = words.findLastIndex(({ start }) => start < lastUnit);
    for (let index = from; index <= to; index++) taken.add(index);
    const start = folded.offsets.start(unit + stripped);
    const surface = text.slice(start, endOfToken(folded, tokens, last));
    const near = victims.some((victim) => isNear(victim, from, to));
    found.push({ id: entity, surface, near, sentence: around(startOfToken(folded, tokens, first)) });
  }
  for (const victim of victims) {
    for (let index = victim - REACH; index <= victim + REACH; index++) {
      const word = words[index];
      if (word === undefined || taken.has(index) || isVictimWord(word.text) || !isNear(victim, index, index)) continue;
      const start = folded.offsets.start(word.start);
      const surface = text.slice(start, folded.offsets.end(word.end - 1));
      // A word in Latin script is a name only with a capital; «rose», «grace».
      if (!isGiven(word.text) || (/^[a-z]/u.test(word.text) && !/^\p{Lu}/u.test(surface))) continue;
      taken.add(index);
      found.push({ id: null, surface, near: true, sentence: around(start) });
    }
  }
  return found;

  function isNear(victim: number, from: number, to: number): boolean {
    const [a, b] = victim < from ? [victim, from] : [to, victim];
    if (b - a > REACH + 1 || b < a) return victim >= from && victim <= to;
    return !/[.!?؟\n]/u.test(plain.slice(words[a]!.end, words[b]!.start));
  }

  function around(offset: number): string {
    const from = Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf(". ", offset - 1) + 1) + 1;
    const ends = [text.indexOf("\n", offset), text.indexOf(". ", offset) + 1].filter((end) => end > offset);
    return text.slice(Math.max(from, offset - 200), Math.min(...ends, text.length, offset + LONGEST_SENTENCE)).trim();
  }
}

function byConcern(a: PersonCandidate, b: PersonCandidate): number {
  if (a.nextToVictim !== b.nextToVictim) return a.nextToVictim ? -1 : 1;
  return b.articles.length - a.articles.length || (a.id < b.id ? -1 : 1);
}
