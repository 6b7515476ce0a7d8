/**
 * Content that comes after the page, in the built extension in Chromium: paragraphs put into an article that has been read, and comments
 * put under it. The most any one task then gives to scripts of Rasd's, in milliseconds of processor time by a trace. The page has no
 * scripts, and what comes is put in by the browser's own tools, so that whatever runs is Rasd's. Medians of 15 (`--quick`: 3).
 */
import { fileURLToPath } from "node:url";
import type { CDPSession, Page } from "playwright";
import { findBrowser } from "../browsers/find-browser.ts";
import { launchChromium } from "../browsers/launch-chromium.ts";
import { startSampleServer } from "../browsers/sample-server.ts";
import { buildExtension } from "../start/build-extension.ts";
import { CATEGORIES, readScriptWork, type ScriptWork } from "./built/read-script-work.ts";
import { untilQuiet } from "./built/until-quiet.ts";
import type { BenchLine } from "./line.ts";
import { recordTrace } from "./record-trace.ts";
import { median, printRow } from "./statistics.ts";
import { makeArticlePage, makeParagraphs } from "./whole-path/make-article-page.ts";

/** A page is opened so often, and so often something comes of each kind. */
const openings = process.argv.includes("--quick") ? 1 : 5;
const BURSTS = 3;
/** A reading follows a change after .4 seconds, after one that brought nothing new .8: so long each is watched at least, in milliseconds. */
const WATCHED = 1_300;
/** Characters that come at once. */
const LATE = 3_000;
/** What a slice may take, in milliseconds. */
const MOST = 4;

const KINDS = ["paragraphs", "comments"] as const;
type Kind = (typeof KINDS)[number];
const PAGES = [
  { name: "20k", size: 20_000, url: "http://www.hespress.com/article-1650991.html" },
  { name: "200k", size: 200_000, url: "http://www.hespress.com/article-1650992.html" },
  { name: "elsewhere", size: 20_000, url: "http://bench.example/article-1650993.html" },
] as const;
type Name = (typeof PAGES)[number]["name"];

const root = fileURLToPath(new URL("../..", import.meta.url));
const extension = await buildExtension(root, "chromium", new AbortController().signal);
const { path } = await findBrowser("chromium", { install: true });
const server = await startSampleServer(
  Object.fromEntries(PAGES.map(({ size, url }) => [url, withSlots(makeArticlePage({ size, url, isOnTopic: true }))])),
);
const seen = new Map<string, ScriptWork[]>();
const workOf = (name: Name, kind: Kind) => seen.get(`${name} ${kind}`) ?? [];
const running = await launchChromium({ executable: path, extension, locale: "ar", proxy: server.origin });
try {
  for (let opening = 0; opening < openings; opening++)
    for (const { name, url } of opening % 2 === 0 ? PAGES : PAGES.toReversed()) {
      const page = await running.context.newPage();
      const session = await running.context.newCDPSession(page);
      await session.send("Performance.enable", { timeDomain: "threadTicks" });
      await page.goto(url);
      await page.waitForTimeout(WATCHED);
      await untilQuiet(page, session);
      for (let burst = 0; burst < BURSTS; burst++)
        for (const kind of KINDS)
          seen.set(`${name} ${kind}`, [...workOf(name, kind), await watch(page, session, kind, burst)]);
      await page.close();
    }
  console.log(`Chromium ${running.context.browser()?.version() ?? ""}, ms of processor time`);
} finally {
  await running.stop();
  await server.stop();
}

/** Empty elements in which content comes later, in the article and under it. */
function withSlots(html: string): string {
  const slots = (kind: Kind) =>
    Array.from({ length: BURSTS }, (_, burst) => `<div id="${kind}-${burst}"></div>`).join("");
  return html
    .replace("</div></article>", `${slots("paragraphs")}</div></article>`)
    .replace(
      "</main>",
      `<section class="comments" id="comments"><h3>التعليقات</h3>${slots("comments")}</section></main>`,
    );
}

async function watch(page: Page, session: CDPSession, kind: Kind, burst: number): Promise<ScriptWork> {
  const { root: document } = await session.send("DOM.getDocument", { depth: 0 });
  const { nodeId } = await session.send("DOM.querySelector", {
    nodeId: document.nodeId,
    selector: `#${kind}-${burst}`,
  });
  const content = makeParagraphs(LATE, kind === "paragraphs", burst + 1);
  const outerHTML =
    kind === "paragraphs" ? content : `<ol class="comment-list"><li class="comment">${content}</li></ol>`;
  const events = await recordTrace(session, CATEGORIES, async () => {
    await session.send("DOM.setOuterHTML", { nodeId, outerHTML });
    await page.waitForTimeout(WATCHED);
    await untilQuiet(page, session);
  });
  return readScriptWork(events);
}

const figures = (name: Name, kind: Kind, figure: "total" | "longest") => workOf(name, kind).map((work) => work[figure]);
printRow("", ["longest", "worst", "all"]);
for (const { name } of PAGES)
  for (const kind of KINDS) {
    const longest = figures(name, kind, "longest");
    printRow(`${name} ${kind}`, [median(longest), Math.max(...longest), median(figures(name, kind, "total"))]);
  }

function lineOf(name: Name, kind: Kind, what: string): BenchLine {
  const longest = figures(name, kind, "longest");
  const all = median(figures(name, kind, "total")).toFixed(2);
  return {
    ...{ id: `late/${name}/${kind}`, what, value: median(longest), unit: "ms", demanded: { atMost: MOST } },
    seen: `longest slice; of ${longest.length} the worst ${Math.max(...longest).toFixed(2)} ms; all slices of one ${all} ms`,
  };
}

export const lines: readonly BenchLine[] = (["20k", "200k"] as const).flatMap((name) => [
  lineOf(name, "paragraphs", `late paragraphs in an article of ${name}: the most in one task`),
  lineOf(name, "comments", `late comments under an article of ${name}: the most in one task`),
]);
