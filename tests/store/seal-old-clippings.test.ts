/** Clippings from before there were seals: sealed in order, whole, whatever interrupts it. */
import { expect, it, test } from "vitest";
import type { SealedClipping } from "../../utils/core/clippings/types.ts";
import { verifyChain } from "../../utils/core/clippings/verify-chain.ts";
import type { UnsealedClipping } from "../../utils/core/notes/types.ts";
import { digest } from "../../utils/extension/sha-256.ts";
import { clipArticle } from "../../utils/store/clip-article.ts";
import { openDatabase, type RasdDatabase } from "../../utils/store/database.ts";
import { listVersions, readChains } from "../../utils/store/list-clippings.ts";
import { saveArticle } from "../../utils/store/save-article.ts";
import type { SealTools } from "../../utils/store/seal-behind-head.ts";
import { sealOldClippings } from "../../utils/store/seal-old-clippings.ts";
import { sampleContent } from "../core/support/sample-content.ts";
import { sampleNote, sampleUnsealed } from "../core/support/sample-note.ts";
import { openTestDatabase } from "./open-test-database.ts";

const NOW = "2026-02-01T08:00:00.000Z";
let made = 0;
const tools = (): SealTools => ({ now: NOW, newChain: `chain-${made++}`, digest });
const idOf = (name: string) => `https://example.org/${name}`;

/** Clippings of articles named by a letter, captured at these hours of one day; written in the order given. */
function old(...rows: readonly (readonly [name: string, hour: number, deleted?: true])[]): UnsealedClipping[] {
  return rows.map(([name, hour, deleted]) =>
    sampleUnsealed({
      articleId: idOf(name),
      capturedAt: `2026-01-06T${String(hour).padStart(2, "0")}:00:00.000Z`,
      text: `نص ${name}`,
      deletedAt: deleted ? "2026-01-07T00:00:00.000Z" : null,
    }),
  );
}

async function withOld(rows: readonly object[]): Promise<RasdDatabase> {
  const database = openTestDatabase();
  await database.table("clippings").bulkPut(rows);
  return database;
}

async function check(database: RasdDatabase) {
  const clippings: SealedClipping[] = [];
  const heads = await readChains(database, (clipping) => clippings.push(clipping));
  const { faults, chains } = await verifyChain(clippings, heads, digest);
  return { faults, chains: chains.length, names: clippings.map(({ articleId }) => articleId.at(-1)), clippings };
}

const ROWS = old(["a", 9], ["b", 7], ["c", 8, true], ["d", 7]);

it("seals each in the order it was captured, and takes the old rows out", async () => {
  const database = await withOld(ROWS);
  expect(await sealOldClippings(database, tools())).toEqual({ sealed: 4, refused: [] });
  expect(await database.clippings.count()).toBe(0);
  const { clippings, ...rest } = await check(database);
  expect(rest).toEqual({ faults: [], chains: 1, names: ["b", "d", "c", "a"] });
  expect(clippings.map(({ deletedAt }) => deletedAt !== null)).toEqual([false, false, true, false]);
  expect(clippings.every(({ createdAt }) => createdAt === NOW)).toBe(true);
  expect(await sealOldClippings(database, tools())).toEqual({ sealed: 0, refused: [] });
});

it("says what is known of an article with a note, and null for what was not kept", async () => {
  const database = await withOld([sampleUnsealed({ byline: "سلمى العلوي" })]);
  const note = sampleNote({ canonicalUrl: "https://example.org/a-1.html" });
  await saveArticle(database, note);
  await sealOldClippings(database, tools());
  const [sealed] = await listVersions(database, note.id);
  const { url, headline, text, capturedAt, published, extensionVersion, lexiconVersion } = sampleUnsealed();
  expect(sealed?.content).toEqual({
    ...{ headline, byline: "سلمى العلوي", published, text, extensionVersion, lexiconVersion },
    outlet: note.outlet,
    captured: { at: capturedAt, offset: null },
    address: { typed: null, final: url, canonical: note.canonicalUrl },
    lang: "ar",
    dir: "rtl",
    html: null,
    entities: note.entities,
    verdict: { label: note.label, score: note.score, sure: note.sure, reasons: note.reasons },
  });
});

it("claims nothing of an article without a note", async () => {
  const database = await withOld([sampleUnsealed()]);
  await sealOldClippings(database, tools());
  const [sealed] = await listVersions(database, sampleUnsealed().articleId);
  expect(sealed?.content).toMatchObject({
    outlet: { host: "example.org", name: "example.org" },
    lang: "und",
    dir: "rtl",
    entities: [],
    verdict: { label: "none", score: 0, sure: false, reasons: [] },
  });
});

/** To add a case: the seal that is not made. */
test.each([1, 2, 3, 4])("interrupted at the %sth seal it goes on from there: none twice, none lost", async (stop) => {
  const database = await withOld(ROWS);
  let calls = 0;
  const stopping: SealTools = {
    ...tools(),
    digest: async (text) => {
      if (++calls === stop) throw new Error("the browser was closed");
      return digest(text);
    },
  };
  await expect(sealOldClippings(database, stopping)).rejects.toThrow("the browser was closed");
  expect((await database.sealed.count()) + (await database.clippings.count())).toBe(4);
  expect(await sealOldClippings(database, tools())).toEqual({ sealed: 4 - stop + 1, refused: [] });
  const { faults, names } = await check(database);
  expect([faults, names]).toEqual([[], ["b", "d", "c", "a"]]);
});

it("is done once by two pages at once", async () => {
  const database = await withOld(ROWS);
  const other = openDatabase(database.name);
  const done = await Promise.all([sealOldClippings(database, tools()), sealOldClippings(other, tools())]);
  expect(done[0].sealed + done[1].sealed).toBe(4);
  const { faults, chains, names } = await check(database);
  expect([faults, chains, names.toSorted()]).toEqual([[], 1, ["a", "b", "c", "d"]]);
  other.close();
});

it("comes before a clipping that is made now", async () => {
  const database = await withOld([sampleUnsealed()]);
  await saveArticle(database, sampleNote());
  const draft = { articleId: sampleNote().id, content: sampleContent() };
  expect(await clipArticle(database, draft, tools())).toMatchObject({ clipping: { version: 2, seal: { number: 2 } } });
});

it("leaves what is no clipping where it is, names the field, and seals the others", async () => {
  const bad = { ...sampleUnsealed({ articleId: idOf("x") }), text: null };
  const database = await withOld([bad, ...old(["a", 23])]);
  const { sealed, refused } = await sealOldClippings(database, tools());
  expect([sealed, refused.map(({ id, reason }) => [id, reason.slice(0, 6)])]).toEqual([1, [[bad.id, "text: "]]]);
  expect(await database.clippings.toArray()).toEqual([bad]);
  expect((await check(database)).faults).toEqual([]);
});
