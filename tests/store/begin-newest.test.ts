/** What the popup reads before its program is there. */
import { expect, it, onTestFinished } from "vitest";
import { beginNewest, openEarly } from "../../utils/store/begin-newest.ts";
import { countArticles, gatherHighlights, listNewestArticles } from "../../utils/store/list-articles.ts";
import { sampleAnnotation } from "../core/support/sample-annotation.ts";
import { sampleNote } from "../core/support/sample-note.ts";
import { openTestDatabase } from "./open-test-database.ts";

const GONE = "2026-02-01T00:00:00.000Z";
const SINCE = "2026-01-06T00:00:00.000Z";

it("gives what the database's library gives", async () => {
  const database = openTestDatabase();
  await database.open();
  await database.articles.bulkPut(
    Array.from({ length: 9 }, (_, index) =>
      sampleNote({
        id: `https://a.example/${index}`,
        lastReadAt: `2026-01-0${index + 1}T10:00:00.000Z`,
        deletedAt: index === 7 ? GONE : null,
        dismissedAt: index === 6 ? GONE : null,
      }),
    ),
  );
  await database.annotations.bulkPut([
    sampleAnnotation({ articleId: "https://a.example/8" }),
    sampleAnnotation({ id: "0d6f8a51-6c63-4a4e-9a7b-0f5a4f0c2a11", articleId: "https://a.example/5", deletedAt: GONE }),
  ]);
  const opened = openEarly(database.name);
  onTestFinished(async () => (await opened)?.close());
  const newest = await beginNewest(opened, 4, [SINCE]);
  expect(newest?.notes).toEqual(await listNewestArticles(database, 4));
  expect(newest?.notes.map(({ id }) => id.at(-1))).toEqual(["8", "5", "4", "3"]);
  expect(newest?.counts).toEqual(await countArticles(database, [SINCE]));
  const gathered = await gatherHighlights(database, ["https://a.example/8", "https://a.example/5"]);
  expect(newest?.highlights).toEqual([...gathered.values()].flat());
});

it("makes no database where there is none", async () => {
  const name = `rasd-test-none-${Date.now()}`;
  expect(await beginNewest(openEarly(name), 4, [SINCE])).toBeNull();
  expect((await indexedDB.databases()).map((database) => database.name)).not.toContain(name);
});

it("leaves a database of another version to those who know what to do with it", async () => {
  const name = `rasd-test-old-${Date.now()}`;
  const opening = indexedDB.open(name, 10);
  opening.onupgradeneeded = () => void opening.result.createObjectStore("articles", { keyPath: "id" });
  await new Promise((opened) => {
    opening.onsuccess = opened;
  });
  opening.result.close();
  onTestFinished(() => void indexedDB.deleteDatabase(name));
  expect(await beginNewest(openEarly(name), 4, [SINCE])).toBeNull();
  // Nothing keeps it open: it can be brought up to date.
  const again = indexedDB.open(name, 11);
  await new Promise((opened, failed) => {
    again.onsuccess = opened;
    again.onblocked = failed;
  });
  again.result.close();
});
