/** Steps over many records: tags, projects, deletion, and taking them back. */
import { describe, expect, it } from "vitest";
import type { SealedClipping } from "../../utils/core/clippings/types.ts";
import type { RecordKind } from "../../utils/core/library/types.ts";
import type { Tag } from "../../utils/core/notes/types.ts";
import { changeArticle } from "../../utils/store/change-article.ts";
import { StepCancelledError, type StepWatch, undoStep } from "../../utils/store/change-records.ts";
import type { RasdDatabase } from "../../utils/store/database.ts";
import { deleteRecords } from "../../utils/store/delete-records.ts";
import { getRecords } from "../../utils/store/get-records.ts";
import { moveToProject } from "../../utils/store/move-to-project.ts";
import { RecordError } from "../../utils/store/parse-record.ts";
import { tagRecords } from "../../utils/store/tag-records.ts";
import { sampleAnnotation } from "../core/support/sample-annotation.ts";
import { sampleNote } from "../core/support/sample-note.ts";
import { openTestDatabase } from "./open-test-database.ts";

const WATCH: StepWatch = { onProgress: () => {}, signal: new AbortController().signal };
const NOW = "2026-02-01T10:00:00.000Z";
const LATER = "2026-02-01T10:05:00.000Z";
const TAG: Tag = { label: "للتحقق", entity: null };
const idOf = (index: number) => `https://example.org/a-${index}.html`;

/** Articles with two highlights and a clipping each; more than a slice of them. */
async function fill(database: RasdDatabase, count: number): Promise<string[]> {
  await database.open();
  const ids = Array.from({ length: count }, (_, index) => idOf(index));
  await database.articles.bulkPut(ids.map((id) => sampleNote({ id, clippedAt: "2026-01-06T08:00:00.000Z" })));
  await database.annotations.bulkPut(
    ids.flatMap((articleId, index) =>
      [1, 2].map((n) => sampleAnnotation({ id: `h-${index}-${n}`, articleId, url: articleId })),
    ),
  );
  await database.sealed.bulkPut(ids.map((articleId, index) => sealed(`c-${index}`, articleId)));
  return ids;
}

/** The steps look at nothing a seal covers. */
function sealed(id: string, articleId: string, at = "2026-01-06T08:00:00.000Z"): SealedClipping {
  const { headline } = sampleNote();
  return {
    ...{ id, articleId, schema: 1, createdAt: at, updatedAt: at, deletedAt: null, version: 1 },
    content: { headline, captured: { at, offset: 60 } } as SealedClipping["content"],
    seal: { algorithm: "SHA-256", chain: "c", number: 1, previous: null, hash: id },
  };
}

const everything = async (database: RasdDatabase) => ({
  articles: await database.articles.toArray(),
  annotations: await database.annotations.toArray(),
  sealed: await database.sealed.toArray(),
});
/** Without the times of writing, which undo moves on. */
const content = async (database: RasdDatabase) =>
  JSON.parse(
    JSON.stringify(await everything(database), (key, value) => (key === "updatedAt" ? undefined : value)),
  ) as unknown;

// To add a step, add a line: what it does to the records of a kind.
const STEPS: readonly [
  name: string,
  kind: RecordKind,
  run: (database: RasdDatabase, ids: readonly string[], watch?: StepWatch) => Promise<readonly object[]>,
][] = [
  ...(["article", "highlight", "clipping"] as const).flatMap((kind): (typeof STEPS)[number][] => [
    [
      `tag each ${kind}`,
      kind,
      (db, ids, watch = WATCH) => tagRecords(db, { kind, ids }, { tag: TAG, set: true }, NOW, watch),
    ],
    [
      `move each ${kind}`,
      kind,
      (db, ids, watch = WATCH) => moveToProject(db, { kind, ids }, { project: "p1", set: true }, NOW, watch),
    ],
    [`delete each ${kind}`, kind, (db, ids, watch = WATCH) => deleteRecords(db, { kind, ids }, NOW, watch)],
  ]),
];

const idsOf = async (database: RasdDatabase, kind: RecordKind, count: number) => {
  const table = { article: database.articles, highlight: database.annotations, clipping: database.sealed }[kind];
  return (await table.limit(count).primaryKeys()) as string[];
};

describe.each(STEPS)("%s", (_, kind, run) => {
  it("is taken back whole, and twice is once", async () => {
    const database = openTestDatabase();
    await fill(database, 30);
    const before = await content(database);
    const ids = await idsOf(database, kind, 25);
    const patches = await run(database, ids);
    expect(patches.length).toBeGreaterThanOrEqual(13);
    expect(await content(database)).not.toEqual(before);
    const after = await content(database);
    expect(await run(database, ids)).toEqual([]);
    expect(await content(database)).toEqual(after);
    expect(await undoStep(database, patches as never, LATER, WATCH)).toBe(patches.length);
    expect(await content(database)).toEqual(before);
    expect(await undoStep(database, patches as never, LATER, WATCH)).toBe(0);
  });

  it("called off, changes nothing", async () => {
    const database = openTestDatabase();
    await fill(database, 3);
    const before = await content(database);
    const watch = { ...WATCH, signal: AbortSignal.abort() };
    await expect(run(database, await idsOf(database, kind, 3), watch)).rejects.toBeInstanceOf(StepCancelledError);
    expect(await content(database)).toEqual(before);
  });
});

