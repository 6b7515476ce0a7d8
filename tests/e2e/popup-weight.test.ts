// How much a browser has to read before the popup shows anything: it is opened a hundred times a day.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { CHROMIUM_BUILD } from "./support/rasd-in-chromium.ts";

/** Bytes, gzip, of all that is fetched before the first picture of the notes. */
const BUDGET = 60_000;
/** Bytes, gzip, of what an article in front needs besides; the names of its entities come with it. */
const PAGE_BUDGET = 16_000;

const html = readFileSync(join(CHROMIUM_BUILD, "popup.html"), "utf8");
const read = (path: string) => readFileSync(join(CHROMIUM_BUILD, path));
const weigh = (path: string) => gzipSync(read(path), { level: 9 }).length;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Scripts and styles by what they are fetched for: «first» in any case, else an occasion (scripts/build/early-modules.ts). */
const files = Map.groupBy(
  [...html.matchAll(/<(?:script|link)[^>]*>/gu)].flatMap(([tag]) => {
    const path = /(?:src|href)="\/([^"]+\.(?:js|css))"/u.exec(tag)?.[1];
    return path === undefined ? [] : [{ path, occasion: /data-early="([^"]+)"/u.exec(tag)?.[1] ?? "first" }];
  }),
  ({ occasion }) => occasion,
);
const pathsOf = (occasion: string) => (files.get(occasion) ?? []).map(({ path }) => path);

it("weighs at most 60 kB with one language", () => {
  const texts = ["texts-ar", "texts-fr", "texts-en"].map((occasion) => sum(pathsOf(occasion).map(weigh)));
  expect(Math.min(...texts)).toBeGreaterThan(1_000);
  expect(pathsOf("first").length).toBeGreaterThan(2);
  expect(sum(pathsOf("first").map(weigh)) + Math.max(...texts)).toBeLessThanOrEqual(BUDGET);
});

it("weighs at most 16 kB more with a page in front", () => {
  expect(pathsOf("page").length).toBeGreaterThan(0);
  expect(sum(pathsOf("page").map(weigh))).toBeLessThanOrEqual(PAGE_BUDGET);
});

it("shows what it shows first without the database's library", () => {
  // The event by which it tells other pages what it has written: opening that channel alone takes 10 ms.
  const LIBRARY = /storagemutated|BroadcastChannel/u;
  const chunks = readdirSync(join(CHROMIUM_BUILD, "chunks"));
  expect(chunks.filter((name) => LIBRARY.test(read(`chunks/${name}`).toString())).length).toBeGreaterThan(0);
  const asked = [...files.values()].flat().map(({ path }) => path);
  expect(asked.filter((path) => LIBRARY.test(read(path).toString()))).toEqual([]);
});
