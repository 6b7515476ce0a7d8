/** Annotations: saving, changing, undo and redo, what was deleted. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AnnotationEdit } from "../../utils/core/notes/annotation-change.ts";
import { HIGHLIGHT_COLOURS } from "../../utils/core/notes/highlight-style.ts";
import type { Annotation } from "../../utils/core/notes/types.ts";
import { changeAnnotation } from "../../utils/store/change-annotation.ts";
import { changeArticle } from "../../utils/store/change-article.ts";
import { forgetDeleted } from "../../utils/store/forget-deleted.ts";
import {
  getAnnotation,
  listAnnotations,
  listDeletedAnnotations,
  listTags,
} from "../../utils/store/list-annotations.ts";
import { getArticle } from "../../utils/store/list-articles.ts";
import { RecordError } from "../../utils/store/parse-record.ts";
import { saveAnnotation } from "../../utils/store/save-annotation.ts";
import { nextSteps, stepThroughChanges } from "../../utils/store/step-through-changes.ts";
import { sampleAnnotation } from "../core/support/sample-annotation.ts";
import { sampleNote } from "../core/support/sample-note.ts";
import { openTestDatabase } from "./open-test-database.ts";

const NOTE = sampleNote();
const START = Date.parse("2026-01-06T08:00:00.000Z");
/** The clock `seconds` after the start. */
const at = (seconds: number) => new Date(START + seconds * 1_000).toISOString();
const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
/** What a reader sees of an annotation: whatever undo brings back. */
const seen = (annotation: Annotation | null) =>
  annotation && {
    colour: annotation.colour,
    note: annotation.note,
    tags: annotation.tags,
    isDeleted: annotation.deletedAt !== null,
  };

describe("saving", () => {
  it("stores the annotation and its article together", async () => {
    const database = openTestDatabase();
    await saveAnnotation(database, sampleAnnotation(), NOTE);
    expect(await listAnnotations(database, NOTE.id)).toEqual([sampleAnnotation()]);
    expect(await getArticle(database, NOTE.id)).toEqual({ ...NOTE, kept: "manual" });
  });

  it("twice is once, and what was written since stays", async () => {
    const database = openTestDatabase();
    await saveAnnotation(database, sampleAnnotation(), NOTE);
    await changeAnnotation(database, sampleAnnotation().id, { note: "مهم" }, at(0));
    expect((await saveAnnotation(database, sampleAnnotation(), NOTE)).note).toBe("مهم");
    expect(await listAnnotations(database, NOTE.id)).toHaveLength(1);
    expect((await nextSteps(database, NOTE.id)).undo?.kind).toBe("note");
  });

  it("brings a deleted article back: the reader works on it", async () => {
    const database = openTestDatabase();
    await saveAnnotation(database, sampleAnnotation(), NOTE);
    await changeArticle(database, NOTE.id, { deletedAt: at(0) }, at(0));
    await saveAnnotation(database, sampleAnnotation({ id: uuid(2) }), NOTE);
    expect((await getArticle(database, NOTE.id))?.deletedAt).toBeNull();
  });

  const refused: Record<string, Partial<Annotation>> = {
    "an empty passage": { quote: { ...sampleAnnotation().quote, exact: "" } },
    "a colour nobody knows": { colour: "red" as Annotation["colour"] },
    "an address that runs": { url: "javascript:alert(1)" },
    "a tag without a word": { tags: [{ label: "", entity: null }] },
    "a field nobody knows": { extra: 1 } as Partial<Annotation>,
  };
  it.each(Object.entries(refused))("refuses %s and writes nothing", async (_name, fields) => {
    const database = openTestDatabase();
    await expect(saveAnnotation(database, sampleAnnotation(fields), NOTE)).rejects.toThrow(RecordError);
    expect(await getArticle(database, NOTE.id)).toBeNull();
    expect(await listAnnotations(database, NOTE.id)).toEqual([]);
  });
});

