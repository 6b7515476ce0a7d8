/** A kind of thing of which there is one more after each time. */
export interface Growing {
  readonly kind: string;
  /** How many there were at each look. */
  readonly counts: readonly number[];
}

/**
 * The kinds that grew between each look and the next by what was done in between, one each time or more: what is held for good. What is held
 * until the next time, and what is gathered up to a number and then let go, does not grow so. The method is Nolan Lawson's «fuite» and MemLab's.
 *
 * @param looks what was counted, in order; at least two.
 * @param times how often it was done between two looks. Of what went before the last, one may be left over.
 */
export function findGrowing(looks: readonly ReadonlyMap<string, number>[], times: number): Growing[] {
  return [...(looks.at(-1)?.keys() ?? [])].flatMap((kind) => {
    const counts = looks.map((look) => look.get(kind) ?? 0);
    const grows = counts.slice(1).every((count, index) => count - counts[index]! >= times - 1);
    return grows && looks.length > 1 ? [{ kind, counts }] : [];
  });
}
