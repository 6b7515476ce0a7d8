// A library of an older schema: its copy lies in the downloads folder, and the library is upgraded.
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { DATABASE_NAME, DEXIE_FACTOR, SCHEMA_VERSION } from "../../utils/store/names.ts";
import frozen from "../fixtures/schemas/version-3.json" with { type: "json" };
import { CHROMIUM_BUILD, type RasdInChromium, startRasdInChromium } from "./support/rasd-in-chromium.ts";
import { allowReloading, reloadExtension } from "./support/reload-extension.ts";
import { waitFor } from "./support/wait-for.ts";
import { withDownloads } from "./support/with-downloads.ts";

interface Downloads {
  readonly downloads: {
    search(query: object): Promise<{ filename: string; fileSize: number; state: string }[]>;
  };
}

let build: Awaited<ReturnType<typeof withDownloads>>;
let rasd: RasdInChromium;

beforeAll(async () => {
  build = await withDownloads(CHROMIUM_BUILD);
  rasd = await startRasdInChromium({ locale: "ar", extension: build.path });
});

afterAll(async () => {
  await rasd.stop();
  await build.remove();
});

it("writes the copy of a library of schema 3 into the downloads folder by itself, and upgrades the library", async () => {
  // A page of the extension's origin without a script of its own.
  const page = await rasd.browser.openExtensionPage("manifest.json");
  await page.evaluate(
    ({ name, old }) =>
      new Promise<void>((resolve, reject) => {
        const fail = (request: IDBRequest) => () => reject(request.error);
        const deleting = indexedDB.deleteDatabase(name);
        deleting.onerror = fail(deleting);
        deleting.onsuccess = () => {
          const making = indexedDB.open(name, old.version);
          making.onerror = fail(making);
          making.onupgradeneeded = () => {
            for (const [table, { key, autoIncrement, indexes }] of Object.entries(old.tables)) {
              const store = making.result.createObjectStore(table, { keyPath: key, autoIncrement });
              for (const one of indexes)
                store.createIndex(one.name, one.keyPath as string | string[], { multiEntry: one.multiEntry });
              for (const row of (old.rows as unknown as Record<string, object[]>)[table] ?? []) store.put(row);
            }
          };
          making.onsuccess = () => {
            making.result.close();
            resolve();
          };
        };
      }),
    { name: DATABASE_NAME, old: frozen },
  );
  await page.close();
  await allowReloading(rasd.browser);
  await reloadExtension(rasd.browser);

  // The browser of the tests gives downloads names of its own.
  const found = async () =>
    (await rasd.browser.serviceWorker()).evaluate(async () =>
      (globalThis as unknown as { chrome: Downloads }).chrome.downloads.search({}),
    );
  const [file] = await waitFor("the copy", found, (items) => items[0]?.state === "complete");
  const text = await readFile(file!.filename, "utf8");
  expect(Buffer.byteLength(text)).toBe(file!.fileSize);
  const lines = text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines[0]).toMatchObject({ format: "rasd-raw", schema: 3 });
  const rows = Object.entries(frozen.rows).flatMap(([table, values]) => values.map((value) => ({ table, value })));
  expect(lines.slice(1, -1)).toEqual(expect.arrayContaining(rows));
  expect(lines.at(-1)).toEqual({ end: true, rows: rows.length });

  const versions = async () =>
    (await rasd.browser.serviceWorker()).evaluate(async () =>
      Object.fromEntries((await indexedDB.databases()).map((one) => [one.name, one.version])),
    );
  await waitFor("the upgrade", versions, (seen) => seen[DATABASE_NAME] === SCHEMA_VERSION * DEXIE_FACTOR);
  expect((await rasd.notes()).map(({ id }) => id)).toEqual(frozen.rows.articles.map(({ id }) => id));
});
