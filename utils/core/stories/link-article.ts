import { compareShingles, type Overlap } from "./compare-shingles.ts";
import { isSameText, judgeOverlap, mayBeOneStory } from "./judge-overlap.ts";
import { measureRetelling } from "./measure-retelling.ts";
import type { Shingles } from "./shingle-text.ts";
import type { StoryPair } from "./types.ts";
import { createUnion } from "./union.ts";

/** An article as it is compared. */
export interface ComparedArticle {
  readonly id: string;
  readonly shingles: Shingles;
}

/** What a new article changes: pairs found, and pairs that turned out to share only what others have, too. */
export interface LinkChange {
  readonly found: readonly StoryPair[];
  /** Ids of pairs. */
  readonly lost: readonly string[];
}

/** What stands in so many different stories belongs to none of them. */
const STORIES = 3;

/**
 * Compares an article with its neighbours (rank-neighbours.ts): which of them are one story with it by their texts.
 *
 * What stands in three stories among them is stock (footers, section names, «sur la base d'informations précises fournies par
 * les services de») and is not counted. Stories, not articles, else a press release on ten sites would be stock. Pairs found
 * earlier are judged again without what has become stock by this article.
 *
 * @param known pairs found among the neighbours; others may be among them.
 */
export function linkArticle(
  article: ComparedArticle,
  neighbours: readonly ComparedArticle[],
  known: readonly StoryPair[],
): LinkChange {
  const all = [article, ...neighbours];
  const places = new Map(all.map(({ id }, index) => [id, index]));
  const inside = known.flatMap((pair) => {
    const [a, b] = pair.articles.map((id) => places.get(id));
    return a === undefined || b === undefined ? [] : [{ id: pair.id, a, b }];
  });
  const compared = neighbours.map((neighbour) => comparePair(article, neighbour));

  const stories = createUnion(all.length);
  for (const { a, b } of inside) stories.join(a, b);
  compared.forEach(({ overlap, retelling }, index) => {
    if (mayBeOneStory(overlap, retelling)) stories.join(0, index + 1);
  });
  const stock = findStock(
    all.map(({ shingles }) => shingles),
    stories.find,
  );
  return {
    found: neighbours.flatMap((neighbour) => judgePair(article, neighbour, stock) ?? []),
    lost: inside.filter(({ a, b }) => judgePair(all[a]!, all[b]!, stock) === null).map(({ id }) => id),
  };
}

/** The shingles that stand in STORIES different stories. */
function findStock(texts: readonly Shingles[], storyOf: (index: number) => number): ReadonlySet<number> {
  /** Shingle → how many stories it was seen in, and the last of them. Texts of a story are read one after the other. */
  const seen = new Map<number, { count: number; last: number }>();
  const inOrder = texts.map((_, index) => index).sort((a, b) => storyOf(a) - storyOf(b));
  for (const index of inOrder) {
    const story = storyOf(index);
    for (const hash of texts[index]!.hashes) {
      const entry = seen.get(hash);
      if (entry === undefined) seen.set(hash, { count: 1, last: story });
      else if (entry.last !== story) {
        entry.count++;
        entry.last = story;
      }
    }
  }
  return new Set([...seen].filter(([, { count }]) => count >= STORIES).map(([hash]) => hash));
}

function judgePair(a: ComparedArticle, b: ComparedArticle, stock: ReadonlySet<number>): StoryPair | null {
  const { overlap, retelling } = comparePair(a, b, stock);
  const likeness = judgeOverlap(overlap, retelling) ?? (isSameText(comparePair(a, b).overlap) ? "copy" : null);
  if (likeness === null) return null;
  const articles: readonly [string, string] = a.id < b.id ? [a.id, b.id] : [b.id, a.id];
  return {
    id: articles.join(" "),
    articles,
    part: likeness === "copy" ? null : a.shingles.hashes.length <= b.shingles.hashes.length ? a.id : b.id,
    alike: overlap.resemblance + overlap.containment,
  };
}

interface Comparison {
  readonly overlap: Overlap;
  /** Measured when it is asked for: it costs more than counting. */
  readonly retelling: () => number;
}

function comparePair(a: ComparedArticle, b: ComparedArticle, stock?: ReadonlySet<number>): Comparison {
  // The text with fewer words is looked for in the other; of two alike the one with the lower id.
  const order = a.shingles.words.length - b.shingles.words.length || (a.id < b.id ? -1 : 1);
  const [shorter, longer] = order < 0 ? [a, b] : [b, a];
  return {
    overlap: compareShingles(a.shingles, b.shingles, stock),
    retelling: () => measureRetelling(shorter.shingles.words, longer.shingles.words, stock),
  };
}
