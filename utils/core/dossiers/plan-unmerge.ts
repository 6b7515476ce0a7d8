import type { EntityResolver } from "./resolve-entities.ts";
import type { EntityProfile } from "./types.ts";

/**
 * Entities whose merge is to be taken back so that `entity` is no longer one with `root`; what was merged into `entity` stays with
 * it. Empty when the two are not one. In a ring of merges, which two machines can make together, the root's own goes, too.
 */
export function planUnmerge(
  profiles: ReadonlyMap<string, Pick<EntityProfile, "mergedInto">>,
  resolver: EntityResolver,
  entity: string,
  root: string,
): string[] {
  if (entity === root || resolver.rootOf(entity) !== root) return [];
  return [entity, root].filter((id) => (profiles.get(id)?.mergedInto ?? null) !== null);
}
