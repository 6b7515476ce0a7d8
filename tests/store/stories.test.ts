/** Stories in the database: found as articles are kept, decided by the reader, on a real IndexedDB. */
import { expect, it } from "vitest";
import { generateArticles } from "../../scripts/evaluate-stories/generate-articles.ts";
import { decideStory } from "../../utils/core/stories/decide-story.ts";
import { groupStories } from "../../utils/core/stories/group-stories.ts";
import { createStoryIndex, makeStoryText } from "../../utils/core/stories/story-index.ts";
import { takeBackDecisions } from "../../utils/core/stories/take-back-decisions.ts";
import type { RasdDatabase } from "../../utils/store/database.ts";
import { deleteEverything } from "../../utils/store/delete-everything.ts";
import { keepClippedTexts } from "../../utils/store/keep-clipped-texts.ts";
import { keepStoryText } from "../../utils/store/keep-story-text.ts";
import { getStoryOf, listStories } from "../../utils/store/list-stories.ts";
import { RecordError } from "../../utils/store/parse-record.ts";
import { saveStoryDecisions } from "../../utils/store/save-story-decisions.ts";
import { sampleNote } from "../core/support/sample-note.ts";
import { openTestDatabase } from "./open-test-database.ts";

const NOW = "2026-02-01T00:00:00.000Z";
const MADE = generateArticles(60, 21);
/** Original and copy of one story, and an article of none. */
const ORIGINAL = MADE.find(({ kind }) => kind === "original")!;
const COPY = MADE.find(({ kind, story }) => story === ORIGINAL.story && kind !== "original")!;
const OTHER = MADE.find(({ kind }) => kind === "other")!;

async function keep(database: RasdDatabase, id: string, text: string, number = 0): Promise<void> {
  const createdAt = new Date(Date.UTC(2026, 0, 1, 0, 0, number)).toISOString();
  await database.articles.put(sampleNote({ id, createdAt }));
  await keepStoryText(database, id, text);
}

const storiesIn = async (database: RasdDatabase) =>
  (await listStories(database)).stories.map(({ articles }) => articles.join(" ")).sort();

it("finds what the index in memory finds, article by article", async () => {
  const database = openTestDatabase();
  const index = createStoryIndex();
  for (const [number, { id, text }] of MADE.entries()) {
    await keep(database, id, text, number);
    index.add(makeStoryText(id, text));
  }
  const byId = <T extends { readonly id: string }>(list: readonly T[]) =>
    list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  expect(index.pairs().length).toBeGreaterThan(10);
  expect(byId(await database.storyPairs.toArray())).toEqual(byId(index.pairs()));

  const notes = await database.articles.toArray();
  const expected = groupStories(notes, index.pairs(), []);
  const listed = await listStories(database);
  expect(byId(listed.stories)).toEqual(byId(expected));
  for (const { id } of MADE.slice(0, 40)) {
    const found = await getStoryOf(database, id);
    expect(found?.story ?? null).toEqual(expected.find(({ articles }) => articles.includes(id)) ?? null);
    if (found) expect([...found.notes.keys()].sort()).toEqual(found.story.articles);
  }
});

it("keeps no text, and each pair once however often an article is read", async () => {
  const database = openTestDatabase();
  for (const id of ["a", "b", "a", "b"]) await keep(database, id, id === "a" ? ORIGINAL.text : COPY.text);
  expect(await database.storyPairs.toCollection().primaryKeys()).toEqual(["a b"]);
  const kept = await database.storyTexts.get("a");
  expect(Object.keys(kept!).sort()).toEqual(["figures", "id", "keys", "words"]);
});

it("lets a story go when the text has become another, and finds it again", async () => {
  const database = openTestDatabase();
  await keep(database, "a", ORIGINAL.text);
  await keep(database, "b", COPY.text);
  await keep(database, "b", OTHER.text);
  expect(await storiesIn(database)).toEqual([]);
  await keep(database, "b", COPY.text);
  expect(await storiesIn(database)).toEqual(["a b"]);
});

it.each([
  ["deleted", { deletedAt: NOW }],
  ["dismissed", { dismissedAt: NOW }],
])("leaves out articles that are %s", async (_, changes) => {
  const database = openTestDatabase();
  await keep(database, "a", ORIGINAL.text);
  await keep(database, "b", COPY.text);
  await database.articles.update("b", changes);
  expect(await storiesIn(database)).toEqual([]);
  expect(await getStoryOf(database, "a")).toBeNull();
});

it("splits and merges as the reader says, and takes it back", async () => {
  const database = openTestDatabase();
  await keep(database, "a", ORIGINAL.text);
  await keep(database, "b", COPY.text);
  await keep(database, "c", OTHER.text);
  const apart = decideStory("b", ["a"], false, [], NOW);
  const before = await saveStoryDecisions(database, apart);
  expect(await storiesIn(database)).toEqual([]);
  await saveStoryDecisions(database, takeBackDecisions(apart, before, "2026-02-01T00:01:00.000Z"));
  expect(await storiesIn(database)).toEqual(["a b"]);
  await saveStoryDecisions(database, decideStory("c", ["a", "b"], true, [], "2026-02-01T00:02:00.000Z"));
  expect(await storiesIn(database)).toEqual(["a b c"]);
  expect((await getStoryOf(database, "c"))?.story.articles).toEqual(["a", "b", "c"]);
});

it("gives back an earlier decision that a later one had replaced", async () => {
  const database = openTestDatabase();
  await saveStoryDecisions(database, decideStory("a", ["b"], true, [], NOW));
  const apart = decideStory("a", ["b"], false, [], "2026-02-02T00:00:00.000Z");
  const before = await saveStoryDecisions(database, apart);
  await saveStoryDecisions(database, takeBackDecisions(apart, before, "2026-02-03T00:00:00.000Z"));
  const [stored] = await database.storyDecisions.toArray();
  expect(stored).toMatchObject({ together: true, deletedAt: null, updatedAt: "2026-02-03T00:00:00.000Z" });
});

it("refuses what is no decision, and writes nothing of it", async () => {
  const database = openTestDatabase();
  const [good] = decideStory("a", ["b"], true, [], NOW);
  const bad = { ...good!, id: "", together: true };
  await expect(saveStoryDecisions(database, [good!, bad])).rejects.toThrow(RecordError);
  expect(await database.storyDecisions.count()).toBe(0);
});

it("reads clipped articles nobody has read since, once", async () => {
  const database = openTestDatabase();
  const sealed = { schema: 1, createdAt: NOW, updatedAt: NOW, deletedAt: null, version: 1 };
  for (const [id, text] of [
    ["a", ORIGINAL.text],
    ["b", COPY.text],
  ]) {
    await database.articles.put(sampleNote({ id: id! }));
    await database.sealed.put({
      ...sealed,
      id: `seal-${id}`,
      articleId: id,
      content: { text },
      seal: { chain: "c", number: id === "a" ? 1 : 2 },
    } as never);
  }
  const { signal } = new AbortController();
  expect(await keepClippedTexts(database, signal)).toBe(2);
  expect(await storiesIn(database)).toEqual(["a b"]);
  expect(await keepClippedTexts(database, signal)).toBe(0);
});

it("forgets all of it with everything else", async () => {
  const database = openTestDatabase();
  await keep(database, "a", ORIGINAL.text);
  await keep(database, "b", COPY.text);
  await deleteEverything(database);
  expect([await database.storyTexts.count(), await database.storyPairs.count()]).toEqual([0, 0]);
});
