/** What the library's list is made of, over a real database: rows, steps with their undo, named records. */
import { describe, expect, it, onTestFinished, vi } from "vitest";
import type { Project } from "../../utils/core/library/types.ts";
import { makeUuid } from "../../utils/core/make-uuid.ts";
import { createBulkModel } from "../../utils/models/library/bulk-model.ts";
import { knownTagsOf } from "../../utils/models/library/known-tags.ts";
import { createListRows } from "../../utils/models/library/list-rows.ts";
import { createNamedRecords } from "../../utils/models/library/named-records.ts";
import type { RasdDatabase } from "../../utils/store/database.ts";
import { listProjects, watchProjects } from "../../utils/store/list-projects.ts";
import { saveProject } from "../../utils/store/save-project.ts";
import { sampleAnnotation } from "../core/support/sample-annotation.ts";
import { sampleNote } from "../core/support/sample-note.ts";
import { openTestDatabase } from "./open-test-database.ts";

const idOf = (index: number) => `https://example.org/a-${index}.html`;
const now = () => new Date().toISOString();
const newId = () => makeUuid(crypto.getRandomValues(new Uint8Array(16)));

/** A signal that ends with the test: what listens to a database must be gone before it is. */
function testSignal(): AbortSignal {
  const closing = new AbortController();
  onTestFinished(() => closing.abort());
  return closing.signal;
}

async function fill(database: RasdDatabase, count: number): Promise<string[]> {
  await database.open();
  const ids = Array.from({ length: count }, (_, index) => idOf(index));
  await database.articles.bulkPut(ids.map((id, index) => sampleNote({ id, headline: `الخبر ${index}` })));
  return ids;
}

describe("rows", () => {
  it("are read when they are wanted, and anew after a change", async () => {
    const database = openTestDatabase();
    const ids = await fill(database, 3);
    const rows = createListRows(database, {
      onFail: (error) => expect.unreachable(String(error)),
      signal: testSignal(),
    });
    expect(rows.get(ids[0]!)).toBeNull();
    rows.want([...ids, "not there"]);
    await vi.waitFor(() => expect(rows.get(ids[2]!)?.headline).toBe("الخبر 2"));
    await database.articles.update(ids[2]!, { headline: "عنوان آخر" });
    rows.want(ids);
    expect(rows.get(ids[2]!)?.headline).toBe("الخبر 2");
    rows.refresh();
    expect(rows.get(ids[2]!)?.headline).toBe("الخبر 2");
    await vi.waitFor(() => expect(rows.get(ids[2]!)?.headline).toBe("عنوان آخر"));
  });

  it("are forgotten when they are many, those in view last", async () => {
    const database = openTestDatabase();
    const ids = await fill(database, 700);
    const rows = createListRows(database, {
      onFail: (error) => expect.unreachable(String(error)),
      signal: testSignal(),
    });
    rows.want(ids.slice(0, 50));
    await vi.waitFor(() => expect(rows.get(ids[0]!)).not.toBeNull());
    for (let from = 50; from < 700; from += 50) {
      rows.want([ids[0]!, ...ids.slice(from, from + 50)]);
      await vi.waitFor(() => expect(rows.get(ids[from]!)).not.toBeNull());
    }
    expect(rows.get(ids[0]!)).not.toBeNull();
    expect(rows.get(ids[1]!)).toBeNull();
    expect(rows.get(ids[699]!)).not.toBeNull();
  });

  it("say what failed", async () => {
    const database = openTestDatabase();
    await fill(database, 1);
    const failed = vi.fn();
    const rows = createListRows(database, { onFail: failed, signal: testSignal() });
    rows.want([{} as string]);
    await vi.waitFor(() => expect(failed).toHaveBeenCalledOnce());
  });
});

