import { compareShingles } from "../../utils/core/stories/compare-shingles.ts";
import { mayBeOneStory } from "../../utils/core/stories/judge-overlap.ts";
import type { ComparedArticle } from "../../utils/core/stories/link-article.ts";
import { measureRetelling } from "../../utils/core/stories/measure-retelling.ts";
import { createUnion } from "../../utils/core/stories/union.ts";
import type { Pair } from "./find-pairs.ts";

/** What stands in so many different stories belongs to none of them. */
const STORIES = 3;

/**
 * Stock of a whole library at once, as link-article.ts finds it among neighbours: to see what the short way misses.
 *
 * @param pairs of articles that share something (find-pairs.ts).
 */
export function findStock(articles: readonly ComparedArticle[], pairs: readonly Pair[]): ReadonlySet<number> {
  const loose = createUnion(articles.length);
  for (const [a, b] of pairs) {
    const [x, y] = [articles[a]!.shingles, articles[b]!.shingles];
    const [shorter, longer] = x.words.length <= y.words.length ? [x, y] : [y, x];
    if (mayBeOneStory(compareShingles(x, y), () => measureRetelling(shorter.words, longer.words))) loose.join(a, b);
  }
  /** Shingle → how many stories it was seen in, and the last of them. Articles of a story are read one after the other. */
  const stories = new Map<number, { count: number; last: number }>();
  const inOrder = articles.map((_, index) => index).sort((a, b) => loose.find(a) - loose.find(b));
  for (const index of inOrder) {
    const story = loose.find(index);
    for (const hash of articles[index]!.shingles.hashes) {
      const seen = stories.get(hash);
      if (seen === undefined) stories.set(hash, { count: 1, last: story });
      else if (seen.last !== story) {
        seen.count++;
        seen.last = story;
      }
    }
  }
  return new Set([...stories].filter(([, { count }]) => count >= STORIES).map(([hash]) => hash));
}
