import type { Shingles } from "./shingle-text.ts";

/**
 * A text's signature: some of its shingle hashes, chosen by the hash alone, so that two texts choose alike wherever the shingles
 * stand. Ascending, each once.
 */
export type Signature = Uint32Array;

/** One shingle in so many is chosen … */
const EVERY = 8;
/** … and so many at least, the smallest: a lead of thirty words has a signature, too. */
const LEAST = 8;
/** Longer texts choose by the same rule and are cut here: their smallest. */
const MOST = 512;

/**
 * Signs a text: Broder's sketches of resemblance and containment («On the resemblance and containment of documents», 1997), the
 * smallest values of a random order (MinHash, one order and many values) and those below a bound, together. The second kind is
 * what lets a lead be found inside a text twenty times as long; MinHash by itself knows resemblance only.
 */
export function signText({ hashes }: Shingles): Signature {
  const bound = 0x1_0000_0000 / EVERY;
  let n = Math.min(LEAST, hashes.length);
  while (n < hashes.length && n < MOST && hashes[n]! < bound) n++;
  return hashes.slice(0, n);
}

/** The keys a text is filed under in an index, and looked up by: texts without a common key are not compared. */
export function storyKeysOf(signature: Signature): readonly number[] {
  return [...signature];
}
