/** Export → wipe → import on a real IndexedDB, and what a plan may do to it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ClippingOutline } from "../../utils/core/exchange/clipping-outline.ts";
import { ChangedFileError } from "../../utils/core/exchange/file-text.ts";
import { planImport } from "../../utils/core/exchange/plan-import.ts";
import { readImport } from "../../utils/core/exchange/read-import.ts";
import type { ExportWriter } from "../../utils/core/exchange/types.ts";
import { writeJson } from "../../utils/core/exchange/write-json.ts";
import { writeJsonLines } from "../../utils/core/exchange/write-json-lines.ts";
import { writeWebAnnotation } from "../../utils/core/exchange/write-web-annotation.ts";
import { digest } from "../../utils/extension/sha-256.ts";
import { createBlobText } from "../../utils/models/exchange/blob-text.ts";
import { StepCancelledError } from "../../utils/store/change-records.ts";
import { clipArticle } from "../../utils/store/clip-article.ts";
import type { RasdDatabase } from "../../utils/store/database.ts";
import { importRecords, StalePlanError } from "../../utils/store/import-records.ts";
import { type RecordsToExport, readForExport, readLibraryRecords } from "../../utils/store/read-for-export.ts";
import { storedLibrary } from "../../utils/store/stored-library.ts";
import { LIBRARIES, type WholeLibrary } from "../core/support/arbitrary-library.ts";
import { CONTEXT, NOW } from "../core/support/export-context.ts";
import { HOSTILE_FILES, STORED_LIBRARY } from "../core/support/hostile-files.ts";
import { sampleAnnotation } from "../core/support/sample-annotation.ts";
import { sampleContent } from "../core/support/sample-content.ts";
import { sampleNote } from "../core/support/sample-note.ts";
import { openTestDatabase } from "./open-test-database.ts";

const tools = { now: NOW, digest };
const EVERYTHING: RecordsToExport = { kind: "everything", tombstones: true };
const watch = () => ({ onProgress: () => undefined, signal: new AbortController().signal });

async function write(database: RasdDatabase, writer: ExportWriter, what = EVERYTHING): Promise<string> {
  const rest = await readLibraryRecords(database, what);
  let text = "";
  for await (const records of readForExport(database, what, {}, rest.chains)) {
    for (const piece of writer.add(records)) text += piece.text;
  }
  for (const piece of writer.end(rest)) text += piece.text;
  return text;
}

async function plan(database: RasdDatabase, text: string) {
  // As a file, whose pages are read again while they are written.
  const read = await readImport(createBlobText(new Blob([text]), 1_000), tools);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return planImport(read.records, storedLibrary(database), tools);
}

async function fill(database: RasdDatabase, { articles, rest }: WholeLibrary): Promise<void> {
  await database.articles.bulkPut(articles.flatMap(({ article }) => (article === null ? [] : [article])));
  await database.annotations.bulkPut(articles.flatMap(({ annotations }) => annotations));
  await database.sealed.bulkPut(articles.flatMap(({ clippings }) => clippings));
  await database.chains.bulkPut([...rest.chains]);
  await database.terms.bulkPut([...rest.terms]);
  await database.projects.bulkPut([...rest.projects]);
  await database.searches.bulkPut([...rest.searches]);
  await database.storyDecisions.bulkPut([...rest.storyDecisions]);
  await database.entityProfiles.bulkPut([...rest.entityProfiles]);
}

const KEPT = [
  "articles",
  "annotations",
  "sealed",
  "chains",
  "terms",
  "projects",
  "searches",
  "storyDecisions",
  "entityProfiles",
];
/** Everything a reader keeps, table by table. */
async function all(database: RasdDatabase): Promise<Readonly<Record<string, readonly unknown[]>>> {
  return Object.fromEntries(await Promise.all(KEPT.map(async (name) => [name, await database.table(name).toArray()])));
}

// To add a format that loses nothing: a line.
describe.each([
  ["json", writeJson],
  ["json-lines", writeJsonLines],
  ["web-annotation", writeWebAnnotation],
] as const)("%s", (_, makeWriter) => {
  it("gives an equal library back after everything was deleted", async () => {
    await fc.assert(
      fc.asyncProperty(LIBRARIES, async (made) => {
        const [from, to] = [openTestDatabase(), openTestDatabase()];
        await fill(from, await made);
        const text = await write(from, makeWriter(CONTEXT));
        await importRecords(to, await plan(to, text), { deletions: false }, watch());
        expect(await all(to)).toEqual(await all(from));
        expect(await importRecords(to, await plan(to, text), { deletions: true }, watch())).toBe(0);
      }),
      { numRuns: 12 },
    );
  });
});

