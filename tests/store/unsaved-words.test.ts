/** Words that were being typed when a view was closed: kept at once, stored by the next view, and never twice. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createUnsavedWords, forgetAllWords, listLeftWords } from "../../utils/extension/unsaved-words.ts";
import { rescueWords } from "../../utils/models/rescue-words.ts";
import { changeAnnotation } from "../../utils/store/change-annotation.ts";
import { changeEntity, listEntityProfiles } from "../../utils/store/change-entities.ts";
import type { RasdDatabase } from "../../utils/store/database.ts";
import { getAnnotation } from "../../utils/store/list-annotations.ts";
import { RecordError } from "../../utils/store/parse-record.ts";
import { saveAnnotation } from "../../utils/store/save-annotation.ts";
import { sampleAnnotation } from "../core/support/sample-annotation.ts";
import { sampleNote } from "../core/support/sample-note.ts";
import { openTestDatabase } from "./open-test-database.ts";

const ID = sampleAnnotation().id;
const NOW = "2026-03-01T09:00:00.000Z";
const BEFORE = "من شهد؟";
const TYPED = "من شهد؟ الوسيط نفسه، à vérifier";

beforeEach(forgetAllWords);
afterEach(forgetAllWords);

/** As a view that is gone has left it: nobody holds the lock of this name. */
function leave(words: object, view = crypto.randomUUID()): void {
  localStorage.setItem(`unsaved:${view}:left`, JSON.stringify(words));
}

async function withNote(note: string): Promise<RasdDatabase> {
  const database = openTestDatabase();
  await saveAnnotation(database, { ...sampleAnnotation(), note }, sampleNote());
  return database;
}

const noteIn = async (database: RasdDatabase) => (await getAnnotation(database, ID))?.note;

describe("a view that lives", () => {
  it("takes care of its words itself, until the store has those that stand there last", async () => {
    const unsaved = createUnsavedWords(crypto.randomUUID());
    unsaved.keep({ kind: "annotation", id: ID, before: "", typed: BEFORE });
    unsaved.keep({ kind: "annotation", id: ID, before: "", typed: TYPED });
    await expect.poll(listLeftWords).toEqual([]);
    const kept = () => Object.keys(localStorage).filter((key) => key.startsWith("unsaved:")).length;
    unsaved.drop({ kind: "annotation", id: ID, typed: BEFORE });
    expect(kept()).toBe(1);
    unsaved.drop({ kind: "annotation", id: ID, typed: TYPED });
    expect(kept()).toBe(0);
  });
});

describe("a view that is gone", () => {
  // What the store holds by now, and what becomes of it.
  it.each([
    ["the words it was typed over", BEFORE, TYPED],
    ["an earlier save of the same typing", "من شهد؟ الوسيط", TYPED],
    ["the words themselves", TYPED, TYPED],
    ["other words, written elsewhere", "يُطلب الحكم", `يُطلب الحكم\n\n${TYPED}`],
  ])("has left words; the store holds %s", async (_, stored, note) => {
    const database = await withNote(stored);
    leave({ kind: "annotation", id: ID, before: BEFORE, typed: TYPED });
    expect(await rescueWords(database, NOW)).toBe(1);
    expect(await noteIn(database)).toBe(note);
    expect(await rescueWords(database, NOW)).toBe(0);
    expect(await noteIn(database)).toBe(note);
  });

  it("has left a note on an entity", async () => {
    const database = openTestDatabase();
    await changeEntity(database, "inst.cnclt", { note: BEFORE }, NOW);
    leave({ kind: "entity", id: "inst.cnclt", before: BEFORE, typed: TYPED });
    await rescueWords(database, NOW);
    expect((await listEntityProfiles(database)).map(({ note }) => note)).toEqual([TYPED]);
  });

  it("has left words of a highlight that is gone for good", async () => {
    leave({ kind: "annotation", id: "nothing", before: "", typed: TYPED });
    expect(await rescueWords(openTestDatabase(), NOW)).toBe(1);
    expect(await listLeftWords()).toEqual([]);
  });

  it("has left words the store does not take: they stay, and the others are stored", async () => {
    const database = await withNote("");
    leave({ kind: "entity", id: "inst.cnclt", before: "", typed: TYPED });
    leave({ kind: "annotation", id: ID, before: "", typed: "و".repeat(1_000_000) });
    await expect(rescueWords(database, NOW)).rejects.toThrow(RecordError);
    expect(await listLeftWords()).toHaveLength(1);
    expect(await noteIn(database)).toBe("");
    expect((await listEntityProfiles(database)).map(({ note }) => note)).toEqual([TYPED]);
  });

  it.each([["{"], ["null"], ['{"kind":"annotation"}'], ['{"kind":"other","id":"1","before":"","typed":""}']])(
    "has left what is no words: %s",
    async (text) => {
      localStorage.setItem(`unsaved:${crypto.randomUUID()}:left`, text);
      expect(await listLeftWords()).toEqual([]);
    },
  );

  it("can be undone like anything typed", async () => {
    const database = await withNote("");
    leave({ kind: "annotation", id: ID, before: "", typed: TYPED });
    await rescueWords(database, NOW);
    expect((await changeAnnotation(database, ID, { note: "" }, NOW))?.note).toBe("");
    expect(await database.changes.count()).toBeGreaterThan(0);
  });
});
