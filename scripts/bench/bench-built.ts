/**
 * The built extension from outside, in Chromium: what scripts take of the main thread while a page is opened, by a trace, in
 * milliseconds of processor time; which scripts ran there and what they and the popup weigh. Pages have no scripts of their own, so
 * what runs is the extension's; «elsewhere» is the article at an address Rasd does not follow, to show what is not. In turn, medians
 * of 15 (`--quick`: 3).
 */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { findBrowser } from "../browsers/find-browser.ts";
import { launchChromium, type RunningChromium } from "../browsers/launch-chromium.ts";
import { startSampleServer } from "../browsers/sample-server.ts";
import { buildExtension } from "../start/build-extension.ts";
import { gatherSamples } from "../start/gather-pages.ts";
import { CATEGORIES, readScriptWork, type ScriptWork } from "./built/read-script-work.ts";
import { untilQuiet } from "./built/until-quiet.ts";
import type { BenchLine } from "./line.ts";
import { recordTrace } from "./record-trace.ts";
import { median, printRow } from "./statistics.ts";
import { makeArticlePage } from "./whole-path/make-article-page.ts";

const runs = process.argv.includes("--quick") ? 3 : 15;
/** So long a page is watched at least once it is loaded, in milliseconds. */
const WATCHED = 1_000;
/** Bytes, gzip: scripts that others put into pages (Obsidian Clipper's into every page, Hypothesis' annotator). */
const CLIPPER = 574_000;
const HYPOTHESIS = 59_000;
/** What the browser calls a long task, in milliseconds. */
const LONG_TASK = 50;

const root = fileURLToPath(new URL("../..", import.meta.url));
const extension = await buildExtension(root, "chromium", new AbortController().signal);
const { path } = await findBrowser("chromium", { install: true });
const home = gatherSamples(root).find(({ name }) => name === "hespress-ar-home.html")!;
const FOLLOWED = "http://www.hespress.com";
const PAGES = {
  article: { url: `${FOLLOWED}/article-1650999.html`, size: 20_000, isOnTopic: true },
  "other article": { url: `${FOLLOWED}/article-1650998.html`, size: 20_000, isOnTopic: false },
  listing: { url: home.url, html: home.html },
  "no article": { url: `${FOLLOWED}/contact`, size: 0, isOnTopic: false },
  elsewhere: { url: "http://bench.example/article-1650999.html", size: 20_000, isOnTopic: true },
} as const;
type Name = keyof typeof PAGES;
const NAMES = Object.keys(PAGES) as Name[];

const server = await startSampleServer(
  Object.fromEntries(
    Object.values(PAGES).map((page) => [page.url, withoutScripts("html" in page ? page.html : makeArticlePage(page))]),
  ),
);
const seen = Object.fromEntries(NAMES.map((name) => [name, [] as ScriptWork[]])) as Record<Name, ScriptWork[]>;
const running = await launchChromium({ executable: path, extension, locale: "ar", proxy: server.origin });
try {
  for (let run = -1; run < runs; run++)
    for (const name of run % 2 === 0 ? NAMES : NAMES.toReversed()) {
      const work = await openPage(running, PAGES[name].url);
      if (run >= 0) seen[name].push(work);
    }
  console.log(`Chromium ${running.context.browser()?.version() ?? ""}, medians of ${runs}, ms of processor time`);
} finally {
  await running.stop();
  await server.stop();
}

async function openPage({ context }: RunningChromium, url: string): Promise<ScriptWork> {
  const page = await context.newPage();
  try {
    const session = await context.newCDPSession(page);
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    return readScriptWork(
      await recordTrace(session, CATEGORIES, async () => {
        await page.goto(url);
        await page.waitForTimeout(WATCHED);
        await untilQuiet(page, session);
      }),
    );
  } finally {
    await page.close();
  }
}

/** JSON-LD is no script that runs. */
function withoutScripts(html: string): string {
  return html.replace(/<script(?![^>]*ld\+json)[^>]*>[\s\S]*?<\/script>/giu, "");
}

