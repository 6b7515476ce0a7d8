/**
 * Searches 100,000 made notes in Chromium, beside minisearch in the same run. Opening is measured in a page of its own each
 * time, on the database an earlier page wrote. `--quick` takes 10,000 notes. Ends with what is demanded and what was seen;
 * exit code 1 when a bar is missed.
 */
import { type CDPSession, chromium, type Page } from "playwright";
import { findBrowser } from "../browsers/find-browser.ts";
import { buildPageScript } from "./build-page-script.ts";
import type { BuildResult, ColdResult, QueryTimes } from "./search/in-page.ts";

const isQuick = process.argv.includes("--quick");
const count = isQuick ? 10_000 : 100_000;
const opens = isQuick ? 3 : 5;
const each = isQuick ? 30 : 60;

const script = await buildPageScript(new URL("search/in-page.ts", import.meta.url));
const { path } = await findBrowser("chromium", { install: true });
const browser = await chromium.launch({ executablePath: path, args: ["--disable-gpu"], chromiumSandbox: false });
try {
  const context = await browser.newContext();
  // IndexedDB needs an origin; nothing leaves the machine.
  await context.route("**/*", (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html>" }));
  console.log(`Chromium ${browser.version()}, ${count} made notes of about 375 characters`);

  const { ours, theirs } = await inFreshPage((page) => page.evaluate(`bench.build(${count})`) as Promise<BuildResult>);
  printRow("", "build ms", "save ms", "MB", "blocks");
  printRow("ours", ours.build, ours.save, ours.bytes / 1e6, ours.blocks);
  printRow("minisearch", theirs.build, theirs.save, theirs.bytes / 1e6, 1);

  const cold: Record<"ours" | "theirs", ColdResult[]> = { ours: [], theirs: [] };
  const heap = { ours: 0, theirs: 0 };
  for (let i = 0; i < opens; i++) {
    for (const who of ["ours", "theirs"] as const) {
      await inFreshPage(async (page, session) => {
        const call = who === "ours" ? "openOurs" : "openTheirs";
        cold[who].push((await page.evaluate(`bench.${call}()`)) as ColdResult);
        heap[who] = await usedMemory(session);
      });
    }
  }
  const first = {
    ours: median(cold.ours.map((one) => one.first)),
    theirs: median(cold.theirs.map((one) => one.first)),
  };
  console.log(`\nFrom a fresh page to the first results, medians of ${opens}`);
  printRow("", "newest ms", "load all ms", "results of all", "found", "memory MB");
  for (const who of ["ours", "theirs"] as const)
    printRow(
      who,
      median(cold[who].map((one) => one.newest)),
      median(cold[who].map((one) => one.load)),
      first[who],
      cold[who][0]!.total,
      heap[who] / 1e6,
    );

  const { kinds, changes } = await inFreshPage(async (page) => {
    await page.evaluate("bench.openOurs()");
    await page.evaluate("bench.openTheirs()");
    return {
      kinds: (await page.evaluate(`bench.measureQueries(${each})`)) as QueryTimes[],
      changes: (await page.evaluate("bench.measureChanges(100)")) as number[],
    };
  });
  console.log(`\n${each} queries of each kind, ms`);
  printRow("", "p50", "p95", "found", "minisearch p50", "p95", "found");
  for (const { name, ours, theirs, found, theirFound } of kinds)
    printRow(name, share(ours, 0.5), share(ours, 0.95), found, share(theirs, 0.5), share(theirs, 0.95), theirFound);
  const all = kinds.flatMap((kind) => kind.ours);
  const worst = Math.max(...kinds.map((kind) => share(kind.ours, 0.95)));
  printRow("all", share(all, 0.5), share(all, 0.95));
  console.log(
    `\nOne note added and stored: p50 ${share(changes, 0.5).toFixed(1)}, p95 ${share(changes, 0.95).toFixed(1)} ms`,
  );

  console.log("");
  const bars = [
    { what: "p95 of all queries, ms", most: 50, seen: share(all, 0.95) },
    { what: "p95 of the slowest kind, ms", most: 50, seen: worst },
    { what: "cold open: results of the newest, ms", most: 300, seen: median(cold.ours.map((one) => one.newest)) },
    { what: "cold open: results of all / minisearch", most: 1 / 8, seen: first.ours / first.theirs },
  ];
  for (const { what, most, seen } of bars)
    console.log(`${what.padEnd(40)}≤ ${most}`.padEnd(52) + seen.toFixed(2) + (seen <= most ? "" : "  missed"));
  process.exitCode = bars.every(({ most, seen }) => seen <= most) ? 0 : 1;

  async function inFreshPage<T>(act: (page: Page, session: CDPSession) => Promise<T>): Promise<T> {
    const page = await context.newPage();
    await page.goto("http://bench.test/");
    await page.addScriptTag({ content: script });
    const result = await act(page, await context.newCDPSession(page));
    await page.close();
    return result;
  }
} finally {
  await browser.close();
}

/** Objects and buffers of a page after a collection, in bytes. */
async function usedMemory(session: CDPSession): Promise<number> {
  await session.send("HeapProfiler.enable");
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize, backingStorageSize = 0 } = (await session.send("Runtime.getHeapUsage")) as {
    usedSize: number;
    backingStorageSize?: number;
  };
  return usedSize + backingStorageSize;
}

function share(values: readonly number[], part: number): number {
  if (values.length === 0) return Number.NaN;
  return [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))]!;
}

function median(values: readonly number[]): number {
  return share(values, 0.5);
}

function printRow(name: string, ...cells: readonly (string | number)[]): void {
  const shown = cells.map((cell) => (typeof cell === "string" ? cell : Number.isNaN(cell) ? "–" : cell.toFixed(1)));
  console.log(name.padEnd(22) + shown.map((cell) => cell.padStart(16)).join(""));
}
