import type { EntityResolver } from "./resolve-entities.ts";

/** A change of one profile that makes two entities one. */
export interface MergePlan {
  readonly entity: string;
  readonly mergedInto: string;
}

/**
 * What to write so that `entity` and `into` are one, shown as what `into` is shown as; null: they are one already. All that is
 * one with `entity` comes with it. Which entities are one does not depend on the order of merges; as which they are shown, the
 * last merge says.
 */
export function planMerge(resolver: EntityResolver, entity: string, into: string): MergePlan | null {
  const [from, to] = [resolver.rootOf(entity), resolver.rootOf(into)];
  return from === to ? null : { entity: from, mergedInto: to };
}
