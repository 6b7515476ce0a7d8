import { forgetWords, listLeftWords } from "../extension/unsaved-words.ts";
import type { Store } from "../store/readable.ts";

/**
 * Stores what the reader was typing when a view was closed before the store had it. To be awaited before notes are shown to be written in.
 *
 * @param now ISO 8601 in UTC.
 * @returns how many notes that were.
 * @throws what the store says of words it does not take; they stay where they are, and the next view tries again.
 */
export async function rescueWords(store: Pick<Store, "whole">, now: string): Promise<number> {
  const left = await listLeftWords();
  if (left.length === 0) return 0;
  const [database, { storeLeftWords }] = await Promise.all([store.whole(), import("./store-left-words.ts")]);
  const stored = await Promise.allSettled(
    left.map(async (words) => {
      await storeLeftWords(database, words, now);
      forgetWords(words.key);
    }),
  );
  // What one note does not take keeps the others from nothing.
  for (const outcome of stored) if (outcome.status === "rejected") throw outcome.reason;
  return left.length;
}
