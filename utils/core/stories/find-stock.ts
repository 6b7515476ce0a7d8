import { compareShingles } from "./compare-shingles.ts";
import type { Pair } from "./find-pairs.ts";
import { mayBeOneStory } from "./judge-overlap.ts";
import type { StoryArticle } from "./types.ts";
import { createUnion } from "./union.ts";

/** What stands in so many different stories belongs to none of them. */
const STORIES = 3;

/**
 * Shingles that say nothing about which story a text is: footers, section names, «sur la base d'informations précises fournies
 * par les services de». They are counted a story and not an article, else a press release on ten sites would be stock.
 *
 * @param pairs of articles that share something (find-pairs.ts).
 */
export function findStock(articles: readonly StoryArticle[], pairs: readonly Pair[]): ReadonlySet<number> {
  const loose = createUnion(articles.length);
  for (const [a, b] of pairs) {
    const [x, y] = [articles[a]!.shingles, articles[b]!.shingles];
    if (x !== null && y !== null && mayBeOneStory(compareShingles(x, y))) loose.join(a, b);
  }
  /** Shingle → how many stories it was seen in, and the last of them. Articles of a story are read one after the other. */
  const stories = new Map<number, { count: number; last: number }>();
  const inOrder = articles.map((_, index) => index).sort((a, b) => loose.find(a) - loose.find(b));
  for (const index of inOrder) {
    const story = loose.find(index);
    for (const hash of articles[index]!.shingles?.hashes ?? []) {
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
