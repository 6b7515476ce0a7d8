/**
 * Times matching in real Chromium as ratios to a bare walk over the same page's text nodes and beside two ways to match that are not
 * ours, all in turn in one page, medians of 15 of
 * processor time (`--quick`: 5): machines are noisy, ratios hold.
 */
import { chromium } from "playwright";
import { findBrowser } from "../browsers/find-browser.ts";
import { loadLexicon } from "../lexicon/load-lexicon.ts";
import { lexiconPlugin } from "../lexicon/vite-plugin.ts";
import { buildPageScript } from "./build-page-script.ts";
import { chooseNames } from "./choose-names.ts";
import type { BenchLine } from "./line.ts";
import { type Figure, ratioLine, SIZES, sizeName } from "./make-lines.ts";
import { makeNewsText } from "./make-news-text.ts";
import type { Measured } from "./matching/in-page.ts";
import { medianTimes } from "./median-times.ts";
import { printRow } from "./statistics.ts";

/** Bars hold from here on: on a short text a walk is over before the first name is found. */
const FIRST_HELD = 20_000;
const runs = process.argv.includes("--quick") ? 5 : 15;

const script = await buildPageScript(new URL("matching/in-page.ts", import.meta.url), [lexiconPlugin()]);
const names = chooseNames(loadLexicon().entities);
const { path } = await findBrowser("chromium", { install: true });
const browser = await chromium.launch({ executablePath: path, args: ["--disable-gpu"], chromiumSandbox: false });
type TaskName = Measured["samples"][number]["name"];
type Timing = Measured & { readonly times: Readonly<Record<TaskName, number>> };
const timings: Timing[] = [];
try {
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setContent(`<!doctype html><article>${makeNewsText(size, names)}</article>`);
    await page.addScriptTag({ content: script });
    timings.push(await medianTimes<TaskName, Measured>(page, `bench.measure(${runs})`));
  }
  console.log(`Chromium ${browser.version()}, 3,000 terms unless said, medians of ${runs}, ms of processor time`);
} finally {
  await browser.close();
}
printRow(
  "",
  timings.map(({ size }) => size.toLocaleString("en")),
);
for (const name of Object.keys(timings[0]!.times) as TaskName[])
  printRow(
    name,
    timings.map(({ times }) => times[name].toFixed(3)),
  );
printRow(
  "found",
  timings.map(({ found }) => String(found)),
);
printRow(
  "found by @monyone",
  timings.map(({ theirFound }) => String(theirFound)),
);

/** The lines of one size. */
function linesOf({ times }: Timing, at: number): BenchLine[] {
  const size = sizeName(SIZES[at]!);
  const isHeld = SIZES[at]! >= FIRST_HELD;
  const line = (id: string, what: string, over: Figure, under: Figure, most?: number) =>
    ratioLine(`matching/${size}/${id}`, `${size}: ${what}`, over, under, isHeld && most ? { atMost: most } : undefined);
  return [
    line("walk", "warm matching / bare walk", times.match, times.walk, 3.2),
    line("characters", "warm matching / walk with charCodeAt", times.match, times.characters),
    line("read", "walk and matching / bare walk", times.readAndMatch, times.walk),
    line("recognisers", "matching with recognisers / bare walk", times.recognise, times.walk),
    line("terms-500", "500 terms / 50", times.terms500, times.terms50),
    line("terms-3000", "3,000 terms / 50", times.match, times.terms50, 1.7),
    line("terms-30000", "30,000 terms / 50", times.terms30000, times.terms50),
    line("aho-corasick", "matching / @monyone/aho-corasick", times.match, times.ahoCorasick),
    line("expression", "matching / one alternation of whole words", times.match, times.wholeWords),
    line("occurrences", "matching / one alternation, no word borders", times.match, times.expression),
  ];
}

const [, middle, large] = timings as [Timing, Timing, Timing];
export const lines: readonly BenchLine[] = [
  ...timings.flatMap(linesOf),
  ratioLine(
    "matching/growth",
    "time a character, 200k / 20k",
    large.times.match / (large.size / 1_000),
    middle.times.match / (middle.size / 1_000),
  ),
];
