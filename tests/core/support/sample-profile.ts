import fc from "fast-check";
import { changeProfile, type ProfileChange } from "../../../utils/core/dossiers/change-profile.ts";
import type { EntityProfile } from "../../../utils/core/dossiers/types.ts";

const NOW = "2026-02-01T00:00:00.000Z";

/** A valid profile of an entity. */
export function sampleProfile(entity: string, change: ProfileChange = {}, now = NOW): EntityProfile {
  return changeProfile(null, entity, change, now);
}

/** Few ids, so that merges meet; Arabic ones as patterns make them. */
export const ENTITY_IDS = [
  "crime.thb",
  "inst.cnclt",
  "person.محمد_بناني",
  "person.m_bennani",
  "place.rabat",
  "split.1",
];
export const ARTICLE_IDS = ["https://a.example/1", "https://a.example/2", "https://b.example/3"];

const id = fc.constantFrom(...ENTITY_IDS);

/** Any set of profiles that could come together from several machines: rings, splits of each other, tombstones. */
export const PROFILES: fc.Arbitrary<EntityProfile[]> = fc.uniqueArray(
  fc
    .record({
      entity: id,
      mergedInto: fc.option(id),
      split: fc.option(fc.record({ from: id, articles: fc.subarray(ARTICLE_IDS, { minLength: 1 }) })),
      createdAt: fc.constantFrom("2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z", "2026-01-03T00:00:00Z"),
      deletedAt: fc.option(fc.constant(NOW), { freq: 5 }),
    })
    .map(({ entity, mergedInto, split, createdAt, deletedAt }) => {
      return { ...sampleProfile(entity, { mergedInto, split }, createdAt), deletedAt };
    }),
  { selector: ({ entity }) => entity },
);
