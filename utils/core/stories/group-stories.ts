import type { Story, StoryArticle, StoryDecision, StoryPair } from "./types.ts";
import { createUnion, type Union } from "./union.ts";

/** Two articles by their places in the list. */
type Place = readonly [number, number];

/**
 * Which articles are one story. The same articles, pairs and decisions give the same stories in whatever order they come.
 *
 * The reader's decisions come first and are never overruled by the texts; among themselves the later one wins. Then copies join.
 * An extract joins the text it stands in, but a text that holds extracts of several stories is a digest and joins none.
 *
 * @param pairs of articles that are one story by their texts (link-article.ts).
 * @param decisions deleted ones, and those about articles that are not there, do nothing.
 */
export function groupStories(
  articles: readonly StoryArticle[],
  pairs: readonly StoryPair[],
  decisions: readonly StoryDecision[],
): Story[] {
  const sorted = [...articles].sort(byFirstKept);
  const union = createUnion(sorted.length);
  applyDecisions(union, sorted, decisions);

  const { copies, extracts } = orderPairs(sorted, pairs);
  for (const [a, b] of copies) union.join(a, b);

  const held = new Map<number, Set<number>>();
  for (const [part, whole] of extracts) {
    if (union.find(part) === union.find(whole)) continue;
    const stories = held.get(union.find(whole)) ?? new Set();
    held.set(union.find(whole), stories.add(union.find(part)));
  }
  // All are judged before any joins: which one came first must not matter.
  const only = [...held].filter(([, stories]) => stories.size === 1);
  for (const [whole, [part]] of only) union.join(whole, part!);

  const members = new Map<number, StoryArticle[]>();
  sorted.forEach((article, index) => {
    const root = union.find(index);
    const list = members.get(root);
    if (list === undefined) members.set(root, [article]);
    else list.push(article);
  });
  return [...members.values()]
    .filter((list) => list.length > 1)
    .map((list) => ({ id: `story:${list[0]!.id}`, articles: list.map(({ id }) => id).sort(compare) }));
}

function applyDecisions(union: Union, articles: readonly StoryArticle[], decisions: readonly StoryDecision[]): void {
  const places = new Map(articles.map(({ id }, index) => [id, index]));
  const latestFirst = decisions
    .filter(({ deletedAt }) => deletedAt === null)
    .sort((a, b) => compare(b.updatedAt, a.updatedAt) || compare(a.id, b.id));
  for (const { articles: pair, together } of latestFirst) {
    const [a, b] = [places.get(pair[0]), places.get(pair[1])];
    if (a === undefined || b === undefined || a === b) continue;
    if (together) union.join(a, b);
    else union.separate(a, b);
  }
}

/** Places of the pairs, the likest first; of extracts the part comes first. Pairs of articles that are not there are left out. */
function orderPairs(
  articles: readonly StoryArticle[],
  pairs: readonly StoryPair[],
): Record<"copies" | "extracts", Place[]> {
  const places = new Map(articles.map(({ id }, index) => [id, index]));
  const copies: Place[] = [];
  const extracts: Place[] = [];
  for (const { articles: pair, part } of pairs.toSorted((a, b) => b.alike - a.alike || compare(a.id, b.id))) {
    const [a, b] = [places.get(pair[0]), places.get(pair[1])];
    if (a === undefined || b === undefined) continue;
    if (part === null) copies.push([a, b]);
    else extracts.push(part === pair[0] ? [a, b] : [b, a]);
  }
  return { copies, extracts };
}

function byFirstKept(a: StoryArticle, b: StoryArticle): number {
  return compare(a.createdAt, b.createdAt) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
