/**
 * Opens the built extension's popup, as its button does (action.openPopup), over stores of 1,000, 10,000 and 100,000 notes in
 * Chromium, in turn: milliseconds from the beginning of the load until what a reader came for has been painted, for «Notes», over an
 * empty page, and for «This page», over a sample article. Beside them «bare», a popup whose script writes one line: what this machine
 * takes for any popup at all, and how much more the others take, round by round. Begins when the background has indexed what was stored:
 * a reader's is done with that before they open anything. `--quick` takes five rounds and no 100,000.
 */
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright";
import { findBrowser } from "../browsers/find-browser.ts";
import { launchChromium, type RunningChromium } from "../browsers/launch-chromium.ts";
import { startSampleServer } from "../browsers/sample-server.ts";
import { buildExtension } from "../start/build-extension.ts";
import { gatherSamples } from "../start/gather-pages.ts";
import { buildPageScript } from "./build-page-script.ts";
import type { BenchLine } from "./line.ts";
import { atMostLine } from "./make-lines.ts";
import { askForPopup, reportPainted } from "./popup/in-browser.ts";
import { middle, spread } from "./popup/statistics.ts";

const isQuick = process.argv.includes("--quick");
/** Notes stored. */
const [FEW, USUAL, MANY] = [1_000, 10_000, 100_000];
const rounds = isQuick ? 5 : 21;
/** What counts as content, by view: a note with its headline; the verdict of the article in front. */
const CONTENT = { bare: "p", notes: ".note-headline", page: ".verdict" };
type View = keyof typeof CONTENT;
const VIEWS = ["bare", "notes", "page"] as const;
/** Milliseconds between two openings: the browser has put the last one away. */
const REST = 300;

const root = fileURLToPath(new URL("../..", import.meta.url));
const { path } = await findBrowser("chromium", { install: true });
const built = await buildExtension(root, "chromium", new AbortController().signal);
const extension = await mkdtemp(join(tmpdir(), "rasd-bench-popup-"));
await cp(built, extension, { recursive: true });
// Each tells when it has been painted; the script for that is one more file, in all of them.
const REPORT = '<script src="/report.js"></script>';
await writeFile(join(extension, "report.js"), `(${reportPainted})(${JSON.stringify(CONTENT)});`);
await writeFile(
  join(extension, "bare.html"),
  `<!doctype html><meta charset="utf-8">${REPORT}<body><script src="bare.js"></script>`,
);
const popup = join(extension, "popup.html");
await writeFile(popup, (await readFile(popup, "utf8")).replace("<script", `${REPORT}<script`));
await writeFile(
  join(extension, "bare.js"),
  'document.body.append(Object.assign(document.createElement("p"), { textContent: "رصد" }));',
);
const script = await buildPageScript(new URL("popup/seed.ts", import.meta.url));
const samples = gatherSamples(root);
const article = samples.find(({ name }) => name === "hespress-ar-court.html")!;
const server = await startSampleServer(Object.fromEntries(samples.map(({ url, html }) => [url, html])));
const found: BenchLine[] = [];
const browsers: Opened[] = [];
try {
  // A reader has one browser open: what they wait for is measured there before there are others, which the sizes are compared in.
  const reader = await startOver(USUAL);
  const alone = await measure([reader]);
  print("alone", alone, [USUAL]);
  const few = await startOver(FEW);
  const many = isQuick ? reader : await startOver(MANY);
  const compared = [few, reader, many];
  const together = await measure([...new Set(compared)]);
  print(
    "in turn",
    together,
    [...new Set(compared)].map(({ size }) => size),
  );

  const ratio = middle(together.times("notes", many.size).map((time, at) => time / together.times("notes", FEW)[at]!));
  const most = 100;
  found.push(
    atMostLine("popup/notes", "popup over 10,000 notes: notes painted", {
      value: middle(alone.times("notes", USUAL)),
      most,
    }),
    atMostLine("popup/page", "popup over 10,000 notes: this page painted", {
      value: middle(alone.times("page", USUAL)),
      most,
    }),
    atMostLine(
      `popup/${many.size}`,
      `popup, notes painted: ${many.size.toLocaleString("en")} / 1,000`,
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

interface Opened {
  readonly size: number;
  readonly running: RunningChromium;
  /** A page of the extension, which asks for the popup. */
  readonly desk: Page;
  readonly article: Page;
  readonly empty: Page;
}

interface Measured {
  readonly times: (view: View, size: number) => readonly number[];
  /** The first of all compiles the program and opens the files; readers meet it once after each start. */
  readonly first: (view: View, size: number) => number;
}

async function startOver(size: number): Promise<Opened> {
  const running = await launchChromium({ executable: path, extension, locale: "ar", proxy: server.origin });
  const desk = await running.openExtensionPage("manifest.json");
  await desk.evaluate(`${script.replace(/^(?:var|const|let) bench\s*=/u, "globalThis.bench =")}; void 0`);
  await desk.evaluate(`bench.seed(${size}, ${Date.now()})`);
  while (!(await desk.evaluate("bench.isIndexed()"))) await desk.waitForTimeout(1_000);
  const front = await running.context.newPage();
  await front.goto(article.url);
  const opened = { size, running, desk, article: front, empty: await running.context.newPage() };
  browsers.push(opened);
  return opened;
}

async function measure(over: readonly Opened[]): Promise<Measured> {
  const seen = new Map<string, number[]>();
  for (let round = -1; round < rounds; round++)
    // There and back, so that nobody always comes last.
    for (const browser of round % 2 === 0 ? over : over.toReversed())
      for (const view of VIEWS) {
        const key = `${view} ${browser.size}`;
        seen.set(key, [...(seen.get(key) ?? []), await openPopup(browser, view)]);
      }
  return {
    times: (view, size) => seen.get(`${view} ${size}`)!.slice(1),
    first: (view, size) => seen.get(`${view} ${size}`)![0]!,
  };
}

/** Milliseconds from the beginning of the load to the frame after the content is there. */
async function openPopup({ desk, article, empty }: Opened, view: View): Promise<number> {
  await (view === "page" ? article : empty).bringToFront();
  await desk.waitForTimeout(REST);
  return desk.evaluate(askForPopup, { file: view === "bare" ? "bare.html" : "popup.html", view });
}

function print(how: string, { times, first }: Measured, sizes: readonly number[]): void {
  const version = browsers[0]!.running.context.browser()?.version() ?? "";
  console.log(`Chromium ${version}, ${rounds} rounds ${how}, the button's popup, ms until painted`);
  printRow("view", "notes stored", "median", "middle half", "over bare", "first of all");
  for (const view of VIEWS)
    for (const size of sizes) {
      const [low, high] = spread(times(view, size));
      const over = middle(times(view, size).map((time, at) => time - times("bare", size)[at]!));
      const cells = [middle(times(view, size)), over, first(view, size)].map((value) => value.toFixed(1));
      printRow(view, String(size), cells[0]!, `${low.toFixed(1)}–${high.toFixed(1)}`, cells[1]!, cells[2]!);
    }
}

function printRow(...cells: readonly string[]): void {
  console.log(cells.map((cell, at) => (at === 0 ? cell.padEnd(8) : cell.padStart(16))).join(""));
}
