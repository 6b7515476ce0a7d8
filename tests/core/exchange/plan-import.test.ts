/** What becomes of a file beside what is stored: nothing of the reader's is lost on either side. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CONTENT_OF } from "../../../utils/core/exchange/content-of.ts";
import type { ImportPlan, PlannedWrite } from "../../../utils/core/exchange/import-plan.ts";
import type { ImportedKinds, ImportKind } from "../../../utils/core/exchange/import-types.ts";
import { planImport } from "../../../utils/core/exchange/plan-import.ts";
import { readImport } from "../../../utils/core/exchange/read-import.ts";
import { writeJson } from "../../../utils/core/exchange/write-json.ts";
import type { OwnTerm } from "../../../utils/core/lexicon/own-terms.ts";
import { MOST_TERMS } from "../../../utils/core/lexicon/own-terms.ts";
import { tagKey } from "../../../utils/core/notes/tag-key.ts";
import type { Annotation } from "../../../utils/core/notes/types.ts";
import { LIBRARIES, type WholeLibrary } from "../support/arbitrary-library.ts";
import { CONTEXT, NOW } from "../support/export-context.ts";
import { STORED_LIBRARY } from "../support/hostile-files.ts";
import { type MemoryLibrary, memoryLibrary, writeAll } from "../support/memory-library.ts";
import { sampleAnnotation } from "../support/sample-annotation.ts";
import { digest } from "../support/sample-clippings.ts";
import { sampleNote } from "../support/sample-note.ts";
import { sampleProfile } from "../support/sample-profile.ts";

const tools = { now: NOW, digest };

async function readLibrary(library: WholeLibrary) {
  const read = await readImport(writeAll(writeJson(CONTEXT), library), tools);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.records;
}

const writesOf = (plan: ImportPlan) => Object.values(plan.writes).flat() as readonly PlannedWrite[];
const annotationsOf = (library: MemoryLibrary) => library.all().annotation;
const wordsOf = (annotations: readonly Annotation[]) =>
  new Set(annotations.filter(({ deletedAt }) => deletedAt === null).map(CONTENT_OF.annotation));

describe("any library into any other", () => {
  it("does nothing the second time, whether deletions were asked for or not", async () => {
    await fc.assert(
      fc.asyncProperty(LIBRARIES, LIBRARIES, fc.boolean(), async (own, other, deletions) => {
        const [library, file] = [memoryLibrary(await own), await readLibrary(await other)];
        library.apply(await planImport(file, library, tools), { deletions });
        const after = structuredClone(library.all());
        const again = await planImport(file, library, { ...tools, now: "2026-04-01T00:00:00.000Z" });
        library.apply(again, { deletions });
        expect(library.all()).toEqual(after);
        expect(writesOf(again).filter(({ reason }) => deletions || reason !== "deleted")).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("keeps the words of both", async () => {
    await fc.assert(
      fc.asyncProperty(LIBRARIES, LIBRARIES, async (own, other) => {
        const [library, its] = [memoryLibrary(await own), memoryLibrary(await other)];
        const before = library.all();
        const plan = await planImport(await readLibrary(await other), library, tools);
        library.apply(plan);
        const words = wordsOf(annotationsOf(library));
        for (const word of wordsOf(before.annotation)) expect(words).toContain(word);
        for (const word of wordsOf(annotationsOf(its))) expect(words).toContain(word);
        const notes = new Map(library.all().article.map((note) => [note.id, note]));
        const refused = new Set(plan.refused.map(({ kind, id }) => `${kind} ${id}`));
        for (const note of [...before.article, ...its.all().article]) {
          if (refused.has(`article ${note.id}`) || note.deletedAt !== null) continue;
          const kept = notes.get(note.id)!;
          expect(kept.deletedAt).toBeNull();
          expect(kept.tags.map(tagKey)).toEqual(expect.arrayContaining(note.tags.map(tagKey)));
          expect(kept.projects).toEqual(expect.arrayContaining([...note.projects]));
        }
        const clippings = new Set(library.all().clipping.map(({ id }) => id));
        for (const one of its.all().clipping) expect(clippings.has(one.id)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("counts every record of the file once", async () => {
    await fc.assert(
      fc.asyncProperty(LIBRARIES, LIBRARIES, async (own, other) => {
        const file = await readLibrary(await other);
        const plan = await planImport(file, memoryLibrary(await own), tools);
        for (const [kind, counts] of Object.entries(plan.counts) as [ImportKind, ImportPlan["counts"][ImportKind]][]) {
          expect(counts.new + counts.same + counts.changed + counts.refused, kind).toBe(file[kind].length);
          expect(plan.writes[kind].length, kind).toBe(counts.new + counts.changed);
        }
      }),
    );
  });

  it("never ends in a ring of merges", async () => {
    const ENTITIES = ["a", "b", "c", "d"];
    const merges = fc.uniqueArray(
      fc.record({ entity: fc.constantFrom(...ENTITIES), mergedInto: fc.constantFrom(...ENTITIES) }),
      { selector: ({ entity }) => entity },
    );
    await fc.assert(
      fc.asyncProperty(merges, merges, async (own, other) => {
        const profiles = (list: typeof own) =>
          list.map(({ entity, mergedInto }) => sampleProfile(entity, { mergedInto }));
        const make = async (list: typeof own, library: MemoryLibrary) => {
          // Files with a ring of their own are refused as a whole; here each profile is a file of its own.
          for (const profile of profiles(list)) {
            const rest = {
              chains: [],
              terms: [],
              projects: [],
              searches: [],
              storyDecisions: [],
              entityProfiles: [profile],
            };
            const read = await readImport(writeAll(writeJson(CONTEXT), { articles: [], rest }), tools);
            if (read.ok) library.apply(await planImport(read.records, library, tools));
          }
        };
        const library = memoryLibrary();
        await make(own, library);
        await make(other, library);
        const next = new Map(library.all().entityProfile.map((one) => [one.entity, one.mergedInto]));
        for (const entity of ENTITIES) {
          let [at, steps]: [string | null | undefined, number] = [entity, 0];
          while (typeof at === "string" && steps++ <= ENTITIES.length) at = next.get(at);
          expect(steps).toBeLessThanOrEqual(ENTITIES.length);
        }
      }),
    );
  });
});

it("brings no third version back from a machine that took this one's in", async () => {
  const id = "0d6f8a51-6c63-4a4e-9a7b-0f5a4f0c2a10";
  const withNote = (note: string): WholeLibrary => ({
    articles: [{ article: sampleNote(), annotations: [sampleAnnotation({ id, note })], clippings: [] }],
    rest: { chains: [], terms: [], projects: [], searches: [], storyDecisions: [], entityProfiles: [] },
  });
  const [here, there] = [memoryLibrary(withNote("هنا")), memoryLibrary(withNote("هناك"))];
  there.apply(await planImport(await readLibrary(withNote("هنا")), there, tools));
  expect(
    annotationsOf(there)
      .map(({ note }) => note)
      .toSorted(),
  ).toEqual(["هنا", "هناك"]);
  const articles = [{ article: sampleNote(), annotations: annotationsOf(there), clippings: [] }];
  here.apply(await planImport(await readLibrary({ ...withNote(""), articles }), here, tools));
  expect(
    annotationsOf(here)
      .map(({ note }) => note)
      .toSorted(),
  ).toEqual(["هنا", "هناك"]);
});

const stored = STORED_LIBRARY;
const TERM = stored.rest.terms[0]!;
const PROFILE = stored.rest.entityProfiles[1]!;
const LATER = "2026-02-02T00:00:00.000Z";
const GONE = { deletedAt: LATER };

type Case = {
  readonly [Kind in ImportKind]: readonly [
    name: string,
    kind: Kind,
    stored: Partial<ImportedKinds[Kind]> | null,
    file: Partial<ImportedKinds[Kind]>,
    outcome: string,
    written?: Partial<ImportedKinds[Kind]>,
  ];
}[ImportKind];

/**
 * To add a case: [what it shows, the kind, what differs in the stored record (null: there is none), what differs in the file's, what
 * becomes of it, what is in the record that is written].
 */
