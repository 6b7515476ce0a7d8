// Backups by themselves: asked for once, made when they are due, checked, encrypted, restored.
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import type { Page } from "playwright";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { BackupState } from "../../../utils/core/backup/types.ts";
import { makeLibrary, ownTables } from "../support/made-library.ts";
import { CHROMIUM_BUILD, type RasdInChromium, startRasdInChromium } from "../support/rasd-in-chromium.ts";
import { seedLibrary } from "../support/seed-library.ts";
import { textsIn } from "../support/texts.ts";
import { waitFor } from "../support/wait-for.ts";
import { withDownloads } from "../support/with-downloads.ts";

const { t } = textsIn("ar");
const PASSPHRASE = "أربع كلمات لا علاقة بينها";

/** The little of the extension interfaces that is called in the background. */
interface Extension {
  readonly storage: {
    local: { get(key: string): Promise<Record<string, BackupState>>; set(items: object): Promise<void> };
  };
  readonly alarms: {
    create(name: string, when: { when: number }): void;
    get(name: string): Promise<{ periodInMinutes?: number }>;
  };
  readonly downloads: {
    search(query: object): Promise<{ filename: string; fileSize: number; state: string; url: string }[]>;
  };
  readonly offscreen: { hasDocument(): Promise<boolean> };
}

let build: Awaited<ReturnType<typeof withDownloads>>;
let rasd: RasdInChromium;
let popup: Page;

beforeAll(async () => {
  build = await withDownloads(CHROMIUM_BUILD);
  rasd = await startRasdInChromium({ locale: "ar", extension: build.path });
  const library = await rasd.browser.openExtensionPage("library.html", { width: 1280, height: 900 });
  await library.getByText(t("libraryList.empty.article.title")).waitFor();
  await seedLibrary(library, await makeLibrary());
  await library.close();
});

afterAll(async () => {
  await rasd.stop();
  await build.remove();
});

const state = async (): Promise<BackupState> =>
  (await rasd.browser.serviceWorker()).evaluate(async () => {
    const { storage } = (globalThis as unknown as { chrome: Extension }).chrome;
    return (await storage.local.get("backups")).backups!;
  });
/** Newest first. */
const downloads = async () =>
  (await rasd.browser.serviceWorker()).evaluate(async () => {
    const { downloads: api } = (globalThis as unknown as { chrome: Extension }).chrome;
    return api.search({ orderBy: ["-startTime"] });
  });
const tables = async () => ownTables(await rasd.browser.readDatabases());

/** The backup becomes this old, and the alarm rings. */
async function ring(daysAgo: number): Promise<void> {
  await (await rasd.browser.serviceWorker()).evaluate(async (days) => {
    const { storage, alarms } = (globalThis as unknown as { chrome: Extension }).chrome;
    const { backups } = await storage.local.get("backups");
    const at = new Date(Date.now() - days * 86_400_000).toISOString();
    await storage.local.set({ backups: { ...backups, last: { ...backups!.last, at } } });
    alarms.create("backup", { when: Date.now() });
  }, daysAgo);
}

it("asks once, calmly, in the popup, and makes the first backup at once", async () => {
  popup = await rasd.browser.openExtensionPage("popup.html", { width: 400, height: 600 });
  await popup.getByText(t("backupAge.question")).waitFor();
  await popup.getByRole("button", { name: t("backupAge.yes") }).click();
  await popup.getByText(t("backupAge.today")).waitFor();
  expect(await popup.getByText(t("backupAge.question")).count()).toBe(0);
  expect(await state()).toMatchObject({ schedule: "weekly", asked: "accepted", failure: null, last: { articles: 6 } });
  await popup.reload();
  await popup.getByText(t("backupAge.today")).waitFor();
  expect(await popup.getByText(t("backupAge.question")).count()).toBe(0);
});

it("has written what it says: every record, in the size the browser reports", async () => {
  const [item] = await downloads();
  const { last } = await state();
  expect(item).toMatchObject({ state: "complete", fileSize: last!.bytes });
  expect(last!.file).toMatch(/^Rasd\/rasd-backup-\d{4}-\d\d-\d\d\.json$/u);
  const file = JSON.parse(await readFile(item!.filename, "utf8"));
  expect(file).toMatchObject({ format: "rasd-export/2", scope: "backup" });
  const { articles, annotations, sealed } = await tables();
  const kept = file.articles as { article: object; annotations: object[]; clippings: object[] }[];
  expect(kept.map(({ article }) => article)).toEqual(articles);
  expect(kept.flatMap((one) => one.annotations)).toHaveLength(annotations!.length);
  expect(kept.flatMap((one) => one.clippings)).toHaveLength(sealed!.length);
});

