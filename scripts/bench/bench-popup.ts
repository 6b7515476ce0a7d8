/**
 * Opens the built extension's popup over stores of 1,000, 10,000 and 100,000 notes in Chromium, in turn, a fresh page each
 * time: milliseconds from the beginning of the load until what a reader came for has been painted, for «Notes» and, over a
 * sample article, for «This page». Beside them «bare», a page whose script writes one line: what this machine takes for any
 * page at all, and how much more the others take, round by round; and the processor's time for script, style and layout, which a busy
 * machine does not stretch. Begins when the background has indexed what was stored: a reader's is done with that before they open
 * anything. `--quick` takes five rounds and no 100,000.
 */
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findBrowser } from "../browsers/find-browser.ts";
import { launchChromium, type RunningChromium } from "../browsers/launch-chromium.ts";
import { startSampleServer } from "../browsers/sample-server.ts";
import { buildExtension } from "../start/build-extension.ts";
import { gatherSamples } from "../start/gather-pages.ts";
import { findTab } from "../start/in-browser.ts";
import { buildPageScript } from "./build-page-script.ts";
import type { BenchLine } from "./line.ts";
import { atMostLine } from "./make-lines.ts";
import { middle, spread } from "./popup/statistics.ts";

const isQuick = process.argv.includes("--quick");
const sizes = isQuick ? [1_000, 10_000] : [1_000, 10_000, 100_000];
const rounds = isQuick ? 5 : 21;
/** What counts as content, by view: a note with its headline; the verdict of the article in front. */
const CONTENT = { bare: "p", notes: ".note-headline", page: ".verdict" };
type View = keyof typeof CONTENT;
const VIEWS = ["bare", "notes", "page"] as const;

const root = fileURLToPath(new URL("../..", import.meta.url));
const { path } = await findBrowser("chromium", { install: true });
const built = await buildExtension(root, "chromium", new AbortController().signal);
const extension = await mkdtemp(join(tmpdir(), "rasd-bench-popup-"));
await cp(built, extension, { recursive: true });
await writeFile(
  join(extension, "bare.html"),
  '<!doctype html><meta charset="utf-8"><body><script src="bare.js"></script>',
);
await writeFile(
  join(extension, "bare.js"),
  'document.body.append(Object.assign(document.createElement("p"), { textContent: "رصد" }));',
);
const script = await buildPageScript(new URL("popup/seed.ts", import.meta.url));
const samples = gatherSamples(root);
const article = samples.find(({ name }) => name === "hespress-ar-court.html")!;
const server = await startSampleServer(Object.fromEntries(samples.map(({ url, html }) => [url, html])));
const found: BenchLine[] = [];
const browsers: { readonly size: number; readonly running: RunningChromium; readonly tab: number }[] = [];
try {
  for (const size of sizes) {
    const running = await launchChromium({ executable: path, extension, locale: "ar", proxy: server.origin });
    const desk = await running.openExtensionPage("manifest.json");
    await desk.evaluate(`${script.replace(/^(?:var|const|let) bench\s*=/u, "globalThis.bench =")}; void 0`);
    await desk.evaluate(`bench.seed(${size}, ${Date.now()})`);
    while (!(await desk.evaluate("bench.isIndexed()"))) await desk.waitForTimeout(1_000);
    const front = await running.context.newPage();
    await front.goto(article.url);
    const tab = await desk.evaluate(findTab, article.url);
    await desk.close();
    browsers.push({ size, running, tab: tab ?? 0 });
  }
  const seen = new Map<string, number[]>();
  const worked = new Map<string, number[]>();
  const first = new Map<string, number>();
  for (let round = -1; round < rounds; round++) {
    // There and back, so that nobody always comes last.
    for (const { size, running, tab } of round % 2 === 0 ? browsers : browsers.toReversed()) {
      for (const view of VIEWS) {
        const { time, work } = await openPopup(running, view, tab);
        const key = `${view} ${size}`;
        // The first of all compiles the program and opens the files; readers meet it once after each start.
        if (round === -1) first.set(key, time);
        else {
          seen.set(key, [...(seen.get(key) ?? []), time]);
          worked.set(key, [...(worked.get(key) ?? []), work]);
        }
      }
    }
  }
  const times = (view: View, size: number) => seen.get(`${view} ${size}`)!;

  console.log(
    `Chromium ${browsers[0]!.running.context.browser()?.version() ?? ""}, ${rounds} rounds, ms until painted`,
  );
  printRow("view", "notes stored", "median", "middle half", "over bare", "first of all", "processor");
  for (const view of VIEWS)
    for (const { size } of browsers) {
      const [low, high] = spread(times(view, size));
      const cells = [middle(times(view, size)).toFixed(1), `${low.toFixed(1)}–${high.toFixed(1)}`];
      const key = `${view} ${size}`;
      const over = middle(times(view, size).map((time, at) => time - times("bare", size)[at]!));
      printRow(
        view,
        String(size),
        ...cells,
        over.toFixed(1),
        first.get(key)!.toFixed(1),
        middle(worked.get(key)!).toFixed(1),
      );
    }

  const largest = sizes.at(-1)!;
  const ratio = middle(times("notes", largest).map((time, at) => time / times("notes", 1_000)[at]!));
  found.push(
    atMostLine("popup/notes", "popup over 10,000 notes: notes painted", {
      value: middle(times("notes", 10_000)),
      most: 100,
    }),
    atMostLine("popup/page", "popup over 10,000 notes: this page painted", {
      value: middle(times("page", 10_000)),
      most: 100,
    }),
    atMostLine(
      `popup/${largest}`,
      `popup, notes painted: ${largest.toLocaleString("en")} / 1,000`,
      { value: ratio, most: 1.2, unit: "ratio" },
      "median of the rounds' ratios",
    ),
  );
} finally {
  for (const { running } of browsers) await running.stop();
  await server.stop();
  await rm(extension, { recursive: true, force: true });
}

