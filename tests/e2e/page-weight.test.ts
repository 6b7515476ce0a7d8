// How much Rasd puts into a page at most: a reader has dozens of them open.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { CHROMIUM_BUILD } from "./support/rasd-in-chromium.ts";

/** Bytes, gzip: what it is, of which files, at most. */
const BUDGETS: readonly [what: string, files: readonly string[], most: number][] = [
  ["in every page of an outlet", ["page-start.js", "page-prefilter.js", "assets/marks.css"], 8_000],
  ["in an article on the subject", ["page-start.js", "page-prefilter.js", "assets/marks.css", "page.js"], 50_000],
  [
    "in an article with highlights",
    ["page-start.js", "page-prefilter.js", "assets/marks.css", "page.js", "page-highlighting.js"],
    90_000,
  ],
];

it.each(BUDGETS)("%s it weighs what is allowed", (_what, files, most) => {
  const weights = files.map((file) => gzipSync(readFileSync(join(CHROMIUM_BUILD, file)), { level: 9 }).length);
  for (const weight of weights) expect(weight).toBeGreaterThan(100);
  expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThanOrEqual(most);
});