/** A library of three articles, the first clipped and highlighted. */
async function small(): Promise<RasdDatabase> {
  const database = openTestDatabase();
  const ids = [1, 2, 3].map((number) => `https://example.org/a-${number}.html`);
  await database.articles.bulkPut(ids.map((id) => sampleNote({ id })));
  await database.annotations.bulkPut([
    sampleAnnotation({ id: "late", position: { type: "TextPositionSelector", start: 50, end: 55 } }),
    sampleAnnotation({ id: "early", position: { type: "TextPositionSelector", start: 5, end: 9 } }),
    sampleAnnotation({ id: "deleted", deletedAt: NOW }),
    sampleAnnotation({ id: "alone", articleId: "https://example.org/gone.html" }),
  ]);
  const seal = { now: NOW, newChain: "own", digest };
  await clipArticle(database, { articleId: ids[0]!, content: sampleContent() }, seal);
  await clipArticle(database, { articleId: ids[1]!, content: sampleContent() }, seal);
  return database;
}

async function read(database: RasdDatabase, what: RecordsToExport): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const { article, annotations, clippings } of readForExport(database, what)) {
    const name = article?.id.split("/").at(-1) ?? "none";
    lines.push(`${name}: ${annotations.map(({ id }) => id).join(" ")} (${clippings.length})`);
  }
  return lines;
}

describe("readForExport", () => {
  // To add a scope: what is asked for, and what comes.
  it.each<[string, RecordsToExport, readonly string[]]>([
    [
      "everything",
      EVERYTHING,
      ["a-1.html: early late deleted (1)", "a-2.html:  (1)", "a-3.html:  (0)", "none: alone (0)"],
    ],
    [
      "everything that lives",
      { kind: "everything", tombstones: false },
      ["a-1.html: early late (1)", "a-2.html:  (1)", "a-3.html:  (0)", "none: alone (0)"],
    ],
    [
      "articles, in their order, each once",
      { kind: "articles", ids: [3, 1, 3].map((number) => `https://example.org/a-${number}.html`) },
      ["a-3.html:  (0)", "a-1.html: early late (1)"],
    ],
    ["articles that are not there", { kind: "articles", ids: ["https://example.org/x"] }, []],
    [
      "annotations alone",
      { kind: "annotations", ids: ["late", "alone", "deleted", "x"] },
      ["a-1.html: late (0)", "none: alone (0)"],
    ],
  ])("reads %s", async (_, what, lines) => {
    expect(await read(await small(), what)).toEqual(lines);
  });

  it("tells how far it is and ends when it is told to", async () => {
    const database = openTestDatabase();
    await database.articles.bulkPut(
      Array.from({ length: 60 }, (_, index) => sampleNote({ id: `https://example.org/${index}` })),
    );
    const ends = new AbortController();
    const steps: number[] = [];
    const reading = (async () => {
      const onProgress = (done: number, total: number) => {
        expect(total).toBe(60);
        steps.push(done);
        if (done === 10) ends.abort();
      };
      for await (const _ of readForExport(database, EVERYTHING, { onProgress, signal: ends.signal }));
    })();
    await expect(reading).rejects.toThrow();
    expect(steps.at(-1)).toBeLessThan(60);
  });

  /** Clippings read with these heads; something may be sealed before the reading begins and at its first article. */
  async function numbers(database: RasdDatabase, meanwhile: (step: number) => Promise<unknown>): Promise<number[]> {
    const { chains } = await readLibraryRecords(database, EVERYTHING);
    await meanwhile(0);
    const found: number[] = [];
    let step = 0;
    for await (const { clippings } of readForExport(database, EVERYTHING, {}, chains)) {
      if (++step === 1) await meanwhile(1);
      found.push(...clippings.map(({ seal }) => seal.number));
    }
    return found.toSorted();
  }
  const clip = (database: RasdDatabase, number: number, text: string) =>
    clipArticle(
      database,
      { articleId: `https://example.org/a-${number}.html`, content: sampleContent({ text }) },
      { now: NOW, newChain: "own", digest },
    );

  it("leaves out what was sealed after the heads were read, so that both fit together", async () => {
    const database = await small();
    expect(await numbers(database, (step) => clip(database, 3, `نص ${step}`))).toEqual([1, 2]);
    expect(await numbers(database, async () => undefined)).toEqual([1, 2, 3, 4]);
  });

  it("loses no clipping that stands behind its head, or whose chain has none", async () => {
    const [database, other] = [await small(), await small()];
    // The same profile, copied: both go on behind number 2.
    await clip(database, 3, "هنا");
    for (const text of ["هناك", "هناك أيضًا"]) await clip(other, 3, text);
    const fork = await plan(database, await write(other, writeJson(CONTEXT)));
    await importRecords(database, fork, { deletions: false }, watch());
    expect(await numbers(database, async () => undefined)).toEqual([1, 2, 3, 3, 4]);
    await database.chains.clear();
    expect(await numbers(database, async () => undefined)).toEqual([1, 2, 3, 3, 4]);
  });
});

