/**
 * Carrying a library of 10,000 made articles away and back, in Chromium with a real IndexedDB: every article clipped and sealed, every
 * fourth highlighted. Each format without loss is written to a file (time, longest task, the most the page's heap held), the database
 * emptied, and the file read, planned and taken up again. `--quick` takes 1,000 articles, `--format json-lines` one format.
 */
import { chromium } from "playwright";
import { findBrowser } from "../browsers/find-browser.ts";
import { buildPageScript } from "./build-page-script.ts";
import type { ReadResult, WriteResult } from "./exchange/in-page.ts";
import type { BenchLine } from "./line.ts";
import { atMostLine } from "./make-lines.ts";
import { printRow } from "./statistics.ts";

const size = process.argv.includes("--quick") ? 1_000 : 10_000;
const named = process.argv.includes("--format") ? process.argv[process.argv.indexOf("--format") + 1] : undefined;
const FORMATS = named === undefined ? ["json", "json-lines", "web-annotation"] : [named];

const script = await buildPageScript(new URL("exchange/in-page.ts", import.meta.url));
const { path } = await findBrowser("chromium", { install: true });
const browser = await chromium.launch({
  executablePath: path,
  args: ["--disable-gpu", "--enable-precise-memory-info"],
  chromiumSandbox: false,
});
const seen: { readonly format: string; readonly wrote: WriteResult; readonly took: ReadResult }[] = [];
let records = 0;
try {
  for (const format of FORMATS) {
    // A context of its own, so that each begins with the same database and an empty heap.
    const context = await browser.newContext();
    // IndexedDB needs an origin; nothing leaves the machine.
    await context.route("**/*", (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html>" }));
    const open = async () => {
      const page = await context.newPage();
      await page.goto("https://bench.test/");
      await page.addScriptTag({ content: script });
      return page;
    };
    const filling = await open();
    records = (await filling.evaluate(`bench.fill(${size})`)) as number;
    await filling.close();
    const page = await open();
    const wrote = (await page.evaluate(`bench.write(${JSON.stringify(format)})`)) as WriteResult;
    const took = (await page.evaluate("bench.read()")) as ReadResult;
    seen.push({ format, wrote, took });
    await context.close();
  }
  console.log(`Chromium ${browser.version()}, ${size} made articles, ${records} records`);
} finally {
  await browser.close();
}

console.log("\nWritten");
printRow("format", ["ms", "MB", "longest ms", "heap MB"]);
for (const { format, wrote } of seen) printRow(format, [wrote.took, wrote.size / 1e6, wrote.longest, wrote.peak / 1e6]);
console.log("\nTaken up again by an empty store: milliseconds, and the longest task of each step");
printRow("format", ["loaded", "longest", "read", "longest", "planned", "longest", "stored", "longest", "heap MB"], 10);
for (const { format, took } of seen) {
  const steps = [took.loaded, took.read, took.planned, took.written];
  printRow(format, [...steps.flatMap((step) => [step.took, step.longest]), took.peak / 1e6], 10);
}

const most = (figure: (one: (typeof seen)[number]) => number) => Math.max(...seen.map(figure));
export const lines: readonly BenchLine[] = [
  atMostLine("exchange/memory", "heap while a file is written", {
    ...{ value: most(({ wrote }) => wrote.peak), most: 300_000_000, unit: "bytes" },
  }),
  atMostLine("exchange/lost", "records lost on the way", {
    ...{ value: most(({ took }) => records + 1 - took.records), most: 0, unit: "count" },
  }),
  atMostLine("exchange/again", "records written by the same file once more", {
    ...{ value: most(({ took }) => took.again), most: 0, unit: "count" },
  }),
];
