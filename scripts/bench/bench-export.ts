/**
 * Exporting a library of 10,000 made articles from the library page of the built extension, in Chromium, in every format: time, the
 * longest task, the most memory the page held, and how soon an export that is called off has ended. Each in a page just opened.
 * With names of formats, those alone. `--quick` takes 1,000.
 */
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { CDPSession, Page } from "playwright";
import { EXPORT_FORMATS, type ExportFormat } from "../../utils/core/exchange/types.ts";
import { findBrowser } from "../browsers/find-browser.ts";
import { launchChromium, type RunningChromium } from "../browsers/launch-chromium.ts";
import { buildExtension } from "../start/build-extension.ts";
import { buildPageScript } from "./build-page-script.ts";
import type { BenchLine } from "./line.ts";
import { atMostLine } from "./make-lines.ts";
import { printRow } from "./statistics.ts";
import { longestTask } from "./trace-tasks.ts";

const size = process.argv.includes("--quick") ? 1_000 : 10_000;
const asked = process.argv.slice(2);
const formats = EXPORT_FORMATS.filter(
  (format) => asked.includes(format) || !EXPORT_FORMATS.some((one) => asked.includes(one)),
);
/** For one export, in milliseconds. */
const PATIENCE = 300_000;
/** An export goes on so long before it is called off. */
const UNDER_WAY = 400;

const root = fileURLToPath(new URL("../..", import.meta.url));
const extension = await buildExtension(root, "chromium", new AbortController().signal);
const { path } = await findBrowser("chromium", { install: true });
const script = await buildPageScript(new URL("library/in-page.ts", import.meta.url));
const profile = await mkdtemp(join(tmpdir(), "rasd-bench-export-"));
const browser = await launchChromium({ executable: path, extension, profile, locale: "ar" });
const found: BenchLine[] = [];
try {
  await fill(browser);
  const seen: Seen[] = [];
  printRow("", ["ms", "longest", "peak MB", "file MB", "cancel ms"], 12);
  for (const format of formats) {
    const one = await measure(format);
    seen.push(one);
    printRow(format, [one.took, one.longest, one.peak / 1e6, one.bytes / 1e6, one.cancelled], 12);
  }
  console.log(
    "longest: the longest task meanwhile, ms of processor time; peak: heap and buffers of the page, garbage included\n",
  );
  const worst = (figure: (one: Seen) => number) => Math.max(...seen.map(figure));
  found.push(
    atMostLine("export/longest", "longest task of any export", { value: worst(({ longest }) => longest), most: 50 }),
    atMostLine("export/memory", "export: memory of the page at its most", {
      ...{ value: worst(({ peak }) => peak), most: 300_000_000, unit: "bytes" },
    }),
    atMostLine("export/cancelled", "export called off: until it has ended", {
      ...{ value: worst(({ cancelled }) => cancelled), most: 200 },
    }),
    atMostLine("export/left", "files left behind by exports called off", {
      ...{ value: worst(({ left }) => left), most: 0, unit: "count" },
    }),
  );
} finally {
  await browser.stop();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
}

export const lines: readonly BenchLine[] = found;

interface Seen {
  /** From the button to the file, in milliseconds. */
  readonly took: number;
  readonly longest: number;
  /** Bytes. */
  readonly peak: number;
  readonly bytes: number;
  /** From the button to the dialog's first page, in milliseconds. */
  readonly cancelled: number;
  /** Downloads that came all the same. */
  readonly left: number;
}

async function fill(running: RunningChromium): Promise<void> {
  // The manifest is a page of the extension's origin without a script of its own.
  const page = await running.openExtensionPage("manifest.json");
  await page.evaluate(script.replace(/^(?:var|const|let) bench\s*=/u, "globalThis.bench ="));
  const { took, records } = (await page.evaluate(`bench.fill(${size})`)) as { took: number; records: number };
  await page.evaluate("bench.build()");
  await page.close();
  console.log(`${records} records of ${size} articles, written in ${Math.round(took)} ms`);
}

async function measure(format: ExportFormat): Promise<Seen> {
  const page = await browser.context.newPage();
  const session = await browser.context.newCDPSession(page);
  await page.goto(browser.extensionUrl("library.html"));
  await page.locator(".list-progress").waitFor({ state: "detached", timeout: 60_000 });
  const done = page.locator(".export-done");
  let [took, bytes, peak] = [0, 0, 0];
  const longest = await longestTask(session, async () => {
    await choose(page, format);
    const downloading = page.waitForEvent("download", { timeout: PATIENCE });
    const memory = watchMemory(session);
    const start = performance.now();
    await page.locator(".export .button-main").click();
    await done.waitFor({ timeout: PATIENCE });
    took = performance.now() - start;
    peak = await memory();
    const download = await downloading;
    bytes = (await stat(await download.path())).size;
    await download.delete();
  });
  await page.close();
  const { cancelled, left } = await callOff(format);
  return { took, longest, peak, bytes, cancelled, left };
}

/** The clock is the page's own: how long it takes to tell it to press a button is not what is asked. */
async function callOff(format: ExportFormat): Promise<{ cancelled: number; left: number }> {
  const page = await browser.context.newPage();
  let left = 0;
  page.on("download", () => left++);
  await page.goto(browser.extensionUrl("library.html"));
  await page.locator(".list-progress").waitFor({ state: "detached", timeout: 60_000 });
  await choose(page, format);
  await page.locator(".export .button-main").click();
  await page.waitForTimeout(UNDER_WAY);
  const cancelled = (await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const begun = performance.now();
        document.querySelector<HTMLElement>(".export .dialog-actions .button")?.click();
        const look = () => {
          if (document.querySelector(".export .formats") !== null) resolve(performance.now() - begun);
          else setTimeout(look, 5);
        };
        look();
      }),
  )) as number;
  await page.waitForTimeout(1_500);
  await page.close();
  return { cancelled, left };
}

async function choose(page: Page, format: ExportFormat): Promise<void> {
  await page.locator(".list-export").click();
  await page.locator(`.export input[value="${format}"]`).check();
}

/** Gives the most that objects and buffers of the page took since, in bytes, looked at ten times a second. */
function watchMemory(session: CDPSession): () => Promise<number> {
  let peak = 0;
  let isOver = false;
  const watching = (async () => {
    while (!isOver) {
      const { usedSize, backingStorageSize = 0 } = (await session.send("Runtime.getHeapUsage")) as {
        usedSize: number;
        backingStorageSize?: number;
      };
      peak = Math.max(peak, usedSize + backingStorageSize);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  })();
  return async () => {
    isOver = true;
    await watching;
    return peak;
  };
}
