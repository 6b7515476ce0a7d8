/** Numbers that look random and are the same in every run: Marsaglia's xorshift, 32 bits. */
export interface Random {
  /** A whole number from 0 up to `count`, exclusive. */
  readonly below: (count: number) => number;
  /** True with this chance, 0 to 1. */
  readonly chance: (share: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T;
}

export function createRandom(seed: number): Random {
  let state = Math.imul(seed + 1, 0x9e3779b1) || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 0x1_0000_0000;
  };
  for (let i = 0; i < 8; i++) next();
  const below = (count: number) => Math.floor(next() * count);
  return { below, chance: (share) => next() < share, pick: (list) => list[below(list.length)]! };
}
