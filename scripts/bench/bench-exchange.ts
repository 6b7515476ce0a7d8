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
import { longestTask } from "./trace-tasks.ts";

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
const seen: {
  readonly format: string;
  readonly wrote: WriteResult;
  readonly took: ReadResult;
  readonly longest: number;
  readonly again: number;
}[] = [];
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
    const session = await context.newCDPSession(page);
    let took: ReadResult | undefined;
    const longest = await longestTask(session, async () => {
      took = (await page.evaluate("bench.read()")) as ReadResult;
    });
    const again = (await page.evaluate("bench.readAgain()")) as number;
    seen.push({ format, wrote, took: took!, longest, again });
    await context.close();
  }
  console.log(`Chromium ${browser.version()}, ${size} made articles, ${records} records`);
} finally {
  await browser.close();
}

console.log("\nWritten");
printRow("format", ["ms", "MB", "longest ms", "heap MB"]);
for (const { format, wrote } of seen) printRow(format, [wrote.took, wrote.size / 1e6, wrote.longest, wrote.peak / 1e6]);
console.log(
  "\nTaken up again by an empty store: milliseconds, longest task and heap of each step, longest task of all in processor time",
);
printRow("format", ["read", "longest", "MB", "planned", "longest", "MB", "stored", "longest", "MB", "processor"], 10);
for (const { format, took, longest } of seen) {
  const steps = [took.read, took.planned, took.written];
  printRow(format, [...steps.flatMap(({ took: ms, longest: task, peak }) => [ms, task, peak / 1e6]), longest], 10);
}

const most = (figure: (one: (typeof seen)[number]) => number) => Math.max(...seen.map(figure));
export const lines: readonly BenchLine[] = [
  atMostLine("exchange/memory", "heap while a file is written", {
    ...{ value: most(({ wrote }) => wrote.peak), most: 300_000_000, unit: "bytes" },
  }),
  atMostLine("exchange/taking-up-memory", "heap while a file is taken up", {
    ...{ value: most(({ took }) => Math.max(took.read.peak, took.planned.peak, took.written.peak)), most: 300_000_000 },
    unit: "bytes",
  }),
  atMostLine("exchange/taking-up-task", "longest task while a file is taken up, processor time", {
    ...{ value: most(({ longest }) => longest), most: 50, unit: "ms" },
  }),
  atMostLine("exchange/lost", "records lost on the way", {
    ...{ value: most(({ took }) => records + 1 - took.records), most: 0, unit: "count" },
  }),
  atMostLine("exchange/again", "records written by the same file once more", {
    ...{ value: most(({ again }) => again), most: 0, unit: "count" },
  }),
];
