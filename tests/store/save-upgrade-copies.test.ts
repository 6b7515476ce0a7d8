/** The copy from before an upgrade as a file: while the library is still as it was, and without ever keeping the upgrade waiting. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { BackupState } from "../../utils/core/backup/types.ts";
import { copiesInThisPage } from "../../utils/models/backup/in-this-page.ts";
import { saveUpgradeCopies } from "../../utils/models/backup/run-backup.ts";
import { forgetUpgradeCopies, listUpgradeCopies } from "../../utils/store/copy-before-upgrade.ts";
import { openDatabase, type RasdDatabase } from "../../utils/store/database.ts";
import { DATABASE_NAME, DEXIE_FACTOR, SCHEMA_VERSION } from "../../utils/store/names.ts";
import { FROZEN, writeFrozen } from "./frozen.ts";

const told = vi.hoisted(() => ({
  isAllowed: true,
  download: async (_url: string, _name: string): Promise<{ path: string; bytes: number }> => ({ path: "", bytes: 0 }),
  failure: null as BackupState["failure"],
}));
vi.mock("../../utils/extension/downloads.ts", () => ({
  DownloadError: Error,
  mayDownload: async () => told.isAllowed,
  download: (url: string, name: string) => told.download(url, name),
}));
vi.mock("../../utils/extension/backup-state.ts", () => ({
  readBackupState: async () => ({ lock: null }),
  changeBackupState: async ({ failure = null }: Partial<BackupState>) => {
    told.failure = failure;
  },
}));
vi.mock("../../utils/extension/identity.ts", () => ({ extensionVersion: () => "0.0.0" }));

const NOW = new Date("2026-03-01T09:00:00.000Z");
const [version, frozen] = FROZEN.filter(([one]) => one < SCHEMA_VERSION).at(-1)!;
let database: RasdDatabase;

beforeEach(async () => {
  await forgetUpgradeCopies(DATABASE_NAME);
  await writeFrozen(DATABASE_NAME, frozen);
});

afterEach(async () => {
  database.close();
  await database.delete();
  await forgetUpgradeCopies(DATABASE_NAME);
});

const storedVersion = async () =>
  (await indexedDB.databases()).find(({ name }) => name === DATABASE_NAME)?.version ?? null;

/** What the browser does with the file, whether it is then in a file, and what is told of it. */
const CASES: Record<
  string,
  [isAllowed: boolean, download: (typeof told)["download"], saved: boolean, failure: RegExp | null]
> = {
  "all of it": [true, async (url) => ({ path: "", bytes: (await (await fetch(url)).blob()).size }), true, null],
  "part of it": [true, async () => ({ path: "", bytes: 7 }), false, /wrote 7 of/u],
  "no room": [true, () => Promise.reject(new Error("FILE_NO_SPACE")), false, /FILE_NO_SPACE/u],
  "nothing, for ever": [true, () => new Promise(() => {}), false, /not in a file after/u],
  "no permission": [false, () => Promise.reject(new Error("It was asked all the same")), false, null],
};

it.each(Object.entries(CASES))(
  "%s is written, and the upgrade comes after it",
  async (_, [isAllowed, download, saved, failure]) => {
    const asked: [name: string, version: number | null][] = [];
    Object.assign(told, { isAllowed, failure: null });
    told.download = async (url, name) => {
      asked.push([name, await storedVersion()]);
      return download(url, name);
    };
    let answer: boolean | null = null;
    database = openDatabase(DATABASE_NAME, {
      beforeUpgrade: async () => {
        answer = await saveUpgradeCopies(copiesInThisPage(DATABASE_NAME, NOW), NOW, 300);
      },
    });
    await database.open();
    expect(answer).toBe(saved);
    // In the downloads folder while the records were still as they had been.
    if (isAllowed)
      expect(asked).toEqual([[`Rasd/rasd-before-upgrade-schema-${version}-2026-03-01.jsonl`, frozen.version]]);
    else expect(asked).toEqual([]);
    expect(await storedVersion()).toBe(SCHEMA_VERSION * DEXIE_FACTOR);
    expect(await database.articles.count()).toBe(frozen.rows.articles!.length);
    expect((await listUpgradeCopies(DATABASE_NAME)).map(({ schema }) => schema)).toEqual(saved ? [] : [version]);
    expect(told.failure?.message ?? "").toMatch(failure ?? /^$/u);
  },
);
