/**
 * Content that comes after the page, in the built extension in Chromium: paragraphs put into an article that has been read, and comments
 * put under it; where Rasd reads the page, where the reader has a highlight in it, and where it only looks whether there is something to
 * read. The most any one task then gives to scripts of Rasd's, in milliseconds of processor time by a trace. The page has no scripts, and
 * what comes is put in by the browser's own tools, so that whatever runs is Rasd's. Medians of 15 (`--quick`: 3).
 */
import { fileURLToPath } from "node:url";
import type { CDPSession, Page } from "playwright";
import { startRasdInChromium } from "../../tests/e2e/support/rasd-in-chromium.ts";
import { waitFor } from "../../tests/e2e/support/wait-for.ts";
import { findBrowser } from "../browsers/find-browser.ts";
import { startSampleServer } from "../browsers/sample-server.ts";
import { buildExtension } from "../start/build-extension.ts";
import { CATEGORIES, readScriptWork, type ScriptWork } from "./built/read-script-work.ts";
import { untilQuiet } from "./built/until-quiet.ts";
import type { BenchLine } from "./line.ts";
import { recordTrace } from "./record-trace.ts";
import { median, printRow } from "./statistics.ts";
import { makeArticlePage, makeParagraphs } from "./whole-path/make-article-page.ts";

/** So often something comes of each kind in all. */
const rounds = process.argv.includes("--quick") ? 3 : 15;
/** Characters that come at once. */
const LATE = 3_000;
/** What a slice may take, in milliseconds. */
const MOST = 4;

const KINDS = ["paragraphs", "comments"] as const;
type Kind = (typeof KINDS)[number];

/**
 * How often something comes while a page is open, and how long each is watched at least, in milliseconds. A reading follows a change after .4
 * seconds, after one that brought nothing new .8; where nothing is read the pause doubles with every look: .8, 1.6.
 */
const READ = { isOnTopic: true, bursts: 3, watched: 1_300 };
const LOOKED_AT = { isOnTopic: false, bursts: 1, watched: 2_100 };
const PAGES = [
  { name: "read", what: "an article", ...READ, isHighlighted: false },
  { name: "highlighted", what: "an article with a highlight", ...READ, isHighlighted: true },
  { name: "other", what: "an article on something else", ...LOOKED_AT, isHighlighted: false },
].flatMap((page, index) =>
  [20, 200].map((size) => ({
    ...{ ...page, name: `${page.name} ${size}k`, what: `${page.what}, ${size}k`, size: size * 1_000 },
    url: `http://www.hespress.com/article-${1_650_900 + size + index}.html`,
  })),
);
/** The same where Rasd is not, to show what is not its own. */
const ELSEWHERE = { ...PAGES[0]!, name: "elsewhere", url: "http://bench.example/article-1650993.html" };
type LatePage = typeof ELSEWHERE;

const root = fileURLToPath(new URL("../..", import.meta.url));
const extension = await buildExtension(root, "chromium", new AbortController().signal);
const { path } = await findBrowser("chromium", { install: true });
const server = await startSampleServer(
  Object.fromEntries([...PAGES, ELSEWHERE].map((page) => [page.url, withSlots(makeArticlePage(page))])),
);
const seen = new Map<string, ScriptWork[]>();
const workOf = ({ name }: LatePage, kind: Kind) => seen.get(`${name} ${kind}`) ?? [];
const rasd = await startRasdInChromium({ executable: path, extension, locale: "ar", proxy: server.origin });
try {
  for (const page of PAGES) if (page.isHighlighted) await highlight(page);
  for (let round = 0; round < rounds; round++) {
    const turn = [ELSEWHERE, ...PAGES].filter(({ bursts }) => round % bursts === 0);
    for (const page of round % 2 === 0 ? turn : turn.toReversed()) await open(page);
  }
  console.log(`Chromium ${rasd.browser.context.browser()?.version() ?? ""}, ms of processor time`);
} finally {
  await rasd.stop();
  await server.stop();
}

async function highlight({ url }: LatePage): Promise<void> {
  const tab = await rasd.open(url);
  await rasd.readState(tab);
  await tab.page.evaluate(() => getSelection()?.selectAllChildren(document.querySelectorAll("article p")[3]!));
  await rasd.ask(tab, { type: "view/highlight-selection", note: false });
  await waitFor("the highlight", async () => (await rasd.annotations()).some((one) => one.url === url));
  await tab.page.close();
}

async function open(late: LatePage): Promise<void> {
  const page = await rasd.browser.context.newPage();
  const session = await rasd.browser.context.newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.goto(late.url);
  await page.waitForTimeout(late.watched);
  await untilQuiet(page, session);
  for (let burst = 0; burst < late.bursts; burst++)
    for (const kind of KINDS)
      seen.set(`${late.name} ${kind}`, [...workOf(late, kind), await watch(page, session, late, { kind, burst })]);
  await page.close();
}

/** Empty elements in which content comes later, in the article and under it. */
function withSlots(html: string): string {
  const slots = (kind: Kind) =>
    Array.from({ length: READ.bursts }, (_, burst) => `<div id="${kind}-${burst}"></div>`).join("");
  return html
    .replace("</div></article>", `${slots("paragraphs")}</div></article>`)
    .replace("</main>", `<section class="comments"><h3>التعليقات</h3>${slots("comments")}</section></main>`);
}

async function watch(
  page: Page,
  session: CDPSession,
  { watched, isOnTopic }: LatePage,
  { kind, burst }: { readonly kind: Kind; readonly burst: number },
): Promise<ScriptWork> {
  const { root: document } = await session.send("DOM.getDocument", { depth: 0 });
  const slot = { nodeId: document.nodeId, selector: `#${kind}-${burst}` };
  const { nodeId } = await session.send("DOM.querySelector", slot);
  const content = makeParagraphs(LATE, isOnTopic && kind === "paragraphs", burst + 1);
  const comments = `<ol class="comment-list"><li class="comment">${content}</li></ol>`;
  const events = await recordTrace(session, CATEGORIES, async () => {
    await session.send("DOM.setOuterHTML", { nodeId, outerHTML: kind === "paragraphs" ? content : comments });
    await page.waitForTimeout(watched);
    await untilQuiet(page, session);
  });
  return readScriptWork(events);
}

const figures = (page: LatePage, kind: Kind, figure: "total" | "longest") =>
  workOf(page, kind).map((work) => work[figure]);
printRow("", ["longest", "worst", "all"]);
for (const page of [...PAGES, ELSEWHERE])
  for (const kind of KINDS) {
    const longest = figures(page, kind, "longest");
    printRow(`${page.name} ${kind}`, [median(longest), Math.max(...longest), median(figures(page, kind, "total"))]);
  }

function lineOf(page: LatePage, kind: Kind): BenchLine {
  const longest = figures(page, kind, "longest");
  const all = median(figures(page, kind, "total")).toFixed(2);
  const where = kind === "paragraphs" ? "late paragraphs in" : "late comments under";
  return {
    ...{ id: `late/${page.name.replace(" ", "-")}/${kind}`, what: `${where} ${page.what}: the longest slice` },
    ...{ value: median(longest), unit: "ms", demanded: { atMost: MOST } },
    seen: `of ${longest.length} the worst ${Math.max(...longest).toFixed(2)} ms; all slices of one ${all} ms`,
  };
}

export const lines: readonly BenchLine[] = PAGES.flatMap((page) => KINDS.map((kind) => lineOf(page, kind)));
