/**
 * What a reader really gets: one scan as the first script of a renderer just started, in an isolated world, with parsing and the
 * lexicon's unpacking, beside what merely reading the page takes there. Tasks in turn, each in a renderer of its own, medians of 15 in
 * milliseconds of processor time (`--quick`: 5). The bare walk and the peer are timed on 20,000 characters alone.
 */
import { chromium } from "playwright";
import { addJoinedForms } from "../../utils/core/lexicon/add-joined-forms.ts";
import { listForms } from "../../utils/core/lexicon/list-forms.ts";
import { mergeLayers } from "../../utils/core/lexicon/merge-layers.ts";
import { findBrowser } from "../browsers/find-browser.ts";
import { loadLayers, loadLexicon } from "../lexicon/load-lexicon.ts";
import { lexiconPlugin } from "../lexicon/vite-plugin.ts";
import { buildPageScript } from "./build-page-script.ts";
import { chooseNames } from "./choose-names.ts";
import { type ColdTask, type ColdTime, timeInWorld } from "./cold/time-in-world.ts";
import type { BenchLine } from "./line.ts";
import { ratioLine, SIZES, sizeName } from "./make-lines.ts";
import { makeNewsText } from "./make-news-text.ts";
import { median, printRow } from "./statistics.ts";

const runs = process.argv.includes("--quick") ? 5 : 15;
const build = (name: string) => buildPageScript(new URL(`cold/${name}.ts`, import.meta.url), [lexiconPlugin()]);

const { entities, compiled } = loadLexicon();
const keywords = [...new Set(listForms(addJoinedForms(mergeLayers(loadLayers()))).map(({ words }) => words.join(" ")))];
const walks = await build("walks");
const TASKS = {
  walk: { code: walks, call: "bench.walk()", withParsing: false },
  characters: { code: walks, call: "bench.readCharacters()", withParsing: false },
  ours: { code: await build("ours"), call: "bench.scan()", withParsing: true },
  // Its names come as they are stored: as JSON, which is quick to read.
  peer: {
    code: `${await build("aho-corasick")}; var keywords = JSON.parse(${JSON.stringify(JSON.stringify(keywords))});`,
    call: "bench.scan(keywords)",
    withParsing: true,
  },
} as const satisfies Readonly<Record<string, ColdTask>>;
type Name = keyof typeof TASKS;
const NAMES = Object.keys(TASKS) as Name[];
/** The size whose bars hold. */
const HELD = 20_000;

const { path } = await findBrowser("chromium", { install: true });
const browser = await chromium.launch({
  executablePath: path,
  // A renderer kept ready for the next page would have warmed up somewhat.
  args: ["--disable-gpu", "--disable-features=SpareRendererForSitePerProcess"],
  chromiumSandbox: false,
});
const seen: Record<Name, ColdTime[]>[] = [];
try {
  for (const size of SIZES) {
    const html = `<!doctype html><meta charset="utf-8"><article>${makeNewsText(size, chooseNames(entities))}</article>`;
    const times: Record<Name, ColdTime[]> = { walk: [], characters: [], ours: [], peer: [] };
    const names = size === HELD ? NAMES : NAMES.filter((name) => name === "ours" || name === "characters");
    for (let run = 0; run < runs; run++)
      for (const name of run % 2 === 0 ? names : names.toReversed()) {
        const context = await browser.newContext();
        times[name].push(await timeInWorld(context, html, TASKS[name]));
        await context.close();
      }
    seen.push(times);
  }
  console.log(
    `Chromium ${browser.version()}, ${compiled.forms.length} terms, fresh renderers, medians of ${runs}, ms of processor time`,
  );
} finally {
  await browser.close();
}

const of = (times: Record<Name, ColdTime[]>, name: Name, part: keyof ColdTime = "total") =>
  median(times[name].map((time) => time[part]));
printRow("", ["walk", "charCodeAt", "ours", "of it parsing", "of it lexicon", "aho-corasick"]);
for (const [at, times] of seen.entries())
  printRow(sizeName(SIZES[at]!), [
    ...[of(times, "walk"), of(times, "characters"), of(times, "ours"), of(times, "ours", "parsed")].map(digits),
    ...[of(times, "ours", "ready"), of(times, "peer")].map(digits),
  ]);

function digits(value: number): string {
  return value.toFixed(2);
}

/** Parsing the script and making the lexicon ready, of the page of 20,000 characters. */
const start = seen[1]!.ours.map(({ parsed, ready }) => parsed + ready);

export const lines: readonly BenchLine[] = [
  ...seen.flatMap((times, at) => {
    const size = sizeName(SIZES[at]!);
    const ours = of(times, "ours");
    const demanded = SIZES[at] === HELD ? { atMost: 2.5 } : undefined;
    return [
      ratioLine(
        `cold/${size}/characters`,
        `${size}: cold scan, parsing and lexicon with it / cold walk with charCodeAt`,
        ours,
        of(times, "characters"),
        demanded,
      ),
      ...(SIZES[at] !== HELD
        ? []
        : [
            ratioLine(`cold/${size}/walk`, `${size}: the same / cold bare walk`, ours, of(times, "walk")),
            ratioLine(
              `cold/${size}/aho-corasick`,
              `${size}: the same / @monyone/aho-corasick`,
              ours,
              of(times, "peer"),
            ),
          ]),
    ];
  }),
  {
    id: "cold/start",
    what: "matching's script parsed and lexicon ready, cold",
    value: median(start),
    unit: "ms",
    demanded: { atMost: 10 },
    seen: `parsing ${digits(of(seen[1]!, "ours", "parsed"))} ms, lexicon ${digits(of(seen[1]!, "ours", "ready"))} ms`,
  },
];
