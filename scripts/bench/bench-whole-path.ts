/**
 * From a page to its verdict, in a warm page: extraction, folding, names, recognisers, persons, score, each alone and all together, beside
 * a bare walk over all text nodes of that page and beside Readability, in turn, medians of 15 of processor time (`--quick`: 5). The pages are made, in the
 * shape of a news site's: menus, ticker, article, related, most read. One is about trafficking, one about nothing of the kind.
 */
import { chromium } from "playwright";
import { findBrowser } from "../browsers/find-browser.ts";
import { lexiconPlugin } from "../lexicon/vite-plugin.ts";
import { buildPageScript } from "./build-page-script.ts";
import type { BenchLine } from "./line.ts";
import { fasterLine, ratioLine, SIZES, sizeName } from "./make-lines.ts";
import { medianTimes } from "./median-times.ts";
import { printRow } from "./statistics.ts";
import type { Measured } from "./whole-path/in-page.ts";
import { makeArticlePage } from "./whole-path/make-article-page.ts";

const runs = process.argv.includes("--quick") ? 5 : 15;
const URL_OF_PAGE = "https://www.manbar.example/society/article-1650999.html";
/** The article that is demanded of. */
const HELD = 20_000;

const script = await buildPageScript(new URL("whole-path/in-page.ts", import.meta.url), [lexiconPlugin()]);
const { path } = await findBrowser("chromium", { install: true });
const browser = await chromium.launch({ executablePath: path, args: ["--disable-gpu"], chromiumSandbox: false });
type Step = Measured["samples"][number]["name"];
type PathTimes = Readonly<Record<Step, number>>;
const seen: (Measured & { readonly name: string; readonly isHeld: boolean; readonly times: PathTimes })[] = [];
try {
  const page = await browser.newPage();
  for (const size of SIZES)
    for (const isOnTopic of [true, false]) {
      await page.setContent(makeArticlePage({ size, isOnTopic, url: URL_OF_PAGE }));
      await page.addScriptTag({ content: script });
      const measured = await medianTimes<Step, Measured>(
        page,
        `bench.measure(${JSON.stringify(URL_OF_PAGE)}, ${runs})`,
      );
      seen.push({ name: `${sizeName(size)}${isOnTopic ? "" : " off topic"}`, isHeld: size === HELD, ...measured });
    }
  console.log(`Chromium ${browser.version()}, the lexicon as shipped, medians of ${runs}, ms of processor time`);
} finally {
  await browser.close();
}
printRow(
  "",
  seen.map(({ name }) => name),
  15,
);
for (const step of Object.keys(seen[0]!.times) as Step[])
  printRow(
    step,
    seen.map(({ times }) => times[step].toFixed(3)),
    15,
  );
printRow(
  "length of the article",
  seen.map(({ size }) => String(size)),
  15,
);
printRow(
  "mentions",
  seen.map(({ mentions }) => String(mentions)),
  15,
);
printRow(
  "verdict",
  seen.map(({ label }) => label),
  15,
);

export const lines: readonly BenchLine[] = seen.flatMap(({ name, isHeld, times }) => {
  const id = `whole-path/${name.replaceAll(" ", "-")}`;
  const line = (step: string, what: string, time: number, most?: number) =>
    ratioLine(`${id}/${step}`, `${name}: ${what} / bare walk`, time, times.walk, most ? { atMost: most } : undefined);
  return [
    line("whole", "extract, fold, match, score", times.whole, isHeld ? 5 : undefined),
    ratioLine(`${id}/characters`, `${name}: the same / walk with charCodeAt`, times.whole, times.characters),
    fasterLine(
      `${id}/readability`,
      `${name}: extraction, times faster than Readability`,
      times.extract,
      times.readability,
    ),
    ...(isHeld ? stepsOf(line, times) : []),
  ];
});

type MakeLine = (step: string, what: string, time: number) => BenchLine;

function stepsOf(line: MakeLine, times: PathTimes): BenchLine[] {
  return [
    line("names-only", "the same without recognisers", times.namesOnly),
    line("extract", "of it extraction", times.extract),
    line("fold", "of it folding and tokens", times.fold),
    line("names", "of it names (folding with it)", times.names),
    line("recognisers", "of it recognisers", times.recognisers),
    line("persons", "of it persons", times.persons),
    line("score", "of it the score", times.score),
  ];
}
