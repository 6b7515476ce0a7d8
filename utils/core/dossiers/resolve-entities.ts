import type { EntityProfile } from "./types.ts";

/** Which entity is meant by what articles name, after the reader's merges and splits. */
export interface EntityResolver {
  /** The entity an article means by a found id. It is a root: rootOf gives it back. */
  readonly of: (found: string, article: string) => string;
  /** The entity this one is shown as, whatever the article. */
  readonly rootOf: (entity: string) => string;
  /** Entities that were merged into this root, directly or by way of another; without the root itself, ascending. */
  readonly mergedInto: (root: string) => readonly string[];
  /** Living profiles of entities the reader parted from this entity or from one that is one with it, oldest first. */
  readonly splitFrom: (entity: string) => readonly EntityProfile[];
  /** Whether it depends on the article what this id means. */
  readonly dependsOnArticle: (found: string) => boolean;
}

/**
 * Reads profiles in any order, deleted ones left out. From an id one follows, step by step, the split that holds for the
 * article, else the merge. Of two splits that claim one article the one made later holds (then the larger id). Two machines
 * may merge A into B and B into A, or a split entity back into where it came from: such a ring is one entity, the one of the
 * smallest id. So the answer depends on the set of profiles alone.
 */
export function createResolver(profiles: readonly EntityProfile[]): EntityResolver {
  const living = profiles.filter(({ deletedAt }) => deletedAt === null).toSorted(byAge);
  const merges = new Map<string, string>();
  const splits = new Map<string, Map<string, string>>();
  for (const { entity, mergedInto, split } of living) {
    if (mergedInto !== null) merges.set(entity, mergedInto);
    if (split === null) continue;
    const claims = splits.get(split.from) ?? new Map<string, string>();
    splits.set(split.from, claims);
    // Later ones come later and hold.
    for (const article of split.articles) claims.set(article, entity);
  }

  const roots = new Map<string, string>();
  function rootOf(entity: string): string {
    if (!merges.has(entity)) return entity;
    let root = roots.get(entity);
    if (root === undefined) {
      const { path, ring } = follow(entity, (id) => merges.get(id));
      root = ring.length === 0 ? path.at(-1)! : least(ring);
      for (const id of path) roots.set(id, root);
    }
    return root;
  }

  function of(found: string, article: string): string {
    if (!splits.has(found) && !merges.has(found)) return found;
    const { path, ring } = follow(found, (id) => splits.get(id)?.get(article) ?? merges.get(id));
    return ring.length === 0 ? path.at(-1)! : least(ring.map(rootOf));
  }

  const members = new Map<string, string[]>();
  for (const entity of merges.keys()) {
    const root = rootOf(entity);
    if (root === entity) continue;
    members.set(root, [...(members.get(root) ?? []), entity]);
  }
  return {
    of,
    rootOf,
    mergedInto: (root) => (members.get(root) ?? []).toSorted(),
    splitFrom: (entity) => {
      const root = rootOf(entity);
      return living.filter(({ split }) => split !== null && rootOf(split.from) === root);
    },
    dependsOnArticle: (found) => follow(found, (id) => merges.get(id)).path.some((id) => splits.has(id)),
  };
}

/** The way from an id, itself first, and the ring it ends in; `ring` is empty when it ends. */
function follow(start: string, next: (id: string) => string | undefined): { path: string[]; ring: string[] } {
  const path = [start];
  const seen = new Map([[start, 0]]);
  for (;;) {
    const id = next(path.at(-1)!);
    if (id === undefined) return { path, ring: [] };
    const at = seen.get(id);
    if (at !== undefined) return { path, ring: path.slice(at) };
    seen.set(id, path.length);
    path.push(id);
  }
}

function least(ids: readonly string[]): string {
  return ids.toSorted()[0]!;
}

function byAge(a: EntityProfile, b: EntityProfile): number {
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? -1 : 1;
  return a.entity < b.entity ? -1 : 1;
}
