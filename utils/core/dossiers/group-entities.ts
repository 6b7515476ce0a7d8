import type { Category, Language, Origin } from "../lexicon/types.ts";
import type { Digest, DigestArticle, DigestQuote } from "./create-digest.ts";
import type { EntityResolver } from "./resolve-entities.ts";

/** An article with the entities it means after merges and splits. */
export interface GroupedArticle extends Pick<DigestArticle, "id" | "day" | "outlet" | "label" | "projects"> {
  /** Ids of roots, each once, and beside them how often they are named. */
  readonly entities: readonly string[];
  readonly counts: readonly number[];
}

/** An entity as the library shows it. */
export interface CountedEntity {
  readonly id: string;
  readonly category: Category;
  readonly origin: Origin;
  /** What articles call it, for what has no other name. */
  readonly found: Readonly<Partial<Record<Language, string>>>;
  /** What articles call those that mean it as well: merged into it, or parted from another. */
  readonly alsoFound: readonly Readonly<Partial<Record<Language, string>>>[];
  readonly articles: number;
  readonly mentions: number;
  readonly quotes: number;
  /** Days of the first and the last article, "2024-11-19". */
  readonly first: string;
  readonly last: string;
}

/** What is kept, by the entities it means. */
export interface Grouped {
  /** The newest day first. */
  readonly articles: readonly GroupedArticle[];
  /** Highlights of kept articles, with ids of roots. */
  readonly quotes: readonly DigestQuote[];
  readonly entities: ReadonlyMap<string, CountedEntity>;
}

type Tally = { -readonly [Key in keyof CountedEntity]: CountedEntity[Key] };

/** Applies the reader's merges and splits to a digest. O(mentions); 10,000 articles take some 50 ms. */
export function groupEntities(digest: Digest, resolver: EntityResolver): Grouped {
  const tallies = new Map<string, Tally>();
  // Most ids mean the same in every article: those are looked up once.
  const fixed = digest.entities.map(({ id }) => (resolver.dependsOnArticle(id) ? null : resolver.of(id, "")));
  const articles: GroupedArticle[] = [];
  for (const article of digest.articles.values()) {
    const { id, day, outlet, label, projects } = article;
    const entities: string[] = [];
    const counts: number[] = [];
    for (let index = 0; index < article.entities.length; index++) {
      const number = article.entities[index]!;
      const found = digest.entities[number]!;
      const root = fixed[number] ?? resolver.of(found.id, id);
      const count = article.counts[index]!;
      let tally = tallies.get(root);
      if (tally === undefined) {
        tally = {
          id: root,
          category: found.category,
          origin: found.origin,
          ...{ found: {}, alsoFound: [] },
          ...NOTHING,
          first: day,
          last: day,
        };
        tallies.set(root, tally);
      }
      tally.mentions += count;
      nameTally(tally, found);
      const at = entities.indexOf(root);
      if (at !== -1) {
        counts[at]! += count;
        continue;
      }
      entities.push(root);
      counts.push(count);
      tally.articles++;
      if (day < tally.first) tally.first = day;
      if (day > tally.last) tally.last = day;
    }
    articles.push({ id, day, outlet, label, projects, entities, counts });
  }
  const quotes: DigestQuote[] = [];
  for (const quote of digest.quotes.values()) {
    if (!digest.articles.has(quote.article)) continue;
    const entities = [...new Set(quote.entities.map((found) => resolver.of(found, quote.article)))];
    quotes.push({ ...quote, entities });
    for (const root of entities) {
      const tally = tallies.get(root);
      if (tally) tally.quotes++;
    }
  }
  return { articles: articles.sort(byDay), quotes, entities: tallies };
}

const NOTHING = { articles: 0, mentions: 0, quotes: 0 };

/** An entity is of the kind its own articles say; of what is merged into it names come only where it has none. */
function nameTally(tally: Tally, { id, category, origin, names }: Digest["entities"][number]): void {
  if (id === tally.id) {
    tally.category = category;
    tally.origin = origin;
    tally.found = names;
    return;
  }
  if (tally.alsoFound.includes(names)) return;
  tally.alsoFound = [...tally.alsoFound, names];
  if (Object.keys(tally.found).length === 0) tally.found = names;
}

function byDay(a: GroupedArticle, b: GroupedArticle): number {
  if (a.day !== b.day) return a.day < b.day ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}