describe("importRecords", () => {
  it("writes all or nothing: a change meanwhile, a record that is none and a cancellation leave the store as it was", async () => {
    const text = await write(await small(), writeJson(CONTEXT));
    const database = openTestDatabase();
    const whole = await plan(database, text);

    await database.articles.put(sampleNote({ id: "https://example.org/a-2.html", headline: "جديد" }));
    let before = await all(database);
    await expect(importRecords(database, whole, { deletions: false }, watch())).rejects.toThrow(StalePlanError);
    expect(await all(database)).toEqual(before);

    await database.articles.clear();
    before = await all(database);
    const [first, ...others] = whole.writes.annotation;
    const broken = { ...first!, record: { ...first!.record, url: "javascript:alert(1)" } };
    const forged = { ...whole, writes: { ...whole.writes, annotation: [...others, broken] } };
    await expect(importRecords(database, forged, { deletions: false }, watch())).rejects.toThrow("url");
    expect(await all(database)).toEqual(before);

    const [clipping, ...pages] = whole.writes.clipping;
    const read = () => Promise.reject(new ChangedFileError("The file is another by now"));
    const changed = { ...clipping!, record: { ...clipping!.record, read } as ClippingOutline };
    const torn = { ...whole, writes: { ...whole.writes, clipping: [...pages, changed] } };
    await expect(importRecords(database, torn, { deletions: false }, watch())).rejects.toThrow(ChangedFileError);
    expect(await all(database)).toEqual(before);

    const ends = new AbortController();
    const onProgress = (done: number) => done > 3 && ends.abort();
    const cancelled = importRecords(database, whole, { deletions: false }, { onProgress, signal: ends.signal });
    await expect(cancelled).rejects.toThrow(StepCancelledError);
    expect(await all(database)).toEqual(before);
    expect(await database.searchQueue.count()).toBeLessThanOrEqual(2);
  });

  it("deletes what was deleted in the file only when it is asked to", async () => {
    const database = await small();
    const text = await write(database, writeJson(CONTEXT));
    await database.annotations.update("deleted", { deletedAt: null });
    const found = await plan(database, text);
    expect(found.counts.annotation).toEqual({ new: 0, same: 3, changed: 1, refused: 0 });
    expect(await importRecords(database, found, { deletions: false }, watch())).toBe(0);
    expect((await database.annotations.get("deleted"))?.deletedAt).toBeNull();
    expect(await importRecords(database, found, { deletions: true }, watch())).toBe(1);
    expect((await database.annotations.get("deleted"))?.deletedAt).toBe(NOW);
  });

  it("begins a new chain when the file goes on behind this machine's own", async () => {
    const database = await small();
    const other = await small();
    const seal = { now: NOW, newChain: "not taken", digest };
    // The same profile, copied: both seal number 3.
    await clipArticle(other, { articleId: "https://example.org/a-3.html", content: sampleContent() }, seal);
    await clipArticle(
      database,
      { articleId: "https://example.org/a-3.html", content: sampleContent({ text: "آخر" }) },
      seal,
    );
    const found = await plan(database, await write(other, writeJson(CONTEXT)));
    expect(found.forkedChains).toEqual(["own"]);
    await importRecords(database, found, { deletions: false }, watch());
    expect(await database.machine.get("chain")).toBeUndefined();
    const outcome = await clipArticle(
      database,
      { articleId: "https://example.org/a-1.html", content: sampleContent({ text: "نص جديد" }) },
      { now: NOW, newChain: "second", digest },
    );
    expect(outcome?.clipping.seal).toMatchObject({ chain: "second", number: 1 });
  });

  it("queues what the search has to learn", async () => {
    const text = await write(await small(), writeJson(CONTEXT));
    const database = openTestDatabase();
    await importRecords(database, await plan(database, text), { deletions: false }, watch());
    const queued = new Set((await database.searchQueue.toArray()).map(({ table, id }) => `${table} ${id}`));
    expect(queued.size).toBe(3 + 4 + 2);
  });
});

it("is unchanged by every hostile file, even where deletions are asked for", async () => {
  const database = openTestDatabase();
  await fill(database, STORED_LIBRARY);
  const before = await all(database);
  for (const [name, text, kind, place] of HOSTILE_FILES) {
    const read = await readImport(text, tools);
    if (read.ok) {
      const found = await planImport(read.records, storedLibrary(database), tools);
      const problems = [...read.refused, ...found.refused.map(({ problem }) => problem)];
      expect(problems, name).toMatchObject([{ kind, place }]);
      expect(await importRecords(database, found, { deletions: true }, watch()), name).toBe(0);
    } else expect(read.problem, name).toMatchObject({ kind, place });
    expect(await all(database), name).toEqual(before);
  }
});