const of = (name: Name, figure: "total" | "longest" | "start") => median(seen[name].map((work) => work[figure]));
const scriptsOf = (name: Name) => [...new Set(seen[name].flatMap(({ scripts }) => scripts))].map(pathOf);
printRow("", ["all", "longest", "start", "scripts"]);
for (const name of NAMES)
  printRow(name, [of(name, "total"), of(name, "longest"), of(name, "start"), scriptsOf(name).join(" ") || "none"]);

function pathOf(url: string): string {
  return new URL(url).pathname.slice(1);
}

async function weigh(files: readonly string[]): Promise<number> {
  const contents = await Promise.all(files.map((file) => readFile(join(extension, file))));
  return contents.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0);
}

const manifest = JSON.parse(await readFile(join(extension, "manifest.json"), "utf8")) as {
  readonly content_scripts: readonly { readonly js?: readonly string[] }[];
};
const everywhere = [...new Set(manifest.content_scripts.flatMap(({ js = [] }) => js))];
const inArticle = scriptsOf("article");
const popup = await readFile(join(extension, "popup.html"), "utf8");
const loaded = [...popup.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/gu)].map(([, file]) => file!);
const arabic = (await readdir(join(extension, "chunks"))).filter((file) => /^texts-ar-.*\.js$/u.test(file));
const weights = {
  everywhere: await weigh(everywhere),
  article: await weigh(inArticle),
  popup: await weigh([...loaded, ...arabic.map((file) => `chunks/${file}`)]),
};

function workLines(name: Name, what: string, most?: number): BenchLine[] {
  const id = `built/${name.replaceAll(" ", "-")}`;
  // What the browser does for such a page where Rasd is not: scripting without a script of Rasd's.
  const without = of("elsewhere", "total");
  const value = of(name, "total") - without;
  return [
    {
      ...{ id: `${id}/total`, what: `${what}: main thread, all scripts of Rasd`, value, unit: "ms" },
      ...(most === undefined ? {} : { demanded: { atMost: most } }),
      seen: `in all ${of(name, "total").toFixed(2)} ms, without Rasd ${without.toFixed(2)}`,
    },
    {
      ...{ id: `${id}/longest`, what: `${what}: the most in one task`, value: of(name, "longest"), unit: "ms" },
      ...{
        demanded: { atMost: LONG_TASK },
        seen: `all rounds: ${Math.max(...seen[name].map((one) => one.longest)).toFixed(1)} ms`,
      },
    },
  ];
}

function lighterLine(
  id: string,
  what: string,
  bytes: number,
  theirs: number,
  atLeast: number,
  files: readonly string[],
): BenchLine {
  return {
    ...{ id: `built/weight/${id}`, what, value: theirs / bytes, unit: "ratio", demanded: { atLeast } },
    seen: `${theirs / 1_000} kB / ${(bytes / 1_000).toFixed(1)} kB: ${files.join(" ")}`,
  };
}

export const lines: readonly BenchLine[] = [
  ...workLines("article", "article on the subject"),
  ...workLines("other article", "article on something else", 5),
  ...workLines("listing", "home page", 5),
  ...workLines("no article", "page without an article", 5),
  {
    ...{
      id: "built/start",
      what: "scripts of an article's tab parsed and begun",
      value: of("article", "start"),
      unit: "ms",
    },
    ...{ demanded: { atMost: 10 }, seen: "without the lexicon's unpacking, which comes with the first reading" },
  },
  lighterLine(
    "everywhere",
    "scripts in every page, times lighter than Clipper's, gzip",
    weights.everywhere,
    CLIPPER,
    50,
    everywhere,
  ),
  lighterLine(
    "article",
    "scripts of an article, times lighter than Hypothesis', gzip",
    weights.article,
    HYPOTHESIS,
    2,
    inArticle,
  ),
  {
    ...{ id: "built/weight/popup", what: "popup with one language, gzip", value: weights.popup, unit: "bytes" },
    seen: `${loaded.length} files and the Arabic texts`,
  },
];
