/**
 * npm run bench
 *
 * Times the matcher in real Chromium as ratios to a bare walk over the same page's text nodes, interleaved in one run,
 * medians of 15: machines are noisy, ratios hold. `-- --quick` takes 5. Ends with a table; exit code 1 when a bar is missed.
 */
import { chromium } from "playwright";
import { build } from "vite";
import { makeNewsText } from "./bench/make-news-text.ts";
import { findBrowser } from "./browsers/find-browser.ts";
import { lexiconPlugin } from "./lexicon/vite-plugin.ts";

interface Timing {
  readonly size: number;
  readonly walk: number;
  readonly match: number;
  readonly whole: number;
}
/** Terms in the lexicon, by which the bar on matching is set. */
const BAR = 3.2;
const SIZES = [5_000, 20_000, 200_000];
const runs = process.argv.includes("--quick") ? 5 : 15;

const bundle = await build({
  configFile: false,
  logLevel: "error",
  plugins: [lexiconPlugin()],
  build: {
    write: false,
    lib: { entry: new URL("bench/in-page.ts", import.meta.url).pathname, formats: ["iife"], name: "bench" },
  },
});
const [output] = Array.isArray(bundle) ? bundle : [bundle];
if (!output || !("output" in output)) throw new Error("The bench's page script was not built");
const script = output.output[0].code;

const { path } = await findBrowser("chromium", { install: true });
const browser = await chromium.launch({ executablePath: path, args: ["--disable-gpu"], chromiumSandbox: false });
try {
  const page = await browser.newPage();
  let missed = 0;
  console.log(
    `Matching in Chromium ${browser.version()}, medians of ${runs}, in milliseconds and as ratios to the bare walk\n`,
  );
  console.log("characters   bare walk   matching  ratio  bar     all recognisers  ratio");
  for (const size of SIZES) {
    await page.setContent(`<!doctype html><article>${makeNewsText(size)}</article>`);
    await page.addScriptTag({ content: script });
    const timing = (await page.evaluate(`bench.measure(${runs})`)) as Timing;
    const ratio = timing.match / timing.walk;
    if (ratio > BAR) missed++;
    console.log(
      `${String(timing.size).padStart(10)} ${timing.walk.toFixed(2).padStart(11)} ${timing.match.toFixed(2).padStart(10)} ` +
        `${ratio.toFixed(1).padStart(6)}  ≤ ${BAR} ${ratio > BAR ? "missed" : "      "} ${timing.whole.toFixed(2).padStart(12)} ${(timing.whole / timing.walk).toFixed(1).padStart(6)}`,
    );
  }
  process.exitCode = missed > 0 ? 1 : 0;
} finally {
  await browser.close();
}