export const lines: readonly BenchLine[] = found;

interface Opening {
  /** Milliseconds from the beginning of the load to the frame after the content is there. */
  readonly time: number;
  /** Milliseconds of the processor's time for script, style and layout. */
  readonly work: number;
}

async function openPopup({ context, extensionUrl }: RunningChromium, view: View, tab: number): Promise<Opening> {
  const page = await context.newPage();
  try {
    await page.setViewportSize({ width: 400, height: 600 });
    await page.addInitScript(reportPainted, CONTENT[view]);
    const session = await context.newCDPSession(page);
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    await page.goto(extensionUrl({ bare: "bare.html", notes: "popup.html", page: `popup.html?tab=${tab}` }[view]));
    const painted = await page.waitForFunction(() => (globalThis as { painted?: number }).painted, null, {
      polling: 100,
    });
    const { metrics } = await session.send("Performance.getMetrics");
    const work = metrics
      .filter(({ name }) => /^(?:Script|Layout|RecalcStyle)Duration$/u.test(name))
      .reduce((sum, { value }) => sum + value * 1_000, 0);
    return { time: (await painted.jsonValue())!, work };
  } finally {
    await page.close();
  }
}

/** Runs in the page before its own scripts: it must not refer to anything outside itself. */
function reportPainted(selector: string): void {
  const observer = new MutationObserver(() => {
    if (document.querySelector(selector) === null) return;
    observer.disconnect();
    // After the frame that shows it has been made.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        (globalThis as { painted?: number }).painted = performance.now();
      };
      port2.postMessage(null);
    });
  });
  observer.observe(document, { childList: true, subtree: true });
}

function printRow(...cells: readonly string[]): void {
  console.log(cells.map((cell, at) => (at === 0 ? cell.padEnd(8) : cell.padStart(16))).join(""));
}
