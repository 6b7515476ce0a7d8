import type { RasdDatabase } from "./database.ts";
import { keepStoryText } from "./keep-story-text.ts";

/**
 * Finds the stories of clipped articles whose text was not looked at yet: clipped from a page that was not read again since, or
 * come from another machine. Costs the reading of two lists of ids when there are none. Ends early with `signal`; what is done
 * by then stays. Returns how many there were.
 */
export async function keepClippedTexts(database: RasdDatabase, signal: AbortSignal): Promise<number> {
  await database.open();
  const known = new Set(await database.storyTexts.toCollection().primaryKeys());
  const clipped = (await database.sealed.orderBy("articleId").uniqueKeys()).map(String);
  let count = 0;
  for (const id of clipped) {
    if (known.has(id)) continue;
    if (signal.aborted) break;
    const versions = await database.sealed.where("articleId").equals(id).sortBy("version");
    const latest = versions.findLast(({ deletedAt }) => deletedAt === null);
    if (latest === undefined) continue;
    await keepStoryText(database, id, latest.content.text);
    count++;
  }
  return count;
}
