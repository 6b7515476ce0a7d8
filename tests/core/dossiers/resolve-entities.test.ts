/** Merging and splitting, against slow and obvious versions. To add a case, add a line to CASES. */
import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { changeProfile, profileId, undoProfile } from "../../../utils/core/dossiers/change-profile.ts";
import { planMerge } from "../../../utils/core/dossiers/plan-merge.ts";
import { planUnmerge } from "../../../utils/core/dossiers/plan-unmerge.ts";
import { createResolver } from "../../../utils/core/dossiers/resolve-entities.ts";
import { entityProfileSchema } from "../../../utils/core/dossiers/schemas.ts";
import type { EntityProfile } from "../../../utils/core/dossiers/types.ts";
import { ARTICLE_IDS, ENTITY_IDS, PROFILES, sampleProfile } from "../support/sample-profile.ts";

const [X, Y] = ARTICLE_IDS as [string, string];
const merge = (entity: string, mergedInto: string, at?: string) => sampleProfile(entity, { mergedInto }, at);
const split = (entity: string, from: string, articles: readonly string[], at?: string) =>
  sampleProfile(entity, { split: { from, articles } }, at);
const EARLY = "2026-01-01T00:00:00Z";
const LATE = "2026-01-02T00:00:00Z";

const CASES: readonly (readonly [
  name: string,
  profiles: readonly EntityProfile[],
  found: string,
  article: string,
  means: string,
])[] = [
  ["nothing is known", [], "a", X, "a"],
  ["a merge", [merge("a", "b")], "a", X, "b"],
  ["a merge of what was merged into", [merge("a", "b"), merge("b", "c")], "a", X, "c"],
  ["a deleted merge", [{ ...merge("a", "b"), deletedAt: LATE }], "a", X, "a"],
  ["two machines merged into each other", [merge("b", "a"), merge("a", "b")], "b", X, "a"],
  ["a split, in its article", [split("s", "a", [X])], "a", X, "s"],
  ["a split, in another article", [split("s", "a", [X])], "a", Y, "a"],
  ["a split of what was merged into", [merge("a", "b"), split("s", "b", [X])], "a", X, "s"],
  ["a split from before the merge stays with its own name", [merge("a", "b"), split("s", "a", [X])], "b", X, "b"],
  ["a split that was split", [split("s", "a", [X, Y]), split("t", "s", [X])], "a", X, "t"],
  ["a split merged into a third", [split("s", "a", [X]), merge("s", "c")], "a", X, "c"],
  ["a split merged back", [{ ...split("s", "a", [X]), mergedInto: "a" }], "a", X, "a"],
  ["two splits claim an article: the later", [split("s", "a", [X], LATE), split("r", "a", [X], EARLY)], "a", X, "s"],
  ["two splits of one moment: the larger id", [split("s", "a", [X]), split("r", "a", [X])], "a", X, "s"],
  ["splits of each other", [split("s", "t", [X]), split("t", "s", [X])], "s", X, "s"],
];

it.each(CASES)("%s", (_name, profiles, found, article, means) => {
  expect(createResolver(profiles).of(found, article)).toBe(means);
  expect(createResolver(profiles.toReversed()).of(found, article)).toBe(means);
});

/** Who means what: every answer a resolver can give. */
function answers(profiles: readonly EntityProfile[]) {
  const resolver = createResolver(profiles);
  return ENTITY_IDS.map((id) => [resolver.rootOf(id), ...ARTICLE_IDS.map((article) => resolver.of(id, article))]);
}

/** Components of the merges, each written as its members: the obvious version. */
function components(pairs: readonly (readonly [string, string])[]): string[] {
  let groups = ENTITY_IDS.map((id) => [id]);
  for (const [a, b] of pairs) {
    const touched = groups.filter((group) => group.includes(a) || group.includes(b));
    groups = [...groups.filter((group) => !touched.includes(group)), touched.flat()];
  }
  return groups.map((group) => group.toSorted().join(" ")).sort();
}

function componentsOf(profiles: readonly EntityProfile[]): string[] {
  const { rootOf } = createResolver(profiles);
  const roots = new Map<string, string[]>();
  for (const id of ENTITY_IDS) roots.set(rootOf(id), [...(roots.get(rootOf(id)) ?? []), id]);
  return [...roots.values()].map((group) => group.toSorted().join(" ")).sort();
}

const PAIRS = fc.array(fc.tuple(fc.constantFrom(...ENTITY_IDS), fc.constantFrom(...ENTITY_IDS)), { maxLength: 8 });

