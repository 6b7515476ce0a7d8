/**
 * Scores article extraction on saved pages whose right answer is known, beside @mozilla/readability and Defuddle in one
 * run of one Chromium: headline, date, byline, the token F1 of the text without its headline, and the time on the live
 * page, interleaved, as ratios.
 *
 *   node scripts/evaluate-extraction.ts [DIRECTORY] [--errors] [--quick]
 *
 * DIRECTORY (default ../shared/corpus) holds pages/manifest.json, pages and gold. --errors prints what is missing and
 * what is too much, page by page; --quick times 5 runs instead of 15 and leaves out the first call in a fresh page. The
 * pages are third-party and no part of the project: without them one line says so. Exit code 1 when a bar is missed.
 */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Browser, chromium } from "playwright";
import { findBrowser } from "./browsers/find-browser.ts";
import { buildScript } from "./evaluate-extraction/build-script.ts";
import type { Answer, Times, Tool } from "./evaluate-extraction/in-page.ts";
import { judgeAnswer } from "./evaluate-extraction/judge-answer.ts";
import { makeLargePage } from "./evaluate-extraction/make-large-page.ts";
import { openSavedPage } from "./evaluate-extraction/open-saved-page.ts";
import { printErrors } from "./evaluate-extraction/print-errors.ts";
import { type PageResult, printSummary } from "./evaluate-extraction/print-summary.ts";
import { type Page, readExpected } from "./evaluate-extraction/read-expected.ts";
import { median } from "./evaluate-extraction/statistics.ts";

const TOOLS: readonly Tool[] = ["ours", "readability", "defuddle"];
/** Calls before the first that is counted: a page that is read a few times. */
const WARM_UP = 10;
/** The engine has compiled what it will compile by then; Readability, whose calls are longer, after fewer. */
const COMPILED = 150;

const showErrors = process.argv.includes("--errors");
const quick = process.argv.includes("--quick");
const runs = quick ? 5 : 15;
const given = process.argv.slice(2).find((argument) => !argument.startsWith("--"));
const root = resolve(given ?? join(import.meta.dirname, "../../shared/corpus"));
const manifest = join(root, "pages/manifest.json");

if (existsSync(manifest)) await evaluate(JSON.parse(readFileSync(manifest, "utf8")) as Page[]);
else console.log(`No pages to measure on: ${manifest} does not exist. Give a folder with pages/manifest.json.`);

async function evaluate(pages: readonly Page[]): Promise<void> {
  const script = await buildScript(join(import.meta.dirname, "evaluate-extraction/in-page.ts"), "tools");
  const { path } = await findBrowser("chromium", { install: true });
  const browser = await chromium.launch({ executablePath: path, args: ["--disable-gpu"], chromiumSandbox: false });
  try {
    console.log(
      `Chromium ${browser.version()}, medians of ${runs} runs in milliseconds after ${WARM_UP} not counted, «warm» after ${COMPILED}\n`,
    );
    console.log(`${"".padEnd(58)}F1${"".padEnd(20)}ms${"".padEnd(18)}times ours`);
    console.log(`${"page".padEnd(38)} head date auth art   ours  read. defud.   ours  read.  defud.  read. defud.`);
    const results: PageResult[] = [];
    for (const page of pages) results.push(await measurePage(browser, page, script));
    await measureLarge(browser, script);
    process.exitCode = printSummary(results) ? 0 : 1;
  } finally {
    await browser.close();
  }
}

async function measurePage(browser: Browser, { file, url, gold }: Page, script: string): Promise<PageResult> {
  const html = readFileSync(join(root, file), "utf8");
  const expected = readExpected(join(root, gold), html);
  const page = await openSavedPage(browser, { url, html, script });
  const address = JSON.stringify(url);
  const answers: Partial<Record<Tool, Answer>> = {};
  // Ours first: Defuddle puts lazy images of the page in their place.
  for (const tool of TOOLS) answers[tool] = await page.run<Answer>(`tools.read("${tool}", ${address})`);
  const times = await page.run<Times>(`tools.measure(${address}, { runs: ${runs}, warmUp: ${WARM_UP} })`);
  const compiled = await page.run<Times>(
    `tools.measure(${address}, { runs: ${runs}, warmUp: ${COMPILED}, tools: ["ours", "readability"] })`,
  );
  await page.close();
  const verdicts = byTool((tool) => judgeAnswer(answers[tool]!, expected));
  const time = byTool((tool) => median(times[tool]));
  const warm = { ours: median(compiled.ours), readability: median(compiled.readability) };
  const cold = quick ? null : await measureCold(browser, { url, html, script });
  const { isArticle } = answers.ours!;
  printPage(file.replace(/^pages\/|\.html$/g, ""), { verdicts, time, warm }, isArticle ?? false);
  if (showErrors) printErrors(answers.ours!, expected, verdicts.ours);
  return { verdicts, time, warm, cold, isArticle: isArticle ?? false };
}

/** The first call in a page, each tool in one of its own. */
async function measureCold(
  browser: Browser,
  shown: { url: string; html: string; script: string },
): Promise<Record<Tool, number>> {
  const cold = { ours: 0, readability: 0, defuddle: 0 };
  for (const tool of TOOLS) {
    const page = await openSavedPage(browser, shown);
    cold[tool] = await page.run<number>(`tools.measureOnce("${tool}", ${JSON.stringify(shown.url)})`);
    await page.close();
  }
  return cold;
}

async function measureLarge(browser: Browser, script: string): Promise<void> {
  const url = "https://outlet.example.ma/actualites/lajna-al-jiha-taatamid-barnamajaha-2024";
  const page = await openSavedPage(browser, { url, html: makeLargePage(5_000), script });
  const elements = await page.run<number>('document.querySelectorAll("*").length');
  const times = await page.run<Times>(`tools.measure("${url}", { runs: ${runs}, warmUp: ${WARM_UP} })`);
  await page.close();
  const [ours, readability, defuddle] = TOOLS.map((tool) => median(times[tool]).toFixed(2));
  console.log(
    `\na made page of ${elements} elements: ours ${ours} ms, readability ${readability} ms, defuddle ${defuddle} ms`,
  );
}

function byTool<T>(make: (tool: Tool) => T): Record<Tool, T> {
  return { ours: make("ours"), readability: make("readability"), defuddle: make("defuddle") };
}

function printPage(
  name: string,
  { verdicts, time, warm }: Pick<PageResult, "verdicts" | "time" | "warm">,
  isArticle: boolean,
): void {
  const { headline, date, author } = verdicts.ours;
  const flags = [headline, date, author, isArticle].map((value) => (value === null ? "·" : value ? "y" : "n"));
  const scores = TOOLS.map((tool) => verdicts[tool].text.f1.toFixed(3).padStart(6));
  const times = TOOLS.map((tool) => time[tool].toFixed(2).padStart(6));
  const ratios = [time.readability / time.ours, time.defuddle / time.ours, warm.readability / warm.ours].map((ratio) =>
    ratio.toFixed(1).padStart(6),
  );
  console.log(
    `${name.slice(0, 38).padEnd(38)}   ${flags.join("    ")} ${scores.join(" ")} ${times.join(" ")} ${ratios.join(" ")}`,
  );
}
