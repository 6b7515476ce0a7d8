/**
 * Databases as every released schema left them, opened by this one; and upgrades that break. To add a version: freeze what it wrote
 * into tests/fixtures/schemas; never edit one that is there.
 */
import { expect, it, onTestFinished } from "vitest";
import { digest } from "../../utils/extension/sha-256.ts";
import { openDatabase } from "../../utils/store/database.ts";
import { sealOldClippings } from "../../utils/store/seal-old-clippings.ts";
import { FROZEN, readRaw, writeFrozen } from "./frozen.ts";

/** What a row of an older version has since, by the version that gave it. */
const SINCE: Readonly<Record<string, readonly (readonly [version: number, fields: object])[]>> = {
  articles: [[4, { tags: [], projects: [] }]],
};
/** The schema this program writes. */
const PRESENT = 4;

function rowsNow(version: number, table: string, rows: readonly object[]): object[] {
  const added = (SINCE[table] ?? []).filter(([since]) => since > version).map(([, fields]) => fields);
  return rows.map((row) => Object.assign({}, ...added, row));
}

let count = 0;
async function thawed(frozen: (typeof FROZEN)[number][1]): Promise<string> {
  const name = `rasd-test-upgrade-${Date.now()}-${count++}`;
  onTestFinished(() => void indexedDB.deleteDatabase(name));
  await writeFrozen(name, frozen);
  return name;
}

it("has one of every version", () => {
  expect(FROZEN.map(([version]) => version).toSorted()).toEqual(Array.from({ length: PRESENT }, (_, at) => at + 1));
});

it.each(FROZEN)(
  "opens version %i with every row as it was, notes with what they have since",
  async (version, frozen) => {
    const database = openDatabase(await thawed(frozen));
    await database.open();
    expect(Object.values(frozen.rows).flat().length).toBeGreaterThan(3);
    for (const [table, rows] of Object.entries(frozen.rows))
      expect(await database.table(table).toArray(), table).toEqual(rowsNow(version, table, rows));
    // The upgrade queues what the search does not know yet.
    for (const { name } of database.tables)
      if (!(name in frozen.tables) && name !== "searchQueue") expect(await database.table(name).count(), name).toBe(0);
    expect(await database.searchBlocks.count()).toBe(0);
    // What the background does at the first start.
    const sealed = await database.sealed.count();
    const tools = { now: "2026-02-01T08:00:00.000Z", newChain: "chain", digest };
    const old = frozen.rows.clippings ?? [];
    expect(await sealOldClippings(database, tools)).toEqual({ sealed: old.length, refused: [] });
    expect(await database.clippings.count()).toBe(0);
    expect(await database.sealed.count()).toBe(sealed + old.length);
    const texts = (await database.sealed.toArray()).map(({ content }) => content.text);
    for (const clipping of old) expect(texts).toContain((clipping as { text: string }).text);
    database.close();
  },
);

it.each(FROZEN.filter(([version]) => version < PRESENT))(
  "leaves version %i as it was when its upgrade throws, and upgrades it the next time",
  async (_version, frozen) => {
    const name = await thawed(frozen);
    const before = await readRaw(name);
    const broken = openDatabase(name);
    // Behind the true upgrade, in its transaction.
    broken.version(PRESENT).upgrade(() => {
      throw new Error("an upgrade that breaks");
    });
    await expect(broken.open()).rejects.toThrow("an upgrade that breaks");
    broken.close();
    expect(await readRaw(name)).toEqual(before);
    const database = openDatabase(name);
    await database.open();
    expect(await database.articles.count()).toBe(frozen.rows.articles?.length);
    database.close();
  },
);

it("is left as it was by an upgrade that is cut off", async () => {
  const frozen = FROZEN.find(([version]) => version === 3)![1];
  const name = await thawed(frozen);
  const before = await readRaw(name);
  const cut = openDatabase(name);
  cut.version(PRESENT).upgrade((transaction) => transaction.abort());
  await expect(cut.open()).rejects.toThrow();
  cut.close();
  expect(await readRaw(name)).toEqual(before);
});