/** What a reader does one merge after the other. */
function mergeAll(pairs: readonly (readonly [string, string])[]): EntityProfile[] {
  const byId = new Map<string, EntityProfile>();
  for (const [entity, into] of pairs) {
    const plan = planMerge(createResolver([...byId.values()]), entity, into);
    if (plan) byId.set(plan.entity, changeProfile(byId.get(plan.entity) ?? null, plan.entity, plan, LATE));
  }
  return [...byId.values()];
}

describe("merging", () => {
  it("makes one of what was merged, in any order of merges", () => {
    fc.assert(
      fc.property(PAIRS, fc.infiniteStream(fc.nat()), (pairs, chance) => {
        const shuffled = pairs
          .map((pair) => [chance.next().value, pair] as const)
          .sort((a, b) => a[0] - b[0])
          .map(([, pair]) => pair);
        expect(componentsOf(mergeAll(pairs))).toEqual(components(pairs));
        expect(componentsOf(mergeAll(shuffled))).toEqual(components(pairs));
      }),
    );
  });

  it("never makes a ring", () => {
    fc.assert(
      fc.property(PAIRS, (pairs) => {
        const profiles = mergeAll(pairs);
        for (const { entity } of profiles) {
          let id: string | null = entity;
          for (let steps = 0; id !== null; steps++) {
            expect(steps).toBeLessThanOrEqual(profiles.length);
            id = profiles.find((profile) => profile.entity === id)?.mergedInto ?? null;
          }
        }
      }),
    );
  });

  it("can be taken back for each: the two are apart then, and all else stays one that was", () => {
    fc.assert(
      fc.property(PROFILES, fc.constantFrom(...ENTITY_IDS), (profiles, entity) => {
        const resolver = createResolver(profiles);
        const living = new Map(profiles.filter(({ deletedAt }) => deletedAt === null).map((one) => [one.entity, one]));
        const root = resolver.rootOf(entity);
        const apart = planUnmerge(living, resolver, entity, root);
        expect(apart.length > 0).toBe(entity !== root);
        const after = createResolver(
          profiles.map((profile) => (apart.includes(profile.entity) ? { ...profile, mergedInto: null } : profile)),
        );
        if (entity !== root) expect(after.rootOf(entity)).not.toBe(after.rootOf(root));
        for (const other of ENTITY_IDS)
          if (after.rootOf(other) !== after.rootOf(entity) && resolver.rootOf(other) === root && apart.length === 1)
            expect(after.rootOf(other)).toBe(after.rootOf(root));
      }),
    );
  });

  it("is told by what was merged into a root", () => {
    fc.assert(
      fc.property(PROFILES, (profiles) => {
        const resolver = createResolver(profiles);
        for (const root of ENTITY_IDS)
          expect(resolver.mergedInto(root)).toEqual(
            ENTITY_IDS.filter((id) => id !== root && resolver.rootOf(id) === root).toSorted(),
          );
      }),
    );
  });
});

describe("any set of profiles", () => {
  it("means the same in whatever order it is read", () => {
    fc.assert(
      fc.property(PROFILES, (profiles) => {
        expect(answers(profiles.toReversed())).toEqual(answers(profiles));
        expect(answers(profiles.toSorted((a, b) => (a.entity < b.entity ? 1 : -1)))).toEqual(answers(profiles));
      }),
    );
  });

  it("leads to a root, and ids that do not depend on the article say so", () => {
    fc.assert(
      fc.property(PROFILES, (profiles) => {
        const resolver = createResolver(profiles);
        for (const id of ENTITY_IDS) {
          const means = ARTICLE_IDS.map((article) => resolver.of(id, article));
          for (const root of means) expect(resolver.rootOf(root)).toBe(root);
          if (!resolver.dependsOnArticle(id)) expect(new Set([...means, resolver.rootOf(id)]).size).toBe(1);
        }
      }),
    );
  });

  it("gives back what was when a merge or a split is undone", () => {
    const change = fc.oneof(
      fc.record({ mergedInto: fc.option(fc.constantFrom(...ENTITY_IDS)) }),
      fc.record({
        split: fc.record({
          from: fc.constantFrom(...ENTITY_IDS),
          articles: fc.subarray([...ARTICLE_IDS], { minLength: 1 }),
        }),
      }),
    );
    fc.assert(
      fc.property(PROFILES, fc.constantFrom(...ENTITY_IDS), change, (profiles, entity, changed) => {
        const stored = profiles.find(({ id }) => id === profileId(entity)) ?? null;
        const before = stored?.deletedAt === null ? stored : null;
        const after = changeProfile(stored, entity, changed, LATE);
        const undone = undoProfile(before, after, LATE);
        v.parse(entityProfileSchema, after);
        v.parse(entityProfileSchema, undone);
        const others = profiles.filter(({ id }) => id !== profileId(entity));
        expect(answers([...others, undone])).toEqual(answers(profiles));
      }),
    );
  });
});