describe("undo", () => {
  it("makes typing without a pause one step, and a pause begins the next", async () => {
    const database = openTestDatabase();
    const { id } = await saveAnnotation(database, sampleAnnotation(), NOTE);
    for (const [second, note] of [
      [0, "ش"],
      [1, "شا"],
      [2, "شاهد"],
      [20, "شاهد ثان"],
    ] as const)
      await changeAnnotation(database, id, { note }, at(second));
    const notes: string[] = [];
    for (let step = 0; step < 3; step++) {
      notes.push((await stepThroughChanges(database, NOTE.id, "undo", at(30 + step)))?.note ?? "");
    }
    expect(notes).toEqual(["شاهد", "", ""]);
    expect((await getAnnotation(database, id))?.deletedAt).toBe(at(32));
    expect(await stepThroughChanges(database, NOTE.id, "undo", at(40))).toBeNull();
  });

  it("leaves alone what the step did not change", async () => {
    const database = openTestDatabase();
    const { id } = await saveAnnotation(database, sampleAnnotation(), NOTE);
    await changeAnnotation(database, id, { colour: "blue" }, at(0));
    const stored = (await getAnnotation(database, id))!;
    // As a replication would write it: without a step.
    await database.annotations.put({ ...stored, note: "from elsewhere" });
    await stepThroughChanges(database, NOTE.id, "undo", at(1));
    expect(seen(await getAnnotation(database, id))).toMatchObject({ colour: "yellow", note: "from elsewhere" });
  });

  it("goes back and forth through any history of an article, 50 steps and more", async () => {
    const edit = fc.oneof(
      fc.constantFrom(...HIGHLIGHT_COLOURS).map((colour): AnnotationEdit => ({ colour })),
      fc.string({ unit: fc.constantFrom(..."شاهدة أé🙂\n") }).map((note): AnnotationEdit => ({ note })),
      fc.constantFrom("شهادة", "loi", "rapport").map((label): AnnotationEdit => ({ tags: [{ label, entity: null }] })),
      fc.boolean().map((deleted): AnnotationEdit => ({ deletedAt: deleted ? at(0) : null })),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(2), edit), { minLength: 50, maxLength: 70 }), async (edits) => {
        const database = openTestDatabase();
        const look = async () => Promise.all([0, 1, 2].map(async (n) => seen(await getAnnotation(database, uuid(n)))));
        let clock = 0;
        for (const n of [0, 1, 2]) await saveAnnotation(database, sampleAnnotation({ id: uuid(n) }), NOTE);
        const states = [await look()];
        for (const [n, change] of edits) {
          clock += 10;
          await changeAnnotation(database, uuid(n), change, at(clock));
          const state = await look();
          if (JSON.stringify(state) !== JSON.stringify(states.at(-1))) states.push(state);
        }
        for (const state of states.toReversed().slice(1)) {
          await stepThroughChanges(database, NOTE.id, "undo", at(++clock));
          expect(await look()).toEqual(state);
        }
        for (const state of states.slice(1)) {
          await stepThroughChanges(database, NOTE.id, "redo", at(++clock));
          expect(await look()).toEqual(state);
        }
        expect((await nextSteps(database, NOTE.id)).redo).toBeNull();
      }),
      { numRuns: 5 },
    );
  });

  it("forgets what was undone once something new is done", async () => {
    const database = openTestDatabase();
    const { id } = await saveAnnotation(database, sampleAnnotation(), NOTE);
    await changeAnnotation(database, id, { colour: "blue" }, at(0));
    await stepThroughChanges(database, NOTE.id, "undo", at(1));
    expect((await nextSteps(database, NOTE.id)).redo?.kind).toBe("colour");
    await changeAnnotation(database, id, { colour: "pink" }, at(2));
    expect((await nextSteps(database, NOTE.id)).redo).toBeNull();
  });
});

describe("what was deleted", () => {
  it("is listed for 30 days and comes back whole", async () => {
    const database = openTestDatabase();
    const { id } = await saveAnnotation(database, sampleAnnotation({ note: "شهادة" }), NOTE);
    await changeAnnotation(database, id, { deletedAt: at(0) }, at(0));
    expect(await listAnnotations(database, NOTE.id)).toEqual([]);
    expect(await listDeletedAnnotations(database, NOTE.id, at(-1))).toHaveLength(1);
    await changeAnnotation(database, id, { deletedAt: null }, at(5));
    expect((await listAnnotations(database, NOTE.id))[0]?.note).toBe("شهادة");
  });

  it("is found among many", async () => {
    const database = openTestDatabase();
    await database.open();
    const many = Array.from({ length: 1_200 }, (_, at) =>
      sampleAnnotation({ id: `note-${String(at).padStart(4, "0")}`, note: "شهادة" }),
    );
    await database.annotations.bulkAdd(many.map((one, index) => (index === 700 ? { ...one, deletedAt: at(0) } : one)));
    expect(await forgetDeleted(database, at(31 * 24 * 60 * 60))).toBe(1);
    expect((await database.annotations.toArray()).filter(({ note }) => note === "").map(({ id }) => id)).toEqual([
      "note-0700",
    ]);
  });

  it("is emptied after that, the tombstone stays", async () => {
    const database = openTestDatabase();
    const { id } = await saveAnnotation(database, sampleAnnotation({ note: "شهادة" }), NOTE);
    await changeAnnotation(database, id, { deletedAt: at(0) }, at(0));
    const day = 24 * 60 * 60;
    expect(await forgetDeleted(database, at(29 * day))).toBe(0);
    expect((await getAnnotation(database, id))?.note).toBe("شهادة");
    expect(await forgetDeleted(database, at(31 * day))).toBe(1);
    expect(await forgetDeleted(database, at(32 * day))).toBe(0);
    const emptied = await getAnnotation(database, id);
    expect(emptied?.deletedAt).toBe(at(0));
    expect(JSON.stringify(emptied)).not.toMatch(/شهادة|ضحايا/);
    expect((await nextSteps(database, NOTE.id)).undo).toBeNull();
  });
});

it("lists the reader's tags, the most used first", async () => {
  const database = openTestDatabase();
  const word = (label: string) => ({ label, entity: null });
  for (const [n, labels] of [["شهادة"], ["loi", "شهادة"], ["شهادة", "rapport"], ["loi"]].entries())
    await saveAnnotation(database, sampleAnnotation({ id: uuid(n), tags: labels.map(word) }), NOTE);
  expect((await listTags(database)).map(({ label }) => label)).toEqual(["شهادة", "loi", "rapport"]);
});
