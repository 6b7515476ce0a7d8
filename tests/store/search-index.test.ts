import { expect, it } from "vitest";
import { EMPTY_INDEX, indexNotes } from "../../utils/core/search/index-notes.ts";
import { parseQuery } from "../../utils/core/search/parse-query.ts";
import { searchIndex } from "../../utils/core/search/search-index.ts";
import type { SearchDocument } from "../../utils/core/search/types.ts";
import { clearSearchIndex, loadSearchIndex, saveIndexChange } from "../../utils/store/search-index.ts";
import { openTestDatabase } from "./open-test-database.ts";

function made(id: string, headline: string): SearchDocument {
  return { id, date: null, headline, note: "", passage: "", text: "", attributes: [] };
}
const idsOf = (index: Awaited<ReturnType<typeof loadSearchIndex>>, query: string) =>
  searchIndex(index!, parseQuery(query), { limit: 10 }).hits.map(({ id }) => id);

it("gives back what was stored, changes applied, the same change saved twice", async () => {
  const database = openTestDatabase();
  const first = indexNotes(
    EMPTY_INDEX,
    Array.from({ length: 100 }, (_, i) => made(`n${i}`, `خبر رقم ${i}`)),
  );
  await saveIndexChange(database, first);
  const second = indexNotes((await loadSearchIndex(database))!, [made("n7", "غيره")], ["n8"]);
  await saveIndexChange(database, second);
  await saveIndexChange(database, second);
  const index = await loadSearchIndex(database);
  expect(idsOf(index, "غيره")).toEqual(["n7"]);
  expect(idsOf(index, "رقم 8 ")).not.toContain("n8");
  expect(idsOf(index, "«رقم 99»")).toEqual(["n99"]);
  expect(searchIndex(index!, parseQuery(""), { limit: 1 }).total).toBe(99);
  expect(idsOf(await loadSearchIndex(database, 1), "غيره")).toEqual(["n7"]);
});

it("has no index where none was stored, and says when it cannot read the one there is", async () => {
  const database = openTestDatabase();
  expect((await loadSearchIndex(database))?.blocks).toEqual([]);
  await database.searchBlocks.put({ key: "000000000000", buffer: new ArrayBuffer(128), dead: [] });
  expect(await loadSearchIndex(database)).toBeNull();
  await clearSearchIndex(database);
  expect((await loadSearchIndex(database))?.blocks).toEqual([]);
});
