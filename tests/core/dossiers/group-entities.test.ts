/** Counts of entities after merges and splits, against counting one by one. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createDigest } from "../../../utils/core/dossiers/create-digest.ts";
import { describeEntity } from "../../../utils/core/dossiers/describe-entity.ts";
import { groupEntities } from "../../../utils/core/dossiers/group-entities.ts";
import { listEntities, searchListed } from "../../../utils/core/dossiers/list-entities.ts";
import { createKnowledge } from "../../../utils/core/dossiers/name-of-entity.ts";
import { createResolver } from "../../../utils/core/dossiers/resolve-entities.ts";
import type { ArticleNote } from "../../../utils/core/notes/types.ts";
import { sampleAnnotation } from "../support/sample-annotation.ts";
import { sampleEntity, sampleNote } from "../support/sample-note.ts";
import { ARTICLE_IDS, ENTITY_IDS, PROFILES, sampleProfile } from "../support/sample-profile.ts";

const days = fc.constantFrom("2025-11-30", "2025-12-01", "2026-02-28", "2026-03-01");
const NOTES: fc.Arbitrary<ArticleNote[]> = fc
  .tuple(
    ...ARTICLE_IDS.map((id) =>
      fc.record({
        id: fc.constant(id),
        published: fc.option(days),
        entities: fc.uniqueArray(
          fc.record({ id: fc.constantFrom(...ENTITY_IDS), count: fc.integer({ min: 1, max: 9 }) }),
          {
            selector: (entity) => entity.id,
          },
        ),
        dismissed: fc.boolean(),
      }),
    ),
  )
  .map((rows) =>
    rows.map(({ id, published, entities, dismissed }) =>
      sampleNote({
        id,
        published,
        entities: entities.map((entity) => sampleEntity({ ...entity, names: { ar: entity.id } })),
        dismissedAt: dismissed && id === ARTICLE_IDS[2] ? "2026-03-02T00:00:00Z" : null,
      }),
    ),
  );

function digestOf(notes: readonly ArticleNote[]) {
  const digest = createDigest();
  for (const note of notes) digest.putArticle(note);
  return digest;
}

const dayOf = (note: ArticleNote) => (note.published ?? note.createdAt).slice(0, 10);

describe("grouped entities", () => {
  it("are counted as one would by hand", () => {
    fc.assert(
      fc.property(NOTES, PROFILES, (notes, profiles) => {
        const resolver = createResolver(profiles);
        const grouped = groupEntities(digestOf(notes), resolver);
        const living = notes.filter(({ dismissedAt }) => dismissedAt === null);
        const means = (note: ArticleNote) =>
          note.entities.map(({ id, count }) => [resolver.of(id, note.id), count] as const);
        const roots = new Set(living.flatMap((note) => means(note).map(([root]) => root)));
        expect(new Set(grouped.entities.keys())).toEqual(roots);
        for (const root of roots) {
          const naming = living.filter((note) => means(note).some(([id]) => id === root));
          const days = naming.map(dayOf).sort();
          expect(grouped.entities.get(root)).toMatchObject({
            articles: naming.length,
            mentions: naming.flatMap(means).reduce((sum, [id, count]) => sum + (id === root ? count : 0), 0),
            first: days[0],
            last: days.at(-1),
          });
          const places = describeEntity(grouped, root);
          expect(new Set(places.articles)).toEqual(new Set(naming.map(({ id }) => id)));
          expect(places.months.reduce((sum, { articles }) => sum + articles, 0)).toBe(naming.length);
          for (const { id, articles } of places.together)
            expect(articles).toBe(naming.filter((note) => means(note).some(([other]) => other === id)).length);
        }
      }),
    );
  });

  it("are the same whether notes came once or several times, in any order", () => {
    fc.assert(
      fc.property(NOTES, PROFILES, (notes, profiles) => {
        const resolver = createResolver(profiles);
        const once = groupEntities(digestOf(notes), resolver);
        const older = notes.map((note) => ({ ...note, published: "2020-01-01", entities: [sampleEntity()] }));
        const again = groupEntities(digestOf([...older.toReversed(), ...notes.toReversed(), ...notes]), resolver);
        expect(again.articles.map(({ id }) => id)).toEqual(once.articles.map(({ id }) => id));
        expect(
          new Set([...again.entities.values()].map(({ id, articles, mentions }) => `${id} ${articles} ${mentions}`)),
        ).toEqual(
          new Set([...once.entities.values()].map(({ id, articles, mentions }) => `${id} ${articles} ${mentions}`)),
        );
      }),
    );
  });

  it("count highlights that name or are tagged with them, of articles that are there", () => {
    const digest = digestOf([
      sampleNote({ id: "x", entities: [sampleEntity({ id: "a" }), sampleEntity({ id: "b" })] }),
    ]);
    const quote = { articleId: "x", tags: [{ label: "A", entity: "a" }], entities: ["a", "b"] };
    digest.putQuote(sampleAnnotation({ id: "1", ...quote }));
    digest.putQuote(sampleAnnotation({ id: "2", ...quote, entities: [], tags: [{ label: "b", entity: null }] }));
    digest.putQuote(sampleAnnotation({ id: "3", ...quote, articleId: "gone" }));
    digest.putQuote(sampleAnnotation({ id: "4", ...quote, deletedAt: "2026-03-02T00:00:00Z" }));
    const merged = groupEntities(digest, createResolver([sampleProfile("b", { mergedInto: "a" })]));
    expect(merged.entities.get("a")?.quotes).toBe(1);
    expect(describeEntity(merged, "a").quotes).toEqual(["1"]);
  });
});

it("a timeline has every month between the first and the last", () => {
  const grouped = groupEntities(
    digestOf([
      sampleNote({ id: "1", published: "2025-11-30" }),
      sampleNote({ id: "2", published: "2026-02-01T10:00:00+01:00" }),
    ]),
    createResolver([]),
  );
  expect(describeEntity(grouped, "crime.thb").months).toEqual([
    { month: "2025-11", articles: 1 },
    { month: "2025-12", articles: 0 },
    { month: "2026-01", articles: 0 },
    { month: "2026-02", articles: 1 },
  ]);
});

describe("searching entities", () => {
  const names = {
    "inst.mj": { ar: "وزارة العدل", fr: "Ministère de la Justice" },
    "person.ahmed": { ar: "أحمد الإدريسي" },
    "crime.thb": { ar: "الاتّجار بالبشر", en: "human trafficking" },
    "person.a_idrissi": { fr: "A. El Idrissi" },
  };
  const note = sampleNote({
    entities: Object.entries(names).map(([id, found]) =>
      sampleEntity({ id, names: found, category: id.startsWith("person") ? "person" : "crime" }),
    ),
  });
  const profiles = [sampleProfile("inst.mj", { names: { ar: "العدلية" } })];
  const known = createKnowledge(profiles, {}, { "inst.mj": names["inst.mj"], "crime.thb": names["crime.thb"] });
  const listed = listEntities(groupEntities(digestOf([note]), known.resolver), known);

  // To add one: [what is typed, ids found]
  it.each([
    ["الإتجار", ["crime.thb"]],
    ["اتجار بشر", ["crime.thb"]],
    ["احمد ادريسي", ["person.ahmed"]],
    ["MINISTERE justice", ["inst.mj"]],
    ["وزاره", ["inst.mj"]],
    ["عدليه", ["inst.mj"]],
    ["trafficking", ["crime.thb"]],
    ["zzz", []],
    [" ؟ ", Object.keys(names)],
  ])("%s", (text, ids) => {
    expect(new Set(searchListed(listed, { text, category: null }).found.map(({ id }) => id))).toEqual(new Set(ids));
  });

  it("counts categories by the text alone", () => {
    const { found, byCategory } = searchListed(listed, { text: "", category: "person" });
    expect(found.map(({ id }) => id)).toEqual(["person.a_idrissi", "person.ahmed"]);
    expect(Object.fromEntries(byCategory)).toEqual({ crime: 2, person: 2 });
  });
});