describe("steps", () => {
  function createBulk(database: RasdDatabase) {
    const changed = vi.fn();
    const add = (fields: Pick<Project, "name" | "colour">): Promise<Project> => {
      const stored = { id: newId(), schema: 1 as const, createdAt: now(), updatedAt: now(), deletedAt: null };
      return saveProject(database, { ...stored, ...fields, note: "" });
    };
    return { ...createBulkModel({ database, newProject: add, now, onChange: changed, signal: testSignal() }), changed };
  }
  const articles = (ids: readonly string[]) => ({ kind: "article" as const, count: ids.length, ids: () => ids });

  it("tell what they did to how many, and undo takes back one after the other", async () => {
    const database = openTestDatabase();
    const ids = await fill(database, 3);
    await database.annotations.put(sampleAnnotation({ articleId: ids[0]!, url: ids[0]! }));
    const { state, actions, changed } = createBulk(database);
    const tags = async () => (await database.articles.toArray()).map((note) => note.tags.length);
    actions.tag(articles(ids.slice(0, 2)), { label: "للتحقق", entity: null }, true);
    actions.delete(articles(ids.slice(0, 1)));
    await vi.waitFor(() => expect(state.get()).toMatchObject({ steps: 2, work: null }));
    expect(state.get().notice).toEqual({
      kind: "done",
      step: { what: "deleted", kind: "article", count: 1, name: null },
    });
    expect(changed).toHaveBeenCalledTimes(2);
    actions.undo();
    await vi.waitFor(() => expect(state.get().steps).toBe(3));
    expect((await database.articles.toArray()).every(({ deletedAt }) => deletedAt === null)).toBe(true);
    expect(await tags()).toEqual([1, 1, 0]);
    expect(state.get().undoable).toMatchObject({ what: "tagged", count: 2, name: "للتحقق" });
    actions.undo();
    await vi.waitFor(() => expect(state.get().steps).toBe(4));
    expect(await tags()).toEqual([0, 0, 0]);
    expect(state.get()).toMatchObject({ undoable: null, notice: { kind: "undone" } });
    actions.undo();
    expect(state.get().steps).toBe(4);
  });

  it("say when there was nothing to do, and when they were called off or failed", async () => {
    const database = openTestDatabase();
    const ids = await fill(database, 2);
    const { state, actions } = createBulk(database);
    actions.tag(articles(ids), { label: "للتحقق", entity: null }, false);
    await vi.waitFor(() => expect(state.get()).toMatchObject({ steps: 1, notice: { kind: "same" }, undoable: null }));
    const end = state.subscribe(({ work }) => {
      if (work !== null) actions.cancel();
    });
    actions.delete(articles(ids));
    await vi.waitFor(() => expect(state.get()).toMatchObject({ steps: 2, notice: { kind: "cancelled" } }));
    end();
    actions.tag(articles(ids), { label: "x".repeat(300), entity: null }, true);
    await vi.waitFor(() => expect(state.get()).toMatchObject({ steps: 3, notice: { kind: "failed" } }));
    actions.moveToNew(articles(ids), " ", "blue");
    await vi.waitFor(() => expect(state.get().notice).toMatchObject({ kind: "failed" }));
    expect(
      (await database.articles.toArray()).every(({ deletedAt, tags }) => deletedAt === null && tags.length === 0),
    ).toBe(true);
  });

  it("describe what the selected have in common, unless they are too many", async () => {
    const database = openTestDatabase();
    const ids = await fill(database, 2);
    await database.articles.update(ids[0]!, { projects: ["p1"], tags: [{ label: "للتحقق", entity: null }] });
    const { actions } = createBulk(database);
    expect(await actions.describe(articles(ids))).toEqual({
      tags: [{ tag: { label: "للتحقق", entity: null }, count: 1 }],
      projects: { p1: 1 },
      articles: 2,
      entities: [
        {
          label: "الاتجار بالبشر",
          entity: "crime.thb",
          names: ["الاتجار بالبشر", "traite des êtres humains", "human trafficking"],
        },
      ],
    });
    expect(await actions.describe(articles(Array.from({ length: 501 }, (_, index) => idOf(index))))).toBeNull();
  });
});

it("projects are listed by name, deleted and brought back, and a name of blanks is refused in words", async () => {
  const database = openTestDatabase();
  const signal = testSignal();
  const projects = createNamedRecords<Project>({
    read: () => listProjects(database),
    save: (project) => saveProject(database, project),
    watch: (changed) => watchProjects(database, changed, signal),
    now,
    newId,
  });
  const names = () => projects.state.get().all?.map(({ name }) => name);
  const first = await projects.add({ name: "ملف ب", note: "", colour: "blue" });
  await projects.add({ name: "ملف أ", note: "", colour: "green" });
  await vi.waitFor(() => expect(names()).toEqual(["ملف أ", "ملف ب"]));
  projects.delete(first);
  await vi.waitFor(() => expect(names()).toEqual(["ملف أ"]));
  expect(projects.state.get().deleted.map(({ name }) => name)).toEqual(["ملف ب"]);
  projects.restore(projects.state.get().deleted[0]!);
  await vi.waitFor(() => expect(names()).toEqual(["ملف أ", "ملف ب"]));
  expect(projects.state.get().deleted).toEqual([]);
  await expect(projects.add({ name: " ", note: "", colour: "blue" })).rejects.toThrow("name");
  expect(projects.state.get().failure).toContain("name");
});

it("completes tags from entities by their name, then from the reader's own words, each once", () => {
  const names = { "crime.thb": { ar: "الاتجار بالبشر", en: "human trafficking" }, "place.agadir": { ar: "أكادير" } };
  const used = [
    { value: "crime.thb", name: "الاتجار بالبشر", count: 3 },
    { value: "للتحقق", name: "للتحقّق", count: 2 },
    { value: "للتحقق", name: "للتحقّق", count: 1 },
  ];
  expect(knownTagsOf(names, used, "ar").map(({ label, entity }) => [label, entity])).toEqual([
    ["أكادير", "place.agadir"],
    ["الاتجار بالبشر", "crime.thb"],
    ["للتحقّق", null],
  ]);
});
