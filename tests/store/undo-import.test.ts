import { expect, it } from "vitest";
import type { ImportPlan } from "../../utils/core/exchange/import-plan.ts";
import { planImport } from "../../utils/core/exchange/plan-import.ts";
import { readImport } from "../../utils/core/exchange/read-import.ts";
import { writeJson } from "../../utils/core/exchange/write-json.ts";
import type { ArticleNote } from "../../utils/core/notes/types.ts";
import { digest } from "../../utils/extension/sha-256.ts";
import type { RasdDatabase } from "../../utils/store/database.ts";
import { importRecords } from "../../utils/store/import-records.ts";
import { storedLibrary } from "../../utils/store/stored-library.ts";
import { rememberForUndo, undoImport } from "../../utils/store/undo-import.ts";
import { sampleNote } from "../core/support/sample-note.ts";
import { openTestDatabase } from "./open-test-database.ts";

const NOW = "2026-03-01T08:00:00.000Z";
const options = { deletions: false };
const watch = { onProgress: () => {}, signal: new AbortController().signal };
const note = (number: number, changes: Partial<ArticleNote> = {}) => {
  const id = `https://example.org/u-${number}.html`;
  return sampleNote({ id, url: id, ...changes });
};

async function planOf(database: RasdDatabase, notes: readonly ArticleNote[]): Promise<ImportPlan> {
  const envelope = { scope: "selection", title: "", generatedAt: NOW, redacted: false } as const;
  const writer = writeJson({ ...envelope, extensionVersion: "0.1.0", lexiconVersion: "x" });
  const rest = { chains: [], terms: [], projects: [], searches: [], storyDecisions: [], entityProfiles: [] };
  const pieces = [
    ...notes.flatMap((article) => writer.add({ article, annotations: [], clippings: [] })),
    ...writer.end(rest),
  ];
  const read = await readImport(pieces.map(({ text }) => text).join(""), { now: NOW, digest });
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return planImport(read.records, storedLibrary(database), { now: NOW, digest });
}

it("takes out what an import added and brings back what it changed, but for what was changed since", async () => {
  const database = openTestDatabase();
  await database.open();
  const own = note(1, { tags: [{ label: "لي", entity: null }] });
  await database.articles.put(own);
  const plan = await planOf(database, [
    note(1, { tags: [{ label: "من الملف", entity: null }], updatedAt: "2026-02-01T00:00:00.000Z" }),
    note(2),
    note(3),
  ]);
  expect(plan.writes.article).toHaveLength(3);
  const step = await rememberForUndo(database, plan, options);
  await importRecords(database, plan, options, watch);
  expect(await database.articles.count()).toBe(3);
  // The reader goes on with one of them.
  await database.articles.update(note(3).id, { updatedAt: "2026-03-02T00:00:00.000Z" });
  expect(await undoImport(database, step)).toEqual({ removed: 2, kept: 1 });
  expect(await database.articles.get(own.id)).toEqual(own);
  expect(await database.articles.get(note(2).id)).toBeUndefined();
  expect(await database.articles.get(note(3).id)).toBeDefined();
  // Taken back twice, nothing more happens to what is left.
  expect(await undoImport(database, step)).toMatchObject({ kept: 3 });
});
