/**
 * Times matching in real Chromium as ratios to a bare walk over the same page's text nodes, interleaved in one run, medians
 * of 15: machines are noisy, ratios hold. `--quick` takes 5. Ends with a table; exit code 1 when a bar is missed.
 */
import { chromium } from "playwright";
import { findBrowser } from "../browsers/find-browser.ts";
import { loadLexicon } from "../lexicon/load-lexicon.ts";
import { lexiconPlugin } from "../lexicon/vite-plugin.ts";
import { buildPageScript } from "./build-page-script.ts";
import { makeNewsText } from "./make-news-text.ts";

/** Medians in milliseconds. */
interface Timing {
  readonly size: number;
  readonly found: number;
  readonly walk: number;
  readonly match: number;
  readonly matchFew: number;
  readonly readAndMatch: number;
  readonly recognise: number;
}

/** Column → its ratio and, where one is demanded, its bar. */
const COLUMNS: readonly {
  readonly title: string;
  readonly ratio: (timing: Timing) => number;
  readonly bar?: number;
}[] = [
  { title: "matching / walk", ratio: ({ match, walk }) => match / walk, bar: 3.2 },
  { title: "walk + matching / walk", ratio: ({ readAndMatch, walk }) => readAndMatch / walk },
  { title: "3,000 terms / 50", ratio: ({ match, matchFew }) => match / matchFew, bar: 1.7 },
  { title: "with recognisers / walk", ratio: ({ recognise, walk }) => recognise / walk },
];
const SIZES = [5_000, 20_000, 200_000];
/** Bars hold from here on: on a short text a walk is over before the first name is found. */
const FIRST_HELD = 20_000;
/** Names of the lexicon that stand on the page. */
const NAMES = 150;
const runs = process.argv.includes("--quick") ? 5 : 15;

const script = await buildPageScript(new URL("in-page.ts", import.meta.url), [lexiconPlugin()]);
const { entities } = loadLexicon();
const arabic = entities.flatMap(({ names }) => names.ar ?? []);
const names = Array.from({ length: NAMES }, (_, i) => arabic[Math.floor((i * arabic.length) / NAMES)]!);

const { path } = await findBrowser("chromium", { install: true });
const browser = await chromium.launch({ executablePath: path, args: ["--disable-gpu"], chromiumSandbox: false });
try {
  const page = await browser.newPage();
  const timings: Timing[] = [];
  for (const size of SIZES) {
    await page.setContent(`<!doctype html><article>${makeNewsText(size, names)}</article>`);
    await page.addScriptTag({ content: script });
    timings.push((await page.evaluate(`bench.measure(${runs})`)) as Timing);
  }
  console.log(`Chromium ${browser.version()}, 3,000 terms, medians of ${runs}\n`);
  console.log(
    `${"characters".padStart(10)}  ${"found".padStart(6)}  ${"walk, ms".padStart(8)}  ${COLUMNS.map(titleOf).join("  ")}`,
  );
  for (const timing of timings) {
    const cells = COLUMNS.map((column) => cellOf(column, timing));
    console.log(
      `${String(timing.size).padStart(10)}  ${String(timing.found).padStart(6)}  ${timing.walk.toFixed(3).padStart(8)}  ${cells.join("  ")}`,
    );
  }
  const missed = timings.some((timing) => COLUMNS.some((column) => isMissed(column, timing)));
  process.exitCode = missed ? 1 : 0;
} finally {
  await browser.close();
}

function titleOf({ title, bar }: (typeof COLUMNS)[number]): string {
  return bar === undefined ? title : `${title} (≤ ${bar})`;
}

function isMissed({ ratio, bar }: (typeof COLUMNS)[number], timing: Timing): boolean {
  return bar !== undefined && timing.size >= FIRST_HELD && ratio(timing) > bar;
}

function cellOf(column: (typeof COLUMNS)[number], timing: Timing): string {
  const value = `${isMissed(column, timing) ? "missed " : ""}${column.ratio(timing).toFixed(2)}`;
  return value.padStart(titleOf(column).length);
}