const CASES: readonly Case[] = [
  [
    "a later reading",
    "article",
    {},
    { lastReadAt: LATER, score: 30, label: "mention" },
    "merged",
    { score: 30, label: "mention", updatedAt: NOW },
  ],
  ["an earlier reading", "article", { lastReadAt: LATER }, { score: 30 }, "same"],
  [
    "another tag and project",
    "article",
    { tags: [{ label: "أ", entity: null }] },
    { tags: [{ label: "ب", entity: null }], projects: ["p"] },
    "merged",
    {
      tags: [
        { label: "أ", entity: null },
        { label: "ب", entity: null },
      ],
      projects: ["p"],
    },
  ],
  [
    "a tag spelt otherwise",
    "article",
    { tags: [{ label: "ملفّ", entity: null }] },
    { tags: [{ label: "ملف", entity: null }] },
    "same",
  ],
  ["kept by hand there", "article", {}, { kept: "manual" }, "merged", { kept: "manual" }],
  ["not about this, there", "article", {}, { dismissedAt: LATER }, "same"],
  ["not about this, here", "article", { dismissedAt: LATER }, {}, "same"],
  ["deleted here", "article", GONE, { lastReadAt: LATER }, "restored", { deletedAt: null, updatedAt: NOW }],
  ["deleted there", "article", {}, GONE, "deleted", GONE],
  ["deleted on both sides", "article", GONE, { deletedAt: NOW }, "same"],
  ["deleted there, unknown here", "article", null, GONE, "tombstone", GONE],
  [
    "too many tags together",
    "article",
    { tags: Array.from({ length: 60 }, (_, i) => ({ label: `أ${i}`, entity: null })) },
    { tags: Array.from({ length: 60 }, (_, i) => ({ label: `ب${i}`, entity: null })) },
    "too-many-tags",
  ],
  ["another note, older than mine", "annotation", { updatedAt: LATER }, { note: "أخرى" }, "both", { note: "أخرى" }],
  [
    "another note, newer than mine",
    "annotation",
    {},
    { note: "أخرى", updatedAt: LATER },
    "both",
    { note: "أخرى", updatedAt: LATER },
  ],
  ["another colour", "annotation", {}, { colour: "pink" }, "both", { colour: "pink" }],
  ["a later time alone", "annotation", {}, { updatedAt: LATER, entities: ["x"] }, "same"],
  ["a highlight deleted here", "annotation", GONE, {}, "restored", { deletedAt: null }],
  ["a highlight deleted here and changed there", "annotation", GONE, { note: "أخرى" }, "both", { note: "أخرى" }],
  [
    "a highlight deleted and emptied here",
    "annotation",
    { ...GONE, note: "", tags: [], quote: { type: "TextQuoteSelector", exact: "…", prefix: "", suffix: "" } },
    {},
    "restored",
    { note: "ملاحظة" },
  ],
  ["a highlight deleted there", "annotation", {}, GONE, "deleted", GONE],
  ["a project renamed", "project", {}, { name: "ملف آخر" }, "both", { name: "ملف آخر" }],
  ["a project of another colour", "project", {}, { colour: "pink" }, "same"],
  ["a project deleted here", "project", GONE, { name: "ملف آخر" }, "restored", { id: "p-1", name: "ملف آخر" }],
  [
    "another search under a name",
    "search",
    {},
    { query: { kind: "highlight", text: "", chosen: [], order: "best" } },
    "both",
  ],
  [
    "a term with another language's name",
    "term",
    {},
    { names: { ar: "شبكة تهريب", fr: "réseau de passeurs" } },
    "merged",
    { id: TERM.id, names: { ar: "شبكة تهريب", fr: "réseau de passeurs" } },
  ],
  ["a term with fewer names", "term", { names: { ar: "شبكة تهريب", fr: "réseau de passeurs" } }, {}, "same"],
  ["a term that says otherwise under the same name", "term", {}, { signal: "strong" }, "name-taken"],
  [
    "a term that says otherwise under another name",
    "term",
    {},
    { names: { ar: "وسيط زواج" }, signal: "strong" },
    "both",
    { names: { ar: "وسيط زواج" } },
  ],
  ["a term deleted here", "term", GONE, {}, "restored", { deletedAt: null }],
  ["a decision otherwise", "storyDecision", {}, { together: false }, "decided"],
  ["a decision taken back here", "storyDecision", GONE, { together: false }, "restored", { together: false }],
  [
    "names for other languages",
    "entityProfile",
    { names: { ar: "بناني" } },
    { names: { fr: "Bennani" } },
    "merged",
    { names: { ar: "بناني", fr: "Bennani" } },
  ],
  [
    "another name",
    "entityProfile",
    { names: { ar: "بناني" } },
    { names: { ar: "البناني" } },
    "merged",
    { names: { ar: "بناني" }, note: "ب\n\nالبناني" },
  ],
  ["another note of an entity", "entityProfile", {}, { note: "ج" }, "merged", { note: "ب\n\nج" }],
  ["a note that is in mine", "entityProfile", { note: "أ\n\nب\n\nج" }, {}, "same"],
  ["a merge that is new", "entityProfile", {}, { mergedInto: "person.z" }, "merged", { mergedInto: "person.z" }],
  [
    "articles of a split",
    "entityProfile",
    { split: { from: "x", articles: ["https://a.example/1"] } },
    { split: { from: "x", articles: ["https://a.example/2"] } },
    "merged",
    { split: { from: "x", articles: ["https://a.example/1", "https://a.example/2"] } },
  ],
  ["a clipping hidden here", "clipping", GONE, {}, "restored", { deletedAt: null }],
  ["a clipping hidden there", "clipping", {}, GONE, "deleted", GONE],
  [
    "a chain that goes on there",
    "chain",
    { number: 1, hash: stored.articles[0]!.clippings[0]!.id },
    {},
    "advanced",
    { number: 2, hash: stored.rest.chains[0]!.hash },
  ],
  ["a chain that goes on here", "chain", { number: 9, hash: "a".repeat(64) }, {}, "same"],
  ["a chain that went another way", "chain", { hash: "a".repeat(64) }, {}, "fork"],
];

