/** Newest notes and their count, against a slow way that reads everything. */
import fc from "fast-check";
import { expect, it, onTestFinished } from "vitest";
import type { ArticleNote } from "../../utils/core/notes/types.ts";
import { openDatabase, type RasdDatabase } from "../../utils/store/database.ts";
import { countArticles, gatherHighlights, getArticles, listNewestArticles } from "../../utils/store/list-articles.ts";
import { sampleAnnotation } from "../core/support/sample-annotation.ts";
import { sampleNote } from "../core/support/sample-note.ts";
import { openTestDatabase } from "./open-test-database.ts";

const GONE = "2026-02-01T00:00:00.000Z";

/** Few days, so that many notes are of the same moment; ids in Arabic and Latin letters, since the index orders by them. */
const someNotes = fc.uniqueArray(
  fc.record({
    id: fc.string({ unit: fc.constantFrom("a", "z", "é", "ب", "ي", "\u{1F4F0}"), minLength: 1, maxLength: 4 }),
    day: fc.integer({ min: 1, max: 6 }),
    deletedAt: fc.constantFrom(null, null, GONE),
    dismissedAt: fc.constantFrom(null, null, GONE),
  }),
  { selector: ({ id }) => id, maxLength: 25 },
);
const dayOf = (day: number) => `2026-01-0${day}T10:00:00.000Z`;

function slowly(notes: readonly ArticleNote[]): ArticleNote[] {
  return notes
    .filter(({ deletedAt, dismissedAt }) => deletedAt === null && dismissedAt === null)
    .sort((a, b) => compare(b.lastReadAt, a.lastReadAt) || compare(b.id, a.id));
}
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

async function pageBy(database: RasdDatabase, size: number): Promise<string[]> {
  const ids: string[] = [];
  let last: ArticleNote | null = null;
  for (;;) {
    const page: ArticleNote[] = await listNewestArticles(database, size, last);
    ids.push(...page.map(({ id }) => id));
    if (page.length < size) return ids;
    last = page.at(-1)!;
  }
}

it("lists and counts what lives, page by page, as reading everything would", async () => {
  const database = openTestDatabase();
  await fc.assert(
    fc.asyncProperty(someNotes, fc.integer({ min: 1, max: 5 }), async (made, size) => {
      const notes = made.map(({ id, day, ...hidden }) => sampleNote({ id, lastReadAt: dayOf(day), ...hidden }));
      await database.open();
      await database.articles.clear();
      await database.articles.bulkPut(notes);
      const expected = slowly(notes);
      expect(await pageBy(database, size)).toEqual(expected.map(({ id }) => id));
      const since = dayOf(4);
      expect(await countArticles(database, [null, since])).toEqual([
        expected.length,
        expected.filter((note) => note.lastReadAt >= since).length,
      ]);
      const ids = notes.map(({ id }) => id);
      const living = notes.filter((note) => expected.includes(note));
      expect(await getArticles(database, ["not there", ...ids])).toEqual(living);
    }),
    { numRuns: 40 },
  );
});

it("reads no more notes than it gives", async () => {
  const database = openTestDatabase();
  await database.open();
  let read = 0;
  database.articles.hook("reading", (note) => {
    read++;
    return note;
  });
  const days = Array.from({ length: 300 }, (_, at) => new Date(Date.UTC(2026, 0, 1) + at * 3_600_000).toISOString());
  await database.articles.bulkPut(days.map((lastReadAt, at) => sampleNote({ id: `n${at}`, lastReadAt })));
  expect((await listNewestArticles(database, 30)).length).toBe(30);
  expect(read).toBeLessThanOrEqual(31);
  read = 0;
  expect(await countArticles(database, [days[100]!, null])).toEqual([200, 300]);
  expect(read).toBe(0);
});

it("gathers the living highlights of the articles asked for, oldest first", async () => {
  const database = openDatabase(`rasd-test-gather-${Date.now()}`);
  onTestFinished(() => database.delete());
  await database.open();
  const at = (id: string, articleId: string, createdAt: string, deletedAt: string | null = null) =>
    sampleAnnotation({ id, articleId, createdAt, deletedAt });
  await database.annotations.bulkPut([
    at("1", "a", "2026-01-03T00:00:00.000Z"),
    at("2", "a", "2026-01-02T00:00:00.000Z"),
    at("3", "a", "2026-01-01T00:00:00.000Z", GONE),
    at("4", "b", "2026-01-01T00:00:00.000Z", GONE),
    at("5", "c", "2026-01-01T00:00:00.000Z"),
    at("6", "d", "2026-01-01T00:00:00.000Z"),
  ]);
  const gathered = await gatherHighlights(database, ["c", "a", "b", "e"]);
  expect(Object.fromEntries([...gathered].map(([id, list]) => [id, list.map((each) => each.id)]))).toEqual({
    a: ["2", "1"],
    c: ["5"],
  });
});
