/**
 * What marks cost the page's frames: a frame in which they are painted, one in which the page is scanned as well, and one that merely
 * paints the texts in another colour (that is the plain repaint; another one paints the background alone), in turn, medians of 15 of processor time; layouts and nodes they cause; and scan and paint of 500 terms beside two libraries that wrap what they find (`--quick`: 5).
 */
import { readFile } from "node:fs/promises";
import { type CDPSession, chromium, type Page } from "playwright";
import { findBrowser } from "../browsers/find-browser.ts";
import { loadLexicon } from "../lexicon/load-lexicon.ts";
import { lexiconPlugin } from "../lexicon/vite-plugin.ts";
import { buildPageScript } from "./build-page-script.ts";
import { chooseNames } from "./choose-names.ts";
import type { BenchLine } from "./line.ts";
import { fasterLine, milliseconds, ratioLine, SIZES, sizeName } from "./make-lines.ts";
import { makeNewsText } from "./make-news-text.ts";
import type { FrameKind, WrapTimes } from "./painting/in-page.ts";
import { readMarks, recordTrace } from "./record-trace.ts";
import { median, printRow } from "./statistics.ts";

const isQuick = process.argv.includes("--quick");
const runs = isQuick ? 5 : 15;
/** mark.js takes seconds. */
const slowRuns = isQuick ? 1 : 3;
const KINDS: readonly FrameKind[] = ["plain", "background", "paint", "scan"];

interface Frame {
  /** The script's part, and the whole with style, layout and painting, in milliseconds of processor time. */
  readonly script: number;
  readonly whole: number;
}

interface Seen {
  readonly size: number;
  readonly frames: Readonly<Record<FrameKind, readonly Frame[]>>;
  readonly marks: number;
  /** Caused by all frames with marks together. */
  readonly layouts: number;
  readonly nodes: number;
}

const script = await buildPageScript(new URL("painting/in-page.ts", import.meta.url), [lexiconPlugin()]);
const style = await readFile(new URL("../../entrypoints/marks.css", import.meta.url), "utf8");
const names = chooseNames(loadLexicon().entities);
const { path } = await findBrowser("chromium", { install: true });
const browser = await chromium.launch({ executablePath: path, args: ["--disable-gpu"], chromiumSandbox: false });
const seen: Seen[] = [];
let wrapped: WrapTimes | null = null;
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  for (const size of SIZES) {
    const article = `<article lang="ar" dir="rtl">${makeNewsText(size, names)}</article>`;
    await page.setContent(`<!doctype html><style>${style}</style>${article}`);
    await page.addScriptTag({ content: script });
    seen.push(await measureFrames(page, session, size));
    if (size === 20_000) wrapped = (await page.evaluate(`bench.measureWrapping(${runs}, ${slowRuns})`)) as WrapTimes;
  }
  console.log(
    `Chromium ${browser.version()}, 3,000 terms, medians of ${runs}, ms of processor time of the page's thread`,
  );
} finally {
  await browser.close();
}

async function measureFrames(page: Page, session: CDPSession, size: number): Promise<Seen> {
  const frames: Record<FrameKind, Frame[]> = { plain: [], background: [], paint: [], scan: [] };
  let [marks, layouts, nodes] = [0, 0, 0];
  for (let run = -3; run < runs; run++)
    for (const kind of run % 2 === 0 ? KINDS : KINDS.toReversed()) {
      marks = (await page.evaluate("bench.prepareFrame()")) as number;
      await page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done)))");
      const before = [await countLayouts(session), (await page.evaluate("bench.countNodes()")) as number] as const;
      const events = await recordTrace(session, ["blink.user_timing"], () => page.evaluate(`bench.frame("${kind}")`));
      const at = readMarks(events);
      if (run < 0) continue;
      const start = at.get("start") ?? Number.NaN;
      frames[kind].push({ script: at.get("done")! - start, whole: at.get("end")! - start });
      if (kind === "plain" || kind === "background") continue;
      layouts += (await countLayouts(session)) - before[0];
      nodes += ((await page.evaluate("bench.countNodes()")) as number) - before[1];
    }
  return { size, frames, marks, layouts, nodes };
}

async function countLayouts(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "LayoutCount")?.value ?? Number.NaN;
}

const wholeOf = ({ frames }: Seen, kind: FrameKind) => median(frames[kind].map(({ whole }) => whole));
printRow("characters", [
  "marks",
  "plain repaint",
  "background",
  "painting",
  "of it script",
  "scanning too",
  "layouts",
  "new nodes",
]);
for (const one of seen) {
  const own = median(one.frames.paint.map(({ script: time }) => time));
  const times = [
    wholeOf(one, "plain"),
    wholeOf(one, "background"),
    wholeOf(one, "paint"),
    own,
    wholeOf(one, "scan"),
  ].map((time) => time.toFixed(2));
  printRow(sizeName(one.size), [String(one.marks), ...times, String(one.layouts), String(one.nodes)]);
}
const { ours, mark, advanced, found } = wrapped!;
console.log(
  `20k, 500 terms: ours ${milliseconds(ours)} (${found.ours} found), mark.js ${milliseconds(mark)} (${found.mark}, n = ${slowRuns}), ` +
    `advanced-mark.js ${milliseconds(advanced)} (${found.advanced})`,
);

export const lines: readonly BenchLine[] = [
  ...seen.flatMap((one): BenchLine[] => {
    const size = sizeName(one.size);
    const made = `${one.marks} marks, ${2 * runs} frames`;
    return [
      ratioLine(
        `painting/${size}/frame`,
        `${size}: frame in which marks are painted / plain repaint`,
        wholeOf(one, "paint"),
        wholeOf(one, "plain"),
        one.size >= 20_000 ? { atMost: 2.8 } : undefined,
      ),
      ratioLine(
        `painting/${size}/background`,
        `${size}: the same / a repaint of the background alone`,
        wholeOf(one, "paint"),
        wholeOf(one, "background"),
      ),
      ratioLine(
        `painting/${size}/scan`,
        `${size}: frame that scans as well / plain repaint`,
        wholeOf(one, "scan"),
        wholeOf(one, "plain"),
      ),
      {
        ...{
          id: `painting/${size}/layouts`,
          what: `${size}: layouts caused by marks`,
          value: one.layouts,
          unit: "count",
        },
        ...{ demanded: { atMost: 0 }, seen: made },
      },
      {
        ...{ id: `painting/${size}/nodes`, what: `${size}: nodes added by marks`, value: one.nodes, unit: "count" },
        ...{ demanded: { atMost: 0 }, seen: made },
      },
    ];
  }),
  {
    ...fasterLine("painting/mark.js", `20k, 500 terms: times faster than mark.js (n = ${slowRuns})`, ours, mark, 1_000),
    isCompared: false,
  },
  // By the clock, too: it wraps, and what that leaves behind is taken away between the rounds.
  {
    ...fasterLine("painting/advanced-mark.js", "20k, 500 terms: times faster than advanced-mark.js", ours, advanced),
    isCompared: false,
  },
];
