import { linkArticle } from "../core/stories/link-article.ts";
import { MOST_UNDER_A_KEY, rankNeighbours } from "../core/stories/rank-neighbours.ts";
import { shingleSketch } from "../core/stories/shingle-text.ts";
import { makeStoryText } from "../core/stories/story-index.ts";
import type { RasdDatabase } from "./database.ts";

/**
 * Keeps what stories are found by of an article's text, and finds the articles that are one story with it: a few keys are looked
 * up and a bounded number of articles compared, whatever is in the database. The text itself is not kept. A text that is the
 * same as last time costs one read. Idempotent.
 *
 * @param id of the article's note.
 */
export async function keepStoryText(database: RasdDatabase, id: string, text: string): Promise<void> {
  const made = makeStoryText(id, text);
  await database.open();
  const { storyTexts, storyPairs } = database;
  await database.transaction("rw", storyTexts, storyPairs, async () => {
    const stored = await storyTexts.get(id);
    if (stored !== undefined && isSame(stored.words, made.words)) return;
    await storyPairs.where("articles").equals(id).delete();

    const found = await Promise.all(
      made.keys.map(async (key) => {
        // One more, since the article's own is among them.
        const ids = await storyTexts
          .where("keys")
          .equals(key)
          .limit(MOST_UNDER_A_KEY + 1)
          .primaryKeys();
        return ids.filter((other) => other !== id).slice(0, MOST_UNDER_A_KEY);
      }),
    );
    const neighbours = (await storyTexts.bulkGet(rankNeighbours(found))).filter((text) => text !== undefined);
    const ids = neighbours.map((neighbour) => neighbour.id);
    const known = ids.length === 0 ? [] : await storyPairs.where("articles").anyOf(ids).distinct().toArray();
    const change = linkArticle(
      { id, shingles: shingleSketch(made) },
      neighbours.map((neighbour) => ({ id: neighbour.id, shingles: shingleSketch(neighbour) })),
      known,
    );
    await storyPairs.bulkDelete([...change.lost]);
    await storyPairs.bulkPut([...change.found]);
    await storyTexts.put(made);
  });
}

function isSame(a: Int32Array, b: Int32Array): boolean {
  return a.length === b.length && a.every((word, index) => word === b[index]);
}
