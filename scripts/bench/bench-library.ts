/**
 * The library's search over 1,000, 10,000 and 100,000 made articles with their highlights and clippings, in Chromium: building
 * the index, a cold open, queries with their facets, an article changed, memory. A cold open is a page of its own in a browser
 * that has opened the database before, as the background has; beside it the first page of a browser just started.
 * `--quick` leaves out 100,000.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, type CDPSession, chromium, type Page } from "playwright";
import { findBrowser } from "../browsers/find-browser.ts";
import { buildPageScript } from "./build-page-script.ts";
import type { BuildResult, ChangeTimes, OpenResult } from "./library/in-page.ts";
import type { BenchLine } from "./line.ts";
import { atMostLine } from "./make-lines.ts";
import { median, printRow, share } from "./statistics.ts";
import { usedMemory } from "./used-memory.ts";

const isQuick = process.argv.includes("--quick");
const sizes = isQuick ? [1_000, 10_000] : [1_000, 10_000, 100_000];
const opens = isQuick ? 3 : 7;
const each = isQuick ? 20 : 60;
const changes = 20;
const QUERY = "الاتجار شبكة";

interface QueryTimes {
  readonly name: string;
  readonly times: readonly number[];
  /** Records found, on average. */
  readonly found: number;
  /** Milliseconds a query computes, on average: what it would take on a machine that does nothing else. */
  readonly computed: number;
}

interface Seen {
  readonly size: number;
  readonly filled: { readonly took: number; readonly records: number };
  readonly built: BuildResult;
  /** In the first page of a browser just started. */
  readonly started: readonly OpenResult[];
  readonly opened: readonly OpenResult[];
  readonly queries: readonly QueryTimes[];
  readonly changed: ChangeTimes;
  /** Bytes in use once all is open and asked. */
  readonly heap: number;
}

const script = await buildPageScript(new URL("library/in-page.ts", import.meta.url));
const { path } = await findBrowser("chromium", { install: true });
let version = "";
const all: Seen[] = [];
for (const size of sizes) all.push(await measure(size));

console.log(
  `Chromium ${version}, made articles; ${opens} cold opens, ${each} queries of each kind, ${changes} changes`,
);
console.log("\nThe index: records to index, built from nothing, longest task meanwhile, stored");
printRow("articles", ["records", "build ms", "longest ms", "MB", "blocks"]);
for (const { size, filled, built } of all)
  printRow(String(size), [filled.records, built.took, built.longest, built.bytes / 1e6, built.blocks]);

console.log(
  "\nCold open, medians: first rows and facets, a query's, all of the index; longest task of all, memory after it all",
);
printRow("articles", ["first ms", "query ms", "whole ms", "longest ms", "MB in use"]);
for (const { size, opened, started, heap } of all) {
  printOpens(String(size), opened, heap / 1e6);
  printOpens("  browser just started", started, Number.NaN);
}

for (const { size, queries, changed } of all) {
  console.log(`\n${size} articles: queries with ${50} rows and all facets, ms`);
  printRow("", ["p50", "p95", "computing", "found"]);
  for (const { name, times, found, computed } of queries)
    printRow(name, [share(times, 0.5), share(times, 0.95), computed, found]);
  const times = queries.flatMap((kind) => kind.times);
  printRow("all", [share(times, 0.5), share(times, 0.95)]);
  printRow("an article written", [share(changed.written, 0.5), share(changed.written, 0.95)]);
  printRow("… until it is found", [share(changed.found, 0.5), share(changed.found, 0.95)]);
  printRow("longest task of that", [changed.longest]);
}

const largest = all.at(-1)!;
const p95 = (kinds: readonly QueryTimes[]) =>
  share(
    kinds.flatMap(({ times }) => times),
    0.95,
  );
const id = `library/${largest.size}`;
const size = `${largest.size.toLocaleString("en")} articles`;
const firstFound = median(largest.opened.map((one) => one.firstFound));
const slowest = Math.max(...largest.queries.map((kind) => p95([kind])));
export const lines: readonly BenchLine[] = [
  atMostLine(`${id}/cold`, `library, ${size}, cold: first results`, { value: firstFound, most: 300 }),
  atMostLine(`${id}/p95`, `library, ${size}: p95 of all queries with facets`, {
    value: p95(largest.queries),
    most: 50,
  }),
  atMostLine(`${id}/slowest`, `library, ${size}: p95 of the slowest kind`, { value: slowest, most: 50 }),
  atMostLine(`${id}/memory`, `library, ${size}: memory of a page with the search`, {
    ...{ value: largest.heap, most: 100_000_000, unit: "bytes" },
  }),
];

async function measure(size: number): Promise<Seen> {
  const profile = await mkdtemp(join(tmpdir(), "rasd-bench-library-"));
  try {
    const [filled, built] = await inFreshBrowser(profile, async (page) => [
      (await page.evaluate(`bench.fill(${size})`)) as Seen["filled"],
      (await page.evaluate("bench.build()")) as BuildResult,
    ]);
    const started: OpenResult[] = [];
    const opened: OpenResult[] = [];
    let rest: Pick<Seen, "queries" | "changed" | "heap"> | null = null;
    const open = async (page: Page) => (await page.evaluate(`bench.open(${JSON.stringify(QUERY)})`)) as OpenResult;
    for (let i = 0; i < opens; i++)
      await inFreshBrowser(profile, async (page, context) => {
        started.push(await open(page));
        const next = await openPage(context);
        await page.close();
        opened.push(await open(next));
        if (i < opens - 1) return;
        const session = await context.newCDPSession(next);
        const queries = await measureQueries(next, session);
        const changed = (await next.evaluate(`bench.measureChanges(${changes})`)) as ChangeTimes;
        rest = { queries, changed, heap: await usedMemory(session) };
      });
    return { size, filled, built, started, opened, ...rest! };
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
}

async function measureQueries(page: Page, session: CDPSession): Promise<QueryTimes[]> {
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const computedSoFar = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return 1000 * metrics.find(({ name }) => name === "TaskDuration")!.value;
  };
  const seen: QueryTimes[] = [];
  for (const name of (await page.evaluate(`bench.makeKinds(${each})`)) as string[]) {
    const before = await computedSoFar();
    const kind = (await page.evaluate(`bench.measureKind(${JSON.stringify(name)})`)) as Omit<
      QueryTimes,
      "name" | "computed"
    >;
    seen.push({ name, ...kind, computed: ((await computedSoFar()) - before) / each });
  }
  return seen;
}

async function inFreshBrowser<T>(
  profile: string,
  act: (page: Page, context: BrowserContext) => Promise<T>,
): Promise<T> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: path,
    args: ["--disable-gpu"],
    chromiumSandbox: false,
  });
  try {
    version = context.browser()?.version() ?? version;
    // IndexedDB needs an origin, and locks a safe one; nothing leaves the machine.
    await context.route("**/*", (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html>" }));
    return await act(await openPage(context), context);
  } finally {
    await context.close();
  }
}

async function openPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto("https://bench.test/");
  await page.addScriptTag({ content: script });
  return page;
}

function printOpens(name: string, opens: readonly OpenResult[], memory: number): void {
  const of = (figure: (one: OpenResult) => number) => median(opens.map(figure));
  const longest = Math.max(...opens.map((one) => one.longest));
  printRow(name, [of((one) => one.first), of((one) => one.firstFound), of((one) => one.whole), longest, memory]);
}
