/** Databases of older schemas are copied as they are before they are upgraded, and the copy can be taken up again. */
import { expect, it, onTestFinished } from "vitest";
import { forgetUpgradeCopies, forgetUpgradeCopy, listUpgradeCopies } from "../../utils/store/copy-before-upgrade.ts";
import { openDatabase } from "../../utils/store/database.ts";
import { DEXIE_FACTOR, SCHEMA_VERSION } from "../../utils/store/names.ts";
import { makeFromRawCopy, type RawHead, type RawLine } from "../../utils/store/raw-copy.ts";
import { FROZEN, type FrozenDatabase, writeFrozen } from "./frozen.ts";

const OLDER = FROZEN.filter(([version]) => version < SCHEMA_VERSION);

function nameOfTest(): string {
  const name = `rasd-test-copy-${crypto.randomUUID()}`;
  onTestFinished(() => {
    indexedDB.deleteDatabase(name);
    return forgetUpgradeCopies(name);
  });
  return name;
}

async function thawed(frozen: FrozenDatabase): Promise<string> {
  const name = nameOfTest();
  await writeFrozen(name, frozen);
  return name;
}

/** What a copy holds. */
async function readCopy(file: Blob): Promise<{ head: RawHead; rows: RawLine[] }> {
  const [head, ...rows] = (await file.text())
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  return { head, rows };
}

it.each(OLDER)(
  "copies version %i before it upgrades it, and the copy can be upgraded, too",
  async (version, frozen) => {
    const name = await thawed(frozen);
    const database = openDatabase(name);
    // Several operations at once, as a page begins with.
    await Promise.all([database.open(), database.articles.count(), database.open()]);
    const upgraded = await database.articles.toArray();
    database.close();
    const copies = await listUpgradeCopies(name);
    expect(copies.map(({ schema }) => schema)).toEqual([version]);
    const { head, rows } = await readCopy(copies[0]!.file);
    const kept = Object.entries(frozen.rows).flatMap(([table, values]) => values.map((value) => ({ table, value })));
    expect(rows.at(-1)).toEqual({ end: true, rows: kept.length });
    expect(rows).toEqual(expect.arrayContaining(kept));
    expect(rows).toHaveLength(kept.length + 1);

    const again = nameOfTest();
    (await makeFromRawCopy(again, head, rows)).close();
    const restored = openDatabase(again);
    await restored.open();
    expect(await restored.articles.toArray()).toEqual(upgraded);
    restored.close();

    await forgetUpgradeCopy(name, version);
    expect(await listUpgradeCopies(name)).toEqual([]);
  },
);

it("copies nothing where there is nothing, and nothing of the present version", async () => {
  const name = nameOfTest();
  for (let turn = 0; turn < 2; turn++) {
    const database = openDatabase(name);
    await database.open();
    database.close();
  }
  expect(await listUpgradeCopies(name)).toEqual([]);
});

it("begins no upgrade when the copy cannot be written, and tries again the next time", async () => {
  const [version, frozen] = OLDER.at(-1)!;
  const name = await thawed(frozen);
  const stringify = JSON.stringify;
  JSON.stringify = () => {
    throw new Error("no room");
  };
  const database = openDatabase(name);
  try {
    await expect(database.open()).rejects.toThrow("left them as they are");
  } finally {
    JSON.stringify = stringify;
  }
  const stored = (await indexedDB.databases()).find((one) => one.name === name);
  expect(stored?.version).toBe(version * DEXIE_FACTOR);
  await database.open();
  expect(await database.articles.count()).toBe(frozen.rows.articles!.length);
  database.close();
});
