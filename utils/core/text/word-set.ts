import { hashWord } from "./hash.ts";

/**
 * Words by their hash (hash.ts), with a filter before the set: of nearly every word of a text one look into a few kilobytes
 * says that it is none of them.
 */
export interface WordSet {
  readonly filter: Uint8Array;
  readonly hashes: ReadonlySet<number>;
}

const FILTER_SIZE = 1 << 13;

/** @param words folded. */
export function createWordSet(words: Iterable<string>): WordSet {
  const filter = new Uint8Array(FILTER_SIZE);
  const hashes = new Set<number>();
  for (const word of words) {
    const hash = hashWord(word);
    hashes.add(hash);
    filter[slotOf(hash)] = 1;
  }
  return { filter, hashes };
}

export function hasHash({ filter, hashes }: WordSet, hash: number): boolean {
  return filter[slotOf(hash)] === 1 && hashes.has(hash);
}

function slotOf(hash: number): number {
  return (hash ^ (hash >>> 13)) & (FILTER_SIZE - 1);
}
