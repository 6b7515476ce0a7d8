/**
 * One more word hash stirred into a hash, 32 bits unsigned: MurmurHash3's step and finaliser (Appleby 2011). Neighbouring
 * inputs give unrelated outputs, so that the smallest of some values is a fair pick.
 */
export function mix(hash: number, word: number): number {
  let h = Math.imul(hash ^ Math.imul(word, 0xcc9e2d51), 0x1b873593) + 0x9e3779b9;
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
