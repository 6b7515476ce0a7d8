import { compareShingles } from "./compare-shingles.ts";
import { findPairs, type Pair } from "./find-pairs.ts";
import { findStock } from "./find-stock.ts";
import { isSameText, judgeOverlap } from "./judge-overlap.ts";
import type { Story, StoryArticle, StoryDecision } from "./types.ts";
import { createUnion, type Union } from "./union.ts";

/**
 * Which articles are one story. The same articles and decisions give the same stories in whatever order they come.
 *
 * The reader's decisions come first and are never overruled by the texts; among themselves the later one wins. Then copies join.
 * An extract joins the text it stands in, but a text that holds extracts of several stories is a digest and joins none.
 *
 * @param decisions deleted ones, and those about articles that are not there, do nothing.
 */
export function groupStories(articles: readonly StoryArticle[], decisions: readonly StoryDecision[]): Story[] {
  const sorted = [...articles].sort(byFirstKept);
  const union = createUnion(sorted.length);
  applyDecisions(union, sorted, decisions);

  const { copies, extracts } = judgePairs(sorted);
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
    members.set(root, [...(members.get(root) ?? []), article]);
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

/** Pairs that are one story by their texts, the likest first; of extracts the shorter text comes first. */
function judgePairs(articles: readonly StoryArticle[]): { copies: readonly Pair[]; extracts: readonly Pair[] } {
  const pairs = findPairs(articles);
  const stock = findStock(articles, pairs);
  const copies: { readonly pair: Pair; readonly likeness: number }[] = [];
  const extracts: Pair[] = [];
  for (const pair of pairs) {
    const [x, y] = [articles[pair[0]]!.shingles!, articles[pair[1]]!.shingles!];
    const overlap = compareShingles(x, y, stock);
    const judged = judgeOverlap(overlap) ?? (isSameText(compareShingles(x, y)) ? "copy" : null);
    if (judged === "copy") copies.push({ pair, likeness: overlap.resemblance + overlap.containment });
    else if (judged === "extract") extracts.push(x.hashes.length <= y.hashes.length ? pair : [pair[1], pair[0]]);
  }
  copies.sort((a, b) => b.likeness - a.likeness || a.pair[0] - b.pair[0] || a.pair[1] - b.pair[1]);
  return { copies: copies.map(({ pair }) => pair), extracts };
}

function byFirstKept(a: StoryArticle, b: StoryArticle): number {
  return compare(a.createdAt, b.createdAt) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