const SAMPLES: ImportedKinds = {
  article: sampleNote(),
  annotation: sampleAnnotation({ note: "ملاحظة" }),
  clipping: stored.articles[0]!.clippings[0]!,
  chain: stored.rest.chains[0]!,
  project: stored.rest.projects[0]!,
  search: stored.rest.searches[0]!,
  term: TERM,
  storyDecision: stored.rest.storyDecisions[0]!,
  entityProfile: PROFILE,
};

type LooseCase = readonly [
  name: string,
  kind: ImportKind,
  stored: object | null,
  file: object,
  outcome: string,
  written?: object,
];

describe("one record", () => {
  for (const [name, kind, own, changes, outcome, written] of CASES as readonly LooseCase[])
    it(`${name} (${kind})`, async () => {
      const library = memoryLibrary();
      const place = { line: null, path: kind };
      if (own !== null) library.put(kind, { ...SAMPLES[kind], ...own } as ImportedKinds[ImportKind]);
      const empty = Object.fromEntries(Object.keys(SAMPLES).map((name) => [name, []]));
      const records = { ...empty, [kind]: [{ record: { ...SAMPLES[kind], ...changes }, place }] };
      // A head is read with the clippings it names.
      const clippings = stored.articles[0]!.clippings.map((record) => ({ record, place }));
      const file = { ...records, ...(kind === "chain" && { clipping: clippings }) } as never;
      const plan = await planImport(file, library, tools);
      const [write] = plan.writes[kind];
      const [refused] = plan.refused;
      expect(write?.reason ?? refused?.problem.kind ?? "same").toBe(outcome);
      if (written !== undefined) expect(write?.record).toMatchObject(written);
      if (refused !== undefined) expect(refused.problem.place).toEqual(place);
      if (outcome === "both") expect(write?.record.id).not.toBe(SAMPLES[kind].id);
    });
});

