/**
 * The library page of the built extension over 100,000 made articles, in Chromium: a cold open until the first rows are drawn,
 * scrolling the table by pages and by leaps, everything selected, memory. Every cold open is in a browser just started. `--quick`
 * takes 10,000.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findBrowser } from "../browsers/find-browser.ts";
import { launchChromium, type RunningChromium } from "../browsers/launch-chromium.ts";
import { buildExtension } from "../start/build-extension.ts";
import { buildPageScript } from "./build-page-script.ts";
import type { BenchLine } from "./line.ts";
import { atMostLine } from "./make-lines.ts";
import { median, printRow } from "./statistics.ts";
import { longestTask } from "./trace-tasks.ts";
import { usedMemory } from "./used-memory.ts";

const isQuick = process.argv.includes("--quick");
const size = isQuick ? 10_000 : 100_000;
const opens = isQuick ? 3 : 5;
/** Screens that are scrolled by, one after the other, and places that are leapt to. */
const PAGES = 20;
const LEAPS = 20;

const root = fileURLToPath(new URL("../..", import.meta.url));
const extension = await buildExtension(root, "chromium", new AbortController().signal);
const { path } = await findBrowser("chromium", { install: true });
const script = await buildPageScript(new URL("library/in-page.ts", import.meta.url));
const profile = await mkdtemp(join(tmpdir(), "rasd-bench-list-"));
const found: BenchLine[] = [];
try {
  const filled = await inFreshBrowser(async (browser) => {
    // The manifest is a page of the extension's origin without a script of its own.
    const page = await browser.openExtensionPage("manifest.json");
    await page.evaluate(script.replace(/^(?:var|const|let) bench\s*=/u, "globalThis.bench ="));
    const { took, records } = (await page.evaluate(`bench.fill(${size})`)) as { took: number; records: number };
    await page.evaluate("bench.build()");
    return { took, records };
  });
  console.log(`${filled.records} records of ${size} articles, written in ${Math.round(filled.took)} ms`);

  const seen: Seen[] = [];
  for (let i = 0; i < opens; i++) seen.push(await inFreshBrowser(measure));
  printRow("", ["rows ms", "all ms", "opening", "pages", "leaps", "keys", "select all", "rows drawn", "MB"], 12);
  for (const [index, one] of seen.entries())
    printRow(
      `open ${index + 1}`,
      [one.rows, one.whole, one.opening, one.pages, one.leaps, one.keys, one.selecting, one.drawn, one.heap / 1e6],
      12,
    );
  console.log("opening, pages, leaps, keys, select all: the longest task meanwhile, ms of processor time\n");
  const worst = (figure: (one: Seen) => number) => Math.max(...seen.map(figure));
  const longest = (id: string, what: string, value: number) =>
    found.push(
      atMostLine(`library-list/${id}`, `list of ${size.toLocaleString("en")}, longest task: ${what}`, {
        value,
        most: 50,
      }),
    );
  const rows = median(seen.map((one) => one.rows));
  found.push(
    atMostLine("library-list/rows", `list of ${size.toLocaleString("en")}, cold: first rows`, {
      value: rows,
      most: 300,
    }),
  );
  longest(
    "pages",
    `scrolling ${PAGES} pages`,
    worst(({ pages }) => pages),
  );
  longest(
    "leaps",
    `in ${LEAPS} leaps`,
    worst(({ leaps }) => leaps),
  );
  longest(
    "keys",
    "moving by keys",
    worst(({ keys }) => keys),
  );
  found.push(
    atMostLine("library-list/memory", "list: memory of the page", {
      ...{ value: worst(({ heap }) => heap), most: 100_000_000, unit: "bytes" },
    }),
  );
} finally {
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
}

export const lines: readonly BenchLine[] = found;

interface Seen {
  /** Milliseconds from the page's start until rows are drawn, and until all records are searched. */
  readonly rows: number;
  readonly whole: number;
  /** The longest task meanwhile, in milliseconds of processor time. */
  readonly opening: number;
  readonly pages: number;
  readonly leaps: number;
  readonly keys: number;
  readonly selecting: number;
  /** Rows in the page at most. */
  readonly drawn: number;
  /** Bytes in use after it all. */
  readonly heap: number;
}

async function measure(browser: RunningChromium): Promise<Seen> {
  const page = await browser.context.newPage();
  await page.setViewportSize({ width: 1280, height: 900 });
  const session = await browser.context.newCDPSession(page);
  /** The longest task while something is done, and in the moment after it. */
  const longestIn = (act: () => Promise<void>) =>
    longestTask(session, async () => {
      await act();
      await page.waitForTimeout(150);
    });
  await page.addInitScript(() => {
    const watched = { rows: 0, drawn: 0 };
    Object.assign(globalThis, { watched });
    const look = () => {
      const drawn = document.querySelectorAll(".grid-body .row-headline").length;
      if (drawn > 0 && watched.rows === 0) watched.rows = performance.now();
      watched.drawn = Math.max(watched.drawn, drawn);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  let whole = 0;
  const opening = await longestIn(async () => {
    await page.goto(browser.extensionUrl("library.html"));
    await page.locator(".grid-body .row-headline").first().waitFor({ timeout: 60_000 });
    await page.locator(".list-progress").waitFor({ state: "detached", timeout: 60_000 });
    whole = (await page.evaluate("performance.now()")) as number;
  });
  const rows = (await page.evaluate("watched.rows")) as number;
  const scroll = (to: string) =>
    page.evaluate(`(() => { const pane = document.querySelector(".list-scroll"); pane.scrollTop = ${to}; })()`);
  const settle = () => page.locator(".cell-waiting").first().waitFor({ state: "detached" });
  const pages = await longestIn(async () => {
    for (let i = 0; i < PAGES; i++) {
      await scroll("pane.scrollTop + pane.clientHeight");
      await settle();
    }
  });
  const leaps = await longestIn(async () => {
    for (let i = 0; i < LEAPS; i++) {
      await scroll(`pane.scrollHeight * ${((i * 7) % LEAPS) / LEAPS}`);
      await settle();
    }
  });
  const keys = await longestIn(async () => {
    await page.locator(".grid [data-row][tabindex='0']").focus();
    for (const key of ["Home", ...Array.from({ length: 20 }, () => "PageDown"), "End", "Home"]) {
      await page.keyboard.press(key);
      await settle();
    }
  });
  const selecting = await longestIn(async () => {
    await page.keyboard.press("Control+a");
    await page.locator(".selection-bar").waitFor();
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Escape");
  });
  const drawn = (await page.evaluate("watched.drawn")) as number;
  const heap = await usedMemory(session);
  return { rows, whole, opening, pages, leaps, keys, selecting, drawn, heap };
}

async function inFreshBrowser<T>(act: (browser: RunningChromium) => Promise<T>): Promise<T> {
  const browser = await launchChromium({ executable: path, extension, profile, locale: "ar" });
  try {
    return await act(browser);
  } finally {
    await browser.stop();
  }
}