it("called off when its first slice is written already, changes nothing", async () => {
  const database = openTestDatabase();
  const ids = await fill(database, 3);
  const before = await content(database);
  const caller = new AbortController();
  const told: number[] = [];
  const onProgress = (done: number, total: number) => {
    told.push(done, total);
    caller.abort();
  };
  const step = deleteRecords(database, { kind: "article", ids }, NOW, { onProgress, signal: caller.signal });
  await expect(step).rejects.toBeInstanceOf(StepCancelledError);
  expect(told).toEqual([6, 12]);
  expect(await content(database)).toEqual(before);
});

describe("deleting articles", () => {
  it("hides their highlights and clippings; undo brings back those it took, not those deleted before", async () => {
    const database = openTestDatabase();
    const [id] = await fill(database, 2);
    await database.annotations.update("h-0-2", { deletedAt: "2026-01-20T08:00:00.000Z" });
    const patches = await deleteRecords(database, { kind: "article", ids: [id!] }, NOW, WATCH);
    const { annotations, sealed: clippings } = await everything(database);
    expect(annotations.map(({ deletedAt }) => deletedAt)).toEqual([NOW, "2026-01-20T08:00:00.000Z", null, null]);
    expect(clippings.map(({ deletedAt }) => deletedAt)).toEqual([NOW, null]);
    await undoStep(database, patches, LATER, WATCH);
    const restored = await everything(database);
    expect(restored.articles[0]!.deletedAt).toBeNull();
    expect(restored.annotations.map(({ deletedAt }) => deletedAt)).toEqual([
      null,
      "2026-01-20T08:00:00.000Z",
      null,
      null,
    ]);
    expect(restored.sealed[0]!.deletedAt).toBeNull();
  });

  it("leaves what was brought back by hand since as it is", async () => {
    const database = openTestDatabase();
    const ids = await fill(database, 2);
    const patches = await deleteRecords(database, { kind: "article", ids }, NOW, WATCH);
    await changeArticle(database, ids[0]!, { deletedAt: null }, LATER);
    await changeArticle(database, ids[0]!, { deletedAt: LATER }, LATER);
    await undoStep(database, patches, LATER, WATCH);
    const { articles } = await everything(database);
    expect(articles.map(({ deletedAt }) => deletedAt)).toEqual([LATER, null]);
  });
});

it("an article is clipped when its last living clipping was, and back by undo", async () => {
  const database = openTestDatabase();
  await fill(database, 1);
  await database.sealed.put({ ...sealed("c-0-2", idOf(0), "2026-01-09T08:00:00.000Z"), version: 2 });
  await database.articles.update(idOf(0), { clippedAt: "2026-01-09T08:00:00.000Z" });
  const clippedAt = async () => (await everything(database)).articles[0]!.clippedAt;
  const first = await deleteRecords(database, { kind: "clipping", ids: ["c-0-2"] }, NOW, WATCH);
  expect(await clippedAt()).toBe("2026-01-06T08:00:00.000Z");
  const last = await deleteRecords(database, { kind: "clipping", ids: ["c-0"] }, LATER, WATCH);
  expect(await clippedAt()).toBeNull();
  await undoStep(database, last, LATER, WATCH);
  await undoStep(database, first, LATER, WATCH);
  expect(await clippedAt()).toBe("2026-01-09T08:00:00.000Z");
});

it("moves the articles that highlights and clippings belong to, each once", async () => {
  const database = openTestDatabase();
  const ids = await fill(database, 2);
  const patches = await moveToProject(
    database,
    { kind: "highlight", ids: ["h-0-1", "h-0-2", "not there"] },
    { project: "p1", set: true },
    NOW,
    WATCH,
  );
  expect(patches.map(({ table, id }) => [table, id])).toEqual([["articles", ids[0]]]);
  const out = { project: "p1", set: false };
  expect(await moveToProject(database, { kind: "clipping", ids: ["c-0", "c-1"] }, out, NOW, WATCH)).toHaveLength(1);
});

it("writes nothing when one article would be in too many projects", async () => {
  const database = openTestDatabase();
  const ids = await fill(database, 2);
  await database.articles.update(ids[1]!, { projects: Array.from({ length: 100 }, (_, index) => `p${index}`) });
  const step = moveToProject(database, { kind: "article", ids }, { project: "one more", set: true }, NOW, WATCH);
  await expect(step).rejects.toBeInstanceOf(RecordError);
  expect((await everything(database)).articles[0]!.projects).toEqual([]);
});

it("reads records with their articles, in the order asked for", async () => {
  const database = openTestDatabase();
  const ids = await fill(database, 2);
  await database.articles.delete(ids[1]!);
  const kinds = async (kind: RecordKind, wanted: string[]) =>
    (await getRecords(database, kind, wanted)).map((record) => record && [record.kind, record.article?.id ?? null]);
  expect(await kinds("article", [ids[1]!, ids[0]!])).toEqual([null, ["article", ids[0]]]);
  expect(await kinds("highlight", ["h-1-1", "h-0-1"])).toEqual([
    ["highlight", null],
    ["highlight", ids[0]],
  ]);
  expect(await kinds("clipping", ["c-0", "none"])).toEqual([["clipping", ids[0]], null]);
});
