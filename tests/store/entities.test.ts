/** The pass over everything kept, and what the reader knows better about entities. */
import { expect, it } from "vitest";
import {
  changeEntity,
  deleteEntityProfile,
  listEntityProfiles,
  undoEntityChange,
} from "../../utils/store/change-entities.ts";
import type { RasdDatabase } from "../../utils/store/database.ts";
import { RecordError } from "../../utils/store/parse-record.ts";
import { readArticles, readQuotes } from "../../utils/store/read-entity-places.ts";
import { readChanges, type ScanMark, scanRecords } from "../../utils/store/scan-records.ts";
import { sampleAnnotation } from "../core/support/sample-annotation.ts";
import { sampleNote } from "../core/support/sample-note.ts";
import { openTestDatabase } from "./open-test-database.ts";

const at = (second: number) => new Date(Date.UTC(2026, 0, 1) + second * 1_000).toISOString();
const note = (index: number) =>
  sampleNote({ id: `https://a.example/${String(index).padStart(4, "0")}`, updatedAt: at(index) });

async function fill(database: RasdDatabase, articles: number, quotes: number): Promise<void> {
  await database.open();
  await database.articles.bulkPut(Array.from({ length: articles }, (_, index) => note(index)));
  await database.annotations.bulkPut(
    Array.from({ length: quotes }, (_, index) => sampleAnnotation({ id: `q${index}`, updatedAt: at(index) })),
  );
}

async function scan(database: RasdDatabase, signal?: AbortSignal, onProgress?: (done: number, total: number) => void) {
  const ids: string[] = [];
  const mark = await scanRecords(database, {
    onArticles: (notes) => ids.push(...notes.map(({ id }) => id)),
    onQuotes: (annotations) => ids.push(...annotations.map(({ id }) => id)),
    ...(onProgress === undefined ? {} : { onProgress }),
    ...(signal === undefined ? {} : { signal }),
  });
  return { ids, mark };
}

// To add one: articles and highlights that are there.
it.each([
  [0, 0],
  [1, 0],
  [400, 3],
  [401, 400],
  [850, 1],
])("reads each of %i articles and %i highlights once", async (articles, quotes) => {
  const database = openTestDatabase();
  await fill(database, articles, quotes);
  const steps: [number, number][] = [];
  const { ids, mark } = await scan(database, undefined, (done, total) => steps.push([done, total]));
  expect(ids.length).toBe(articles + quotes);
  expect(new Set(ids).size).toBe(articles + quotes);
  expect(mark).toEqual({ asOf: articles + quotes === 0 ? "" : at(Math.max(articles, quotes) - 1), articles, quotes });
  expect(steps.at(-1)).toEqual([articles + quotes, articles + quotes]);
  expect(steps).toEqual(steps.toSorted((a, b) => a[0] - b[0]));
});

it("stops between two slices when it is told to, and says so", async () => {
  const database = openTestDatabase();
  await fill(database, 900, 0);
  const ends = new AbortController();
  const { ids, mark } = await scan(database, ends.signal, () => ends.abort());
  expect(mark).toBeNull();
  expect(ids.length).toBe(400);
});

it("reads only what was written since, and says when records are gone for good", async () => {
  const database = openTestDatabase();
  await fill(database, 5, 2);
  const mark = (await scan(database)).mark as ScanMark;
  await database.articles.put({ ...note(1), updatedAt: at(100), deletedAt: at(100) });
  await database.annotations.put(sampleAnnotation({ id: "new", createdAt: at(101), updatedAt: at(101) }));
  const changes = (await readChanges(database, mark))!;
  expect(changes.notes.map(({ id }) => id)).toEqual([note(4).id, note(1).id]);
  expect(changes.annotations.map(({ id }) => id)).toEqual(["new"]);
  expect(changes.mark).toEqual({ asOf: at(101), articles: 5, quotes: 3 });
  expect((await readChanges(database, changes.mark))!.notes).toEqual([]);
  await database.articles.put({ ...note(5), id: "https://example.org/older", createdAt: at(0), updatedAt: at(0) });
  expect(await readChanges(database, changes.mark), "an import brought what is older").toBeNull();
  await database.articles.delete("https://example.org/older");
  await database.articles.delete(note(0).id);
  expect(await readChanges(database, changes.mark)).toBeNull();
});

it("reads articles and highlights in the order asked for, without those that are gone", async () => {
  const database = openTestDatabase();
  await fill(database, 3, 2);
  await database.articles.put({ ...note(1), deletedAt: at(9) });
  expect((await readArticles(database, [note(2).id, "x", note(1).id, note(0).id])).map(({ id }) => id)).toEqual([
    note(2).id,
    note(0).id,
  ]);
  expect((await readQuotes(database, ["q1", "none", "q0"])).map(({ id }) => id)).toEqual(["q1", "q0"]);
});

it("writes what the reader changes, one profile an entity, and takes each step back", async () => {
  const database = openTestDatabase();
  const named = await changeEntity(database, "inst.x", { names: { ar: "هيئة" } }, at(1));
  const noted = await changeEntity(database, "inst.x", { note: "n" }, at(2));
  expect(await listEntityProfiles(database)).toMatchObject([
    { id: "entity:inst.x", names: { ar: "هيئة" }, note: "n", createdAt: at(1), updatedAt: at(2) },
  ]);
  await undoEntityChange(database, noted, at(3));
  expect(await listEntityProfiles(database)).toMatchObject([{ names: { ar: "هيئة" }, note: "", updatedAt: at(3) }]);
  await undoEntityChange(database, named, at(4));
  expect(await listEntityProfiles(database)).toMatchObject([{ deletedAt: at(4) }]);
  // Nothing of a tombstone comes back with the next change.
  const again = await changeEntity(database, "inst.x", { mergedInto: "inst.y" }, at(5));
  expect(again.before).toBeNull();
  expect(again.after).toMatchObject({ names: {}, mergedInto: "inst.y", createdAt: at(1), deletedAt: null });
});

it("takes a split away and brings it back", async () => {
  const database = openTestDatabase();
  await changeEntity(database, "split.1", { split: { from: "a", articles: ["x"] } }, at(1));
  const step = await deleteEntityProfile(database, "split.1", at(2));
  expect(await deleteEntityProfile(database, "split.1", at(3))).toBeNull();
  expect(await deleteEntityProfile(database, "none", at(3))).toBeNull();
  expect(await listEntityProfiles(database)).toMatchObject([{ deletedAt: at(2) }]);
  await undoEntityChange(database, step!, at(4));
  expect(await listEntityProfiles(database)).toMatchObject([
    { deletedAt: null, split: { from: "a", articles: ["x"] } },
  ]);
});

it("refuses what is no profile, and writes nothing", async () => {
  const database = openTestDatabase();
  await expect(changeEntity(database, "a", { split: { from: "b", articles: [] } }, at(1))).rejects.toThrow(RecordError);
  await expect(changeEntity(database, "a", { note: "x".repeat(2_000_000) }, at(1))).rejects.toThrow(RecordError);
  expect(await listEntityProfiles(database)).toEqual([]);
});
