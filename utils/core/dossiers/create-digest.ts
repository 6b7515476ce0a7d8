import type { Category, Language, Origin } from "../lexicon/types.ts";
import type { Annotation, ArticleNote } from "../notes/types.ts";
import type { Label } from "../relevance/types.ts";

/** What counting needs of an article: no text, so that those of ten thousand fit into a few megabytes. */
export interface DigestArticle {
  readonly id: string;
  /** Calendar day as the outlet printed it; without one, the day it was kept, in UTC: "2024-11-19". */
  readonly day: string;
  readonly outlet: string;
  readonly label: Label;
  readonly projects: readonly string[];
  /** Numbers of the entities it names (DigestEntity), each once, and beside them how often. */
  readonly entities: Uint32Array;
  readonly counts: Uint16Array;
}

/** An entity as articles name it, before any merge or split. Its number is its place in the digest's list. */
export interface DigestEntity {
  readonly id: string;
  readonly category: Category;
  readonly origin: Origin;
  /** What articles call it, the first name met in each language. */
  readonly names: Readonly<Partial<Record<Language, string>>>;
}

/** What counting needs of a highlight. */
export interface DigestQuote {
  readonly id: string;
  readonly article: string;
  /** Ids of the entities named in it or tagged on it, each once. */
  readonly entities: readonly string[];
}

/** Counts of everything kept, as it is brought up to date record by record. */
export interface Digest {
  readonly articles: ReadonlyMap<string, DigestArticle>;
  readonly quotes: ReadonlyMap<string, DigestQuote>;
  readonly entities: readonly DigestEntity[];
  /** Names of outlets by host, as the article kept last calls them. */
  readonly outlets: ReadonlyMap<string, string>;
  /** Takes a note in, in place of an earlier state of it. Deleted and dismissed ones go. */
  readonly putArticle: (note: ArticleNote) => void;
  readonly putQuote: (annotation: Annotation) => void;
}

const MOST_COUNTED = 65_535;

export function createDigest(): Digest {
  const articles = new Map<string, DigestArticle>();
  const quotes = new Map<string, DigestQuote>();
  const entities: DigestEntity[] = [];
  const outlets = new Map<string, string>();
  const numbers = new Map<string, number>();
  /** Records come with strings of their own; one copy of each is enough. */
  const strings = new Map<string, string>();
  const shared = (text: string): string => {
    const known = strings.get(text);
    if (known !== undefined) return known;
    strings.set(text, text);
    return text;
  };

  function numberOf({ id, category, origin, names }: DigestEntity): number {
    const known = numbers.get(id);
    if (known === undefined) {
      numbers.set(id, entities.length);
      entities.push({ id, category, origin, names });
      return entities.length - 1;
    }
    const before = entities[known]!;
    if (Object.keys(names).some((lang) => before.names[lang as Language] === undefined))
      entities[known] = { ...before, names: { ...names, ...before.names } };
    return known;
  }

  return {
    articles,
    quotes,
    entities,
    outlets,
    putArticle: (note) => {
      if (note.deletedAt !== null || note.dismissedAt !== null) {
        articles.delete(note.id);
        return;
      }
      outlets.set(note.outlet.host, note.outlet.name);
      articles.set(note.id, {
        id: note.id,
        day: shared(dayOf(note)),
        outlet: shared(note.outlet.host),
        label: note.label,
        projects: note.projects.map(shared),
        entities: Uint32Array.from(note.entities, numberOf),
        counts: Uint16Array.from(note.entities, ({ count }) => Math.min(count, MOST_COUNTED)),
      });
    },
    putQuote: ({ id, articleId, entities: named, tags, deletedAt }) => {
      if (deletedAt !== null) {
        quotes.delete(id);
        return;
      }
      const all = [...named, ...tags.flatMap(({ entity }) => entity ?? [])];
      quotes.set(id, { id, article: shared(articleId), entities: [...new Set(all)].map(shared) });
    },
  };
}

/** A page can print a day that is none («2024-02-31»). */
function dayOf({ published, createdAt }: ArticleNote): string {
  const day = published?.slice(0, 10) ?? "";
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) ? day : createdAt.slice(0, 10);
}
