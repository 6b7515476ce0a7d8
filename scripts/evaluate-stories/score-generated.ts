import { groupStories } from "../../utils/core/stories/group-stories.ts";
import { createStoryIndex, makeStoryText } from "../../utils/core/stories/story-index.ts";
import { createRandom } from "../bench/anchoring/random.ts";
import type { GeneratedArticle } from "./generate-articles.ts";
import { pairsOf } from "./pairs-of.ts";

export interface GeneratedScore {
  /** Of the pairs found, those that are copies, 0 to 1. */
  readonly precision: number;
  /** Of the pairs of copies, those found, 0 to 1. */
  readonly recall: number;
  /** Pairs of copies. */
  readonly pairs: number;
  /** Kinds of the wrong pairs, «form / form», and how many there are of each. */
  readonly wrong: ReadonlyMap<string, number>;
  /** By kind of copy: how many were joined to their original. */
  readonly joined: ReadonlyMap<string, { readonly count: number; readonly of: number }>;
}

/** Groups made-up articles as a library would that met them one after the other, in a mixed order. */
export function scoreGenerated(articles: readonly GeneratedArticle[], seed: number): GeneratedScore {
  const index = createStoryIndex();
  const mixed = mixUp(articles, seed);
  for (const { id, text } of mixed) index.add(makeStoryText(id, text));
  const met = mixed.map(({ id }, at) => ({ id, createdAt: String(at).padStart(9, "0") }));
  const stories = groupStories(met, index.pairs(), []);

  const byStory = Map.groupBy(articles, ({ story }) => story);
  const truth = new Set([...byStory.values()].flatMap((list) => pairsOf(list.map(({ id }) => id))));
  const found = new Set(stories.flatMap((story) => pairsOf(story.articles)));
  const kinds = new Map(articles.map(({ id, kind }) => [id, kind]));
  const wrong = new Map<string, number>();
  for (const pair of found) {
    if (truth.has(pair)) continue;
    const kind = pair
      .split(" ")
      .map((id) => kinds.get(id))
      .sort()
      .join(" / ");
    wrong.set(kind, (wrong.get(kind) ?? 0) + 1);
  }
  const right = [...found].filter((pair) => truth.has(pair)).length;
  return {
    precision: found.size === 0 ? 1 : right / found.size,
    recall: right / truth.size,
    pairs: truth.size,
    wrong,
    joined: countJoined([...byStory.values()], found),
  };
}

function countJoined(
  stories: readonly (readonly GeneratedArticle[])[],
  found: ReadonlySet<string>,
): GeneratedScore["joined"] {
  const joined = new Map<string, { count: number; of: number }>();
  for (const [original, ...copies] of stories) {
    for (const { id, kind } of copies) {
      const entry = joined.get(kind) ?? { count: 0, of: 0 };
      joined.set(kind, entry);
      entry.of++;
      if (found.has(pairsOf([original!.id, id])[0]!)) entry.count++;
    }
  }
  return joined;
}

function mixUp<T>(list: readonly T[], seed: number): T[] {
  const random = createRandom(seed);
  const mixed = [...list];
  for (let i = mixed.length - 1; i > 0; i--) {
    const other = random.below(i + 1);
    [mixed[i], mixed[other]] = [mixed[other]!, mixed[i]!];
  }
  return mixed;
}
