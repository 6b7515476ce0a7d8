import type { Letters } from "./read-letters.ts";

/** Where each word of a text stands: word numbers, ascending, one stretch of `places` a word. */
export interface WordIndex {
  readonly places: Uint32Array;
  /** The stretch of a word: [first, behind the last]; both the same when the text does not hold it. */
  readonly first: (hash: number) => number;
  readonly behind: (hash: number) => number;
  /** Its place in [from, to) when it stands there once; −1: it does not, −2: more often. */
  readonly only: (hash: number, from: number, to: number) => number;
  /** Zeros to count in, at least `size`: always the same ones, to be zeros again before anybody else asks. */
  readonly scratch: (size: number) => Uint32Array;
}

/** O(words): an open-addressing table of hashes, then one stretch for each. */
export function indexWords({ words, wordHash }: Letters): WordIndex {
  let bits = 4;
  while (1 << bits < words * 2) bits++;
  const size = 1 << bits;
  const shift = 32 - bits;
  const keys = new Int32Array(size);
  /** Slot → where its stretch begins; one more entry ends the last. Counts first, sums after. */
  const starts = new Uint32Array(size + 1);
  const slotOfWord = new Uint32Array(words);

  /** The slot of a hash, or the free one it would take. The table is half empty at least, so there is one. */
  const slotOf = (hash: number): number => {
    let slot = Math.imul(hash, 0x9e3779b1) >>> shift;
    while (starts[slot + 1] !== 0 && keys[slot] !== hash) slot = (slot + 1) & (size - 1);
    return slot;
  };
  for (let i = 0; i < words; i++) {
    const hash = wordHash[i]!;
    const slot = slotOf(hash);
    keys[slot] = hash;
    slotOfWord[i] = slot;
    starts[slot + 1]!++;
  }
  const used = new Uint8Array(size);
  for (let slot = 0; slot < size; slot++) {
    used[slot] = starts[slot + 1] === 0 ? 0 : 1;
    starts[slot + 1]! += starts[slot]!;
  }
  const places = new Uint32Array(words);
  const next = starts.slice(0, size);
  for (let i = 0; i < words; i++) places[next[slotOfWord[i]!]!++] = i;

  const find = (hash: number): number => {
    let slot = Math.imul(hash, 0x9e3779b1) >>> shift;
    while (used[slot] === 1 && keys[slot] !== hash) slot = (slot + 1) & (size - 1);
    return slot;
  };
  const only = (hash: number, from: number, to: number): number => {
    const slot = find(hash);
    const behind = starts[slot + 1]!;
    let low = starts[slot]!;
    for (let high = behind; low < high; ) {
      const middle = (low + high) >> 1;
      if (places[middle]! < from) low = middle + 1;
      else high = middle;
    }
    if (low === behind || places[low]! >= to) return -1;
    return low + 1 < behind && places[low + 1]! < to ? -2 : places[low]!;
  };
  let zeros = new Uint32Array(0);
  return {
    places,
    first: (hash) => starts[find(hash)]!,
    behind: (hash) => starts[find(hash) + 1]!,
    only,
    scratch: (size) => {
      if (zeros.length < size) zeros = new Uint32Array(size);
      return zeros;
    },
  };
}
