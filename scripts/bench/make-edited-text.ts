/** Numbers that are the same in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) | 0;
    return (state >>> 8) / 2 ** 24;
  };
}

/**
 * Words as texts have them, some often and most seldom, and the share of them that was left out, put in or
 * exchanged. The same in every run.
 */
export function makeEditedText(count: number, share: number): [sealed: string, live: string] {
  const next = numbers(7);
  const word = () =>
    `ك${Math.floor(4_000 * next() ** 3).toString(36)}`.replace(/\d/g, (digit) => "ابتثجحخدذر"[Number(digit)]!);
  const sealed = Array.from({ length: count }, word);
  const live = sealed.flatMap((one) => {
    const die = next() / share;
    return die < 1 / 3 ? [] : die < 2 / 3 ? [word()] : die < 1 ? [one, word()] : [one];
  });
  return [sealed.join(" "), live.join(" ")];
}
