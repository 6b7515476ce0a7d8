import type { SealedClipping } from "../../../utils/core/clippings/types.ts";
import { CATEGORIES } from "../../../utils/core/lexicon/types.ts";
import { HIGHLIGHT_COLOURS } from "../../../utils/core/notes/highlight-style.ts";
import type { Annotation, ArticleEntity, ArticleNote, Tag } from "../../../utils/core/notes/types.ts";
import { createRandom } from "../anchoring/random.ts";
import { createWords } from "../search/made-words.ts";

export interface MadeRecords {
  readonly articles: readonly ArticleNote[];
  readonly annotations: readonly Annotation[];
  readonly sealed: readonly SealedClipping[];
}

/** A highlight for every fourth article, a clipping for every fiftieth. */
const HIGHLIGHTED = 4;
const CLIPPED = 50;
/** One article in so many is deleted or dismissed. */
const HIDDEN = 50;
const OUTLETS = 60;
const ENTITIES = 1_600;
const PERSONS = 20_000;
const TAGS = 150;
const PROJECTS = 12;
const MINUTES_APART = 20;

/**
 * Gives made records of a library of `count` articles, portion after portion, the oldest first: articles of the size real ones have
 * (a dozen entities, three sentences), highlights and clippings. The same for the same seed.
 *
 * @param now milliseconds since 1970: when the last article was read.
 */
export function* makeRecords(count: number, seed: number, now: number, portion = 2_000): Generator<MadeRecords> {
  const random = createRandom(seed);
  const words = createWords(random);
  /** A few often, most seldom. */
  const rank = (size: number) => Math.min(random.below(size), random.below(size), random.below(size));
  const outlets = Array.from({ length: OUTLETS }, (_, i) => ({ host: `www.manbar-${i}.example`, name: words(8) }));
  const entities = Array.from({ length: ENTITIES }, (_, i) => {
    const category = CATEGORIES[i % 7]!;
    const names = { ar: words(14), fr: `nom propre ${i}`, en: `proper name ${i}` };
    return { id: `${category}.made-${i}`, category, origin: "seed" as const, names };
  });
  const persons = Array.from({ length: PERSONS }, (_, i) => ({ id: `name.made-${i}`, name: words(11) }));
  const tags = Array.from({ length: TAGS }, (_, i): Tag => ({ label: `${words(6)} ${i}`, entity: null }));
  const bylines = Array.from({ length: 400 }, () => words(12));

  for (let from = 0; from < count; from += portion) {
    const articles = Array.from({ length: Math.min(portion, count - from) }, (_, at) => makeArticle(from + at));
    yield {
      articles,
      annotations: articles.filter((_, at) => (from + at) % HIGHLIGHTED === 0).map(makeHighlight),
      sealed: articles.filter((_, at) => (from + at) % CLIPPED === 1).map(makeClipping),
    };
  }

  function makeArticle(index: number): ArticleNote {
    const time = new Date(now - (count - 1 - index) * MINUTES_APART * 60_000).toISOString();
    const outlet = outlets[rank(OUTLETS)]!;
    const id = `https://${outlet.host}/society/2026/article-${words(20).replaceAll(" ", "-")}-${index}.html`;
    const sentences = Array.from({ length: 3 }, () => words(120));
    return {
      ...{ id, schema: 1, createdAt: time, updatedAt: time, url: id, canonicalUrl: null, outlet },
      ...{ headline: words(60), byline: random.pick(bylines), published: time.slice(0, 10) },
      ...{ lang: random.pick(["ar", "ar", "ar", "fr", "en"] as const), dir: "rtl", lastReadAt: time },
      ...{ label: random.pick(["relevant", "mention", "mention", "related"] as const), score: 18, sure: true },
      reasons: sentences.map((sentence) => ({
        ...{ rule: "strong-lead", entity: null, zone: "lead" as const, count: 1, points: 6, sentence },
      })),
      entities: makeEntities(sentences),
      kept: "automatic",
      deletedAt: random.below(2 * HIDDEN) === 0 ? time : null,
      dismissedAt: random.below(2 * HIDDEN) === 0 ? time : null,
      clippedAt: index % CLIPPED === 1 ? time : null,
      tags: random.chance(0.3) ? [random.pick(tags)] : [],
      projects: random.chance(0.2) ? [`project-${rank(PROJECTS)}`] : [],
    };
  }

  function makeEntities(sentences: readonly string[]): ArticleEntity[] {
    const known = new Set(Array.from({ length: 9 }, () => entities[rank(ENTITIES)]!));
    const person = persons[rank(PERSONS)]!;
    const day = `${1 + random.below(28)}-${1 + random.below(12)}-2026`;
    return [
      ...[...known].map((one) => ({ ...one, count: 2, sentence: random.pick(sentences) })),
      ...[
        { id: person.id, category: "person" as const, names: { ar: person.name } },
        { id: `date.${day}`, category: "date" as const, names: { ar: day } },
        {
          id: `fine.mad_${random.below(900)}000`,
          category: "amount" as const,
          names: { ar: `${random.below(900)} ألف` },
        },
      ].map((one) => ({ ...one, origin: "pattern" as const, count: 1, sentence: sentences[0]! })),
    ];
  }

  function makeHighlight({ id: articleId, createdAt, entities: named }: ArticleNote, at: number): Annotation {
    const exact = words(180);
    return {
      ...{ id: `${articleId}#${at}`, schema: 1, createdAt, updatedAt: createdAt, deletedAt: null },
      ...{ articleId, url: articleId, scope: "article", lang: "ar", dir: "rtl" },
      colour: random.pick(HIGHLIGHT_COLOURS),
      note: random.chance(0.5) ? words(90) : "",
      tags: random.chance(0.5) ? [random.pick(tags)] : [],
      entities: named.slice(0, 2).map(({ id }) => id),
      quote: { type: "TextQuoteSelector", exact, prefix: words(30), suffix: words(30) },
      position: { type: "TextPositionSelector", start: 0, end: exact.length },
    };
  }

  function makeClipping(article: ArticleNote, at: number): SealedClipping {
    const { headline, byline, outlet, published, lang, dir, label, score, sure, reasons } = article;
    const text = `${headline}\n\n${Array.from({ length: 6 }, () => `${words(450)}\n\n`).join("")}`;
    const hash = `${article.id}${at}`
      .replace(/[^0-9a-f]/gu, "0")
      .padStart(64, "0")
      .slice(-64);
    return {
      ...{ id: hash, schema: 1, createdAt: article.createdAt, updatedAt: article.createdAt, deletedAt: null },
      ...{ articleId: article.id, version: 1 },
      content: {
        ...{ headline, byline, outlet, published, lang, dir, text, html: `<article><p>${text}</p></article>` },
        captured: { at: article.createdAt, offset: 60 },
        address: { typed: null, final: article.url, canonical: null },
        entities: article.entities,
        verdict: { label, score, sure, reasons },
        ...{ extensionVersion: "0.0.0", lexiconVersion: "made" },
      },
      // Nobody checks the chain of made clippings.
      seal: { algorithm: "SHA-256", chain: "made", number: at + 1, previous: null, hash },
    };
  }
}