it("takes no more terms than a lexicon can hold, and says which it left", async () => {
  const library = memoryLibrary();
  const term = (number: number): OwnTerm => ({
    ...TERM,
    id: `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`,
    names: { en: `term ${number}` },
  });
  for (let number = 0; number < MOST_TERMS - 1; number++) library.put("term", term(number));
  const rest = { ...stored.rest, chains: [], entityProfiles: [], terms: [term(MOST_TERMS), term(MOST_TERMS + 1)] };
  const plan = await planImport(await readLibrary({ articles: [], rest }), library, tools);
  expect(plan.counts.term).toEqual({ new: 1, same: 0, changed: 0, refused: 1 });
  expect(plan.refused).toMatchObject([
    { kind: "term", problem: { kind: "too-many-terms", place: { path: "terms[1]" } } },
  ]);
});

it("tells how far it is, asks in slices and ends when it is told to", async () => {
  const articles = Array.from({ length: 1_000 }, (_, index) => ({
    article: sampleNote({ id: `https://example.org/${index}` }),
    annotations: [],
    clippings: [],
  }));
  const file = await readLibrary({ articles, rest: { ...stored.rest, chains: [], entityProfiles: [], terms: [] } });
  const library = memoryLibrary();
  const asked: number[] = [];
  const counting: MemoryLibrary = {
    ...library,
    get: (kind, ids) => {
      if (kind === "article") asked.push(ids.length);
      return library.get(kind, ids);
    },
  };
  const steps: number[] = [];
  await planImport(file, counting, { ...tools, onProgress: (done) => steps.push(done) });
  expect(asked).toEqual([400, 400, 200]);
  expect(steps.at(-1)).toBe(1_003);
  const ends = new AbortController();
  const onProgress = (done: number) => done > 400 && ends.abort(new Error("enough"));
  await expect(planImport(file, library, { ...tools, onProgress, signal: ends.signal })).rejects.toThrow("enough");
});
