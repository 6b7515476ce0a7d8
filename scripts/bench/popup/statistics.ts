/** The middle one of some numbers. */
export function middle(values: readonly number[]): number {
  return at(values, 0.5);
}

/** Between which the middle half of them lies. */
export function spread(values: readonly number[]): readonly [low: number, high: number] {
  return [at(values, 0.25), at(values, 0.75)];
}

function at(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
