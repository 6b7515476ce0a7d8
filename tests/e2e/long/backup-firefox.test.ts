// Backups in Firefox, whose background is a page: turned on in the settings, written by themselves, restored after everything was deleted.
import { mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { BackupState } from "../../../utils/core/backup/types.ts";
import { makeLibrary, ownTables } from "../support/made-library.ts";
import { type RasdInFirefox, startRasdInFirefox } from "../support/rasd-in-firefox.ts";
import { putRecords } from "../support/seed-library.ts";
import { textsIn } from "../support/texts.ts";
import { waitFor } from "../support/wait-for.ts";

const { t } = textsIn("ar");

let rasd: RasdInFirefox;
let folder = "";
const firefox = () => rasd.browser.marionette;

interface PrivilegedScope {
  readonly Services: {
    readonly prefs: {
      setIntPref(name: string, value: number): void;
      setStringPref(name: string, value: string): void;
      setBoolPref(name: string, value: boolean): void;
    };
  };
}
interface ExtensionScope {
  readonly browser: { readonly storage: { local: { get(key: string): Promise<Record<string, BackupState>> } } };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rasd-backups-"));
  await mkdir(join(folder, "downloads"));
  rasd = await startRasdInFirefox({ locale: "ar" });
  await firefox().evaluateInBrowser(
    (downloads) => {
      const { prefs } = (globalThis as unknown as PrivilegedScope).Services;
      prefs.setIntPref("browser.download.folderList", 2);
      prefs.setStringPref("browser.download.dir", downloads);
      // The browser's own question stands in a window that no test can press; without it, what is asked for is given.
      prefs.setBoolPref("extensions.webextOptionalPermissionPrompts", false);
    },
    join(folder, "downloads"),
  );
  await rasd.browser.openExtensionPage("library.html");
  await waitFor(
    "the library",
    () => text(".empty-title"),
    (title) => title !== null,
  );
  await firefox().evaluate(putRecords, await makeLibrary());
});

afterAll(async () => {
  await rasd.stop();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

const text = (css: string) => firefox().evaluate((wanted) => document.querySelector(wanted)?.textContent ?? null, css);
const state = () =>
  firefox().evaluate(async () => {
    const { storage } = (globalThis as unknown as ExtensionScope).browser;
    return (await storage.local.get("backups")).backups ?? null;
  });
const tables = async () => ownTables(await rasd.browser.readDatabases());

async function press(css: string): Promise<void> {
  const element = await waitFor(
    css,
    () => firefox().find(css),
    (found) => found !== null,
  );
  await firefox().click(element!);
}

it("makes a backup by itself once it is turned on in the settings, and none is asked for twice", async () => {
  await rasd.browser.openExtensionPage("options.html");
  await press('.backups input[value="daily"]');
  const made = await waitFor("the backup", state, (now) => now?.last != null);
  expect(made).toMatchObject({ schedule: "daily", failure: null, last: { articles: 6 } });
  const files = await readdir(join(folder, "downloads", "Rasd"));
  expect(files).toEqual([made!.last!.file.slice("Rasd/".length)]);
  const backup = await readFile(join(folder, "downloads", made!.last!.file), "utf8");
  expect(Buffer.byteLength(backup)).toBe(made!.last!.bytes);
  expect(JSON.parse(backup).articles).toHaveLength(6);
});

it("brings everything back after everything was deleted", async () => {
  const before = await tables();
  const { file } = (await state())!.last!;
  const backup = await readFile(join(folder, "downloads", file), "utf8");
  await press(".setting-danger .button-danger-quiet");
  const field = await waitFor(
    "the field",
    () => firefox().find(".setting-danger .field-input"),
    (found) => found !== null,
  );
  await firefox().type(field!, t("settings.deleteAll.word"));
  await press(".setting-danger .button-danger");
  await waitFor("an empty library", tables, (now) => Object.values(now).flat().length === 0);

  await rasd.browser.openExtensionPage("library.html#/import");
  await waitFor(
    "the way in",
    () => firefox().find(".drop-zone input"),
    (found) => found !== null,
  );
  await firefox().evaluate((content) => {
    const input = document.querySelector<HTMLInputElement>(".drop-zone input")!;
    const files = new DataTransfer();
    files.items.add(new File([content], "backup.json"));
    input.files = files.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }, backup);
  await press(".import-actions .button-main");
  await waitFor(
    "what it says",
    () => text(".importing .empty-title"),
    (title) => title !== null,
  );
  expect(await tables()).toEqual(before);
});
