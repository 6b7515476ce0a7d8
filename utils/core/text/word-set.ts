import { hashWord } from "./hash.ts";

/**
 * Words by their hash (hash.ts), with a filter before the set: of nearly every word of a text one look into a few kilobytes
 * says that it is none of them.
 */
export interface WordSet {
  readonly filter: Uint8Array;
  readonly hashes: ReadonlySet<number>;
}

const SMALLEST = 1 << 13;
/** Slots a word, at least: so many that few other words meet one. */
const SLOTS = 4;

/** @param words folded. */
export function createWordSet(words: Iterable<string>): WordSet {
  const hashes = new Set<number>();
  for (const word of words) hashes.add(hashWord(word));
  let size = SMALLEST;
  while (size < hashes.size * SLOTS) size *= 2;
  const filter = new Uint8Array(size);
  for (const hash of hashes) filter[slotOf(hash, size)] = 1;
  return { filter, hashes };
}

export function hasHash({ filter, hashes }: WordSet, hash: number): boolean {
  return filter[slotOf(hash, filter.length)] === 1 && hashes.has(hash);
}

/** @param size a power of two. */
function slotOf(hash: number, size: number): number {
  return (hash ^ (hash >>> 13)) & (size - 1);
}
