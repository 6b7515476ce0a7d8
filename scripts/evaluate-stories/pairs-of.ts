/** Every two of some articles, by name. */
export function pairsOf(ids: readonly string[]): string[] {
  return ids.flatMap((a, index) => ids.slice(index + 1).map((b) => nameOfPair(a, b)));
}

/** A pair's name, whichever comes first. */
export function nameOfPair(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
