// How much a browser has to read before the popup shows anything: it is opened a hundred times a day.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { CHROMIUM_BUILD } from "./support/rasd-in-chromium.ts";

/** Bytes, gzip: of everything but the database's library, which is all that stands between a page and its IndexedDB. */
const BUDGET = 60_000;
const DATABASE_LIBRARY = new URL("../../node_modules/dexie/dist/modern/dexie.min.mjs", import.meta.url);

const weigh = (content: Buffer) => gzipSync(content, { level: 9 }).length;
const weighBuilt = (path: string) => weigh(readFileSync(join(CHROMIUM_BUILD, path)));

it("weighs at most 60 kB with one language, the database's library apart", () => {
  const html = readFileSync(join(CHROMIUM_BUILD, "popup.html"), "utf8");
  const loaded = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/gu)].map(([, path]) => path!);
  expect(loaded.length).toBeGreaterThan(2);
  const texts = readdirSync(join(CHROMIUM_BUILD, "chunks")).filter((name) => /^texts-(?:ar|fr|en)-.*\.js$/u.test(name));
  expect(texts).toHaveLength(3);
  const total =
    loaded.reduce((sum, path) => sum + weighBuilt(path), 0) +
    Math.max(...texts.map((name) => weighBuilt(`chunks/${name}`)));
  expect(total - weigh(readFileSync(DATABASE_LIBRARY))).toBeLessThanOrEqual(BUDGET);
});
