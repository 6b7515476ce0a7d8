// The reader's terms in the database, in a real IndexedDB.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { MOST_TERMS, type OwnTerm } from "../../utils/core/lexicon/own-terms.ts";
import { openDatabase, type RasdDatabase } from "../../utils/store/database.ts";
import { deleteEverything } from "../../utils/store/delete-everything.ts";
import { listTerms } from "../../utils/store/list-terms.ts";
import { RecordError } from "../../utils/store/parse-record.ts";
import { LexiconFullError, saveTerms } from "../../utils/store/save-terms.ts";
import { setTermDeleted } from "../../utils/store/set-term-deleted.ts";
import { watchTerms } from "../../utils/store/watch-terms.ts";

const at = (minute: number) => `2026-01-01T00:${String(minute).padStart(2, "0")}:00.000Z`;
const term = (number: number, part: Partial<OwnTerm> = {}): OwnTerm => ({
  id: `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`,
  schema: 1,
  createdAt: at(0),
  updatedAt: at(number % 60),
  deletedAt: null,
  names: { ar: `سمسرة ${number}` },
  category: "crime",
  signal: "none",
  colour: "teal",
  ...part,
});

let database: RasdDatabase;
beforeEach(() => {
  database = openDatabase(`terms-${crypto.randomUUID()}`);
});
afterEach(async () => {
  database.close();
  await database.delete();
});

describe("the reader's terms", () => {
  it("come back as they were, the one changed last first, once each", async () => {
    const terms = [term(1), term(3), term(2)];
    await saveTerms(database, terms);
    await saveTerms(database, terms);
    expect(await listTerms(database)).toEqual([term(3), term(2), term(1)]);
  });

  it("are stored all or none", async () => {
    const bad = term(2, { names: { ar: " سمسرة" } });
    await expect(saveTerms(database, [term(1), bad])).rejects.toThrow(RecordError);
    expect(await listTerms(database)).toEqual([]);
  });

  it("are at most as many as matching is fast with", async () => {
    await saveTerms(
      database,
      Array.from({ length: MOST_TERMS }, (_, index) => term(index)),
    );
    await expect(saveTerms(database, [term(MOST_TERMS)])).rejects.toThrow(LexiconFullError);
    expect(await database.terms.count()).toBe(MOST_TERMS);
    await saveTerms(database, [term(7, { colour: null })]);
  });

  it("are hidden by deleting and come back by undoing, each twice to the same end", async () => {
    await saveTerms(database, [term(1)]);
    for (let time = 0; time < 2; time++) await setTermDeleted(database, term(1).id, at(5), at(5));
    expect(await listTerms(database)).toEqual([]);
    for (let time = 0; time < 2; time++) await setTermDeleted(database, term(1).id, null, at(6));
    expect(await listTerms(database)).toEqual([term(1, { updatedAt: at(6) })]);
    expect(await setTermDeleted(database, term(9).id, null, at(6))).toBeNull();
  });

  it("go with everything else", async () => {
    await saveTerms(database, [term(1)]);
    await deleteEverything(database);
    expect(await database.terms.count()).toBe(0);
  });

  it("tell who watches them, until that ends", async () => {
    const ending = new AbortController();
    const changed = vi.fn();
    watchTerms(database, changed, ending.signal);
    await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(1));
    await saveTerms(database, [term(1)]);
    await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(2));
    ending.abort();
    await saveTerms(database, [term(2)]);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(changed).toHaveBeenCalledTimes(2);
  });
});
