import { linkArticle } from "./link-article.ts";
import { MOST_UNDER_A_KEY, rankNeighbours } from "./rank-neighbours.ts";
import { type Shingles, shingleSketch, sketchText } from "./shingle-text.ts";
import { signText, storyKeysOf } from "./sign-text.ts";
import type { StoryPair, StoryText } from "./types.ts";

/** What is kept of an article's text to find its story by. */
export function makeStoryText(id: string, text: string): StoryText {
  const sketch = sketchText(text);
  return { id, ...sketch, keys: storyKeysOf(signText(shingleSketch(sketch))) };
}

/** Finds pairs among articles in memory, the way utils/store does it in the database. */
export interface StoryIndex {
  /** Compares an article with those added before. A text added again replaces the earlier one. */
  readonly add: (text: StoryText) => void;
  readonly pairs: () => readonly StoryPair[];
}

export function createStoryIndex(): StoryIndex {
  const texts = new Map<string, { readonly text: StoryText; readonly shingles: Shingles }>();
  const filed = new Map<number, string[]>();
  const pairs = new Map<string, StoryPair>();
  const pairsOf = new Map<string, Set<string>>();

  function drop(id: string): void {
    for (const pair of [...(pairsOf.get(id) ?? [])]) dropPair(pair);
    for (const key of texts.get(id)?.text.keys ?? [])
      filed.set(
        key,
        filed.get(key)!.filter((other) => other !== id),
      );
    texts.delete(id);
  }

  function dropPair(id: string): void {
    for (const article of pairs.get(id)?.articles ?? []) pairsOf.get(article)?.delete(id);
    pairs.delete(id);
  }

  return {
    add: (text) => {
      drop(text.id);
      const shingles = shingleSketch(text);
      const found = text.keys.map((key) => (filed.get(key) ?? []).slice(0, MOST_UNDER_A_KEY));
      const neighbours = rankNeighbours(found).map((id) => ({ id, shingles: texts.get(id)!.shingles }));
      const known = new Set(neighbours.flatMap(({ id }) => [...(pairsOf.get(id) ?? [])]));
      const change = linkArticle(
        { id: text.id, shingles },
        neighbours,
        [...known].map((id) => pairs.get(id)!),
      );
      change.lost.forEach(dropPair);
      for (const pair of change.found) {
        pairs.set(pair.id, pair);
        for (const article of pair.articles) pairsOf.set(article, (pairsOf.get(article) ?? new Set()).add(pair.id));
      }
      texts.set(text.id, { text, shingles });
      for (const key of text.keys) {
        const list = filed.get(key);
        if (list === undefined) filed.set(key, [text.id]);
        else {
          // In the order of ids, as an index of the database gives them.
          const at = list.findIndex((other) => other > text.id);
          list.splice(at === -1 ? list.length : at, 0, text.id);
        }
      }
    },
    pairs: () => [...pairs.values()],
  };
}