it("makes the next one when the alarm finds it due, and none before", async () => {
  const count = (await downloads()).length;
  await ring(3);
  // Nothing is due: there is no sign to wait for but that nothing comes.
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  expect(await downloads()).toHaveLength(count);
  await ring(8);
  await waitFor("the backup", downloads, (found) => found.length === count + 1 && found[0]!.state === "complete");
  await waitFor("its date", state, ({ last }) => Date.now() - Date.parse(last!.at) < 60_000);
  const isOpen = async () =>
    (await rasd.browser.serviceWorker()).evaluate(() =>
      (globalThis as unknown as { chrome: Extension }).chrome.offscreen.hasDocument(),
    );
  await waitFor("the page out of sight to close", isOpen, (open) => !open);
});

it("restores it with the same preview as an import", async () => {
  const before = await tables();
  const [item] = await downloads();
  const settings = await rasd.browser.openExtensionPage("options.html");
  await settings.getByRole("button", { name: t("settings.deleteAll.action") }).click();
  await settings.getByLabel(t("settings.deleteAll.field")).fill(t("settings.deleteAll.word"));
  await settings.getByRole("button", { name: t("settings.deleteAll.yes") }).click();
  await settings.getByText(t("settings.deleteAll.done"), { exact: true }).waitFor();
  await settings.close();
  await restore([item!.filename], "backup.json");
  expect(await tables()).toEqual(before);
});

async function restore(paths: readonly string[], ...names: string[]): Promise<Page> {
  const page = await rasd.browser.openExtensionPage("library.html#/import", { width: 1280, height: 900 });
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: t("importing.choose") }).click();
  const files = await Promise.all(
    paths.map(async (path, index) => ({ name: names[index]!, mimeType: "", buffer: await readFile(path) })),
  );
  await (await choosing).setFiles(files);
  if (names.some((name) => name.endsWith(".age"))) {
    await page.getByLabel(t("backups.lock.passphrase")).fill("not this one, surely");
    await page.keyboard.press("Enter");
    await page.getByText(t("importing.locked.wrong")).waitFor();
    await page.getByLabel(t("backups.lock.passphrase")).fill(PASSPHRASE);
    await page.keyboard.press("Enter");
    await page.getByText(t("importing.nothing")).waitFor();
    return page;
  }
  await page.locator(".import-actions .button-main").click();
  await page.getByText(t("importing.doneText")).waitFor();
  await page.close();
  return page;
}

it("encrypts backups with a passphrase that is kept nowhere, and Rasd opens them again", async () => {
  const settings = await rasd.browser.openExtensionPage("options.html");
  await settings.getByRole("button", { name: t("backups.lock.turnOn") }).click();
  await settings.getByLabel(t("backups.lock.passphrase"), { exact: true }).fill(PASSPHRASE);
  await settings.getByLabel(t("backups.lock.again")).fill(PASSPHRASE);
  await settings.keyboard.press("Enter");
  await settings.getByText(t("backups.lock.done")).waitFor();
  await settings.getByRole("button", { name: t("backups.now") }).click();
  const { file } = (await waitFor("the backup", state, ({ last }) => last?.file.endsWith(".age") ?? false)).last!;
  await settings.getByText(t("backups.done", { file })).waitFor();
  const [key, backup] = await downloads();
  expect((await readFile(backup!.filename)).subarray(0, 21).toString()).toBe("age-encryption.org/v1");
  expect(JSON.stringify(await state())).not.toContain(PASSPHRASE);
  expect(JSON.stringify(await state())).not.toContain("AGE-SECRET-KEY");
  const page = await restore([backup!.filename, key!.filename], "rasd-backup.json.age", "rasd-backup-key.age");
  await page.close();
  await settings.close();
});

it("can be opened by the standard tool with the key file and the passphrase", async (context) => {
  const hasTool = await new Promise<boolean>((resolve) => execFile("age", ["--version"], (error) => resolve(!error)));
  const hasTerminal = await new Promise<boolean>((resolve) =>
    execFile("python3", ["--version"], (error) => resolve(!error)),
  );
  if (!hasTool || !hasTerminal) {
    console.log("skipped: `age` and `python3` are not both installed (apt install age)");
    return context.skip();
  }
  const [key, backup] = await downloads();
  // The tool reads passphrases from a terminal alone.
  const script = `
import os, pty, sys
pid, terminal = pty.fork()
if pid == 0:
    os.execvp("age", ["age", "-d", "-o", sys.argv[3], "-i", sys.argv[1], sys.argv[2]])
os.read(terminal, 1000)
os.write(terminal, sys.argv[4].encode() + b"\\n")
try:
    while os.read(terminal, 1000): pass
except OSError: pass
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
`;
  const out = `${backup!.filename}.plain`;
  await new Promise<void>((resolve, reject) =>
    execFile("python3", ["-c", script, key!.filename, backup!.filename, out, PASSPHRASE], (error) =>
      error ? reject(error) : resolve(),
    ),
  );
  expect(JSON.parse(await readFile(out, "utf8"))).toMatchObject({ format: "rasd-export/2", scope: "backup" });
});

it("met no fault on the way", () => expect(rasd.faults).toEqual([]));
