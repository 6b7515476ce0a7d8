import type { ComparedArticle } from "../../utils/core/stories/link-article.ts";
import { signText, storyKeysOf } from "../../utils/core/stories/sign-text.ts";

/** A key so many articles have is a stock phrase; it would only pair everything with everything. */
const MOST_ARTICLES = 200;

/** Two articles, as indices into the list, the lower one first. */
export type Pair = readonly [number, number];

/** All pairs of articles that share a key of their signatures, each once, in order: what nothing can be missed by. Far more than a library compares. */
export function findPairs(articles: readonly ComparedArticle[]): Pair[] {
  const filed = new Map<number, number[]>();
  articles.forEach(({ shingles }, index) => {
    for (const key of storyKeysOf(signText(shingles))) {
      const list = filed.get(key);
      if (list === undefined) filed.set(key, [index]);
      else list.push(index);
    }
  });
  const partners = articles.map(() => new Set<number>());
  for (const list of filed.values()) {
    if (list.length > MOST_ARTICLES) continue;
    for (let i = 0; i < list.length; i++) for (let j = i + 1; j < list.length; j++) partners[list[i]!]!.add(list[j]!);
  }
  return partners.flatMap((others, index) => [...others].sort((a, b) => a - b).map((other): Pair => [index, other]));
}
