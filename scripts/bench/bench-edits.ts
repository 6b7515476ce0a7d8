/**
 * What marks cost a page that changes its own text: 1,000 changes of words, 1,000 texts taken apart, with marks off, with marks, and
 * with marks and the watcher that tells Rasd's session of changes; in turn, medians of 15 of processor time (`--quick`: 5).
 */
import { readFile } from "node:fs/promises";
import { chromium } from "playwright";
import { findBrowser } from "../browsers/find-browser.ts";
import { loadLexicon } from "../lexicon/load-lexicon.ts";
import { lexiconPlugin } from "../lexicon/vite-plugin.ts";
import { buildPageScript } from "./build-page-script.ts";
import { chooseNames } from "./choose-names.ts";
import type { Kind, State } from "./edits/in-page.ts";
import type { BenchLine } from "./line.ts";
import { ratioLine, SIZES, sizeName } from "./make-lines.ts";
import { makeNewsText } from "./make-news-text.ts";
import { readMarks, recordTrace } from "./record-trace.ts";
import { median, printRow } from "./statistics.ts";

const runs = process.argv.includes("--quick") ? 5 : 15;
const WHAT: Readonly<Record<Kind, string>> = { edits: "1,000 text edits", splits: "1,000 texts split" };

const STATES: readonly State[] = ["off", "marks", "watched"];
type EditTimes = Readonly<Record<Kind, Readonly<Record<State, number>>>>;

const script = await buildPageScript(new URL("edits/in-page.ts", import.meta.url), [lexiconPlugin()]);
const style = await readFile(new URL("../../entrypoints/marks.css", import.meta.url), "utf8");
const names = chooseNames(loadLexicon().entities);
const { path } = await findBrowser("chromium", { install: true });
const browser = await chromium.launch({ executablePath: path, args: ["--disable-gpu"], chromiumSandbox: false });
const seen: { readonly size: number; readonly times: EditTimes; readonly marks: number }[] = [];
try {
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  for (const size of SIZES) {
    const article = `<article lang="ar" dir="rtl">${makeNewsText(size, names)}</article>`;
    await page.setContent(`<!doctype html><style>${style}</style>${article}`);
    await page.addScriptTag({ content: script });
    let marks = 0;
    const events = await recordTrace(session, ["blink.user_timing"], async () => {
      marks = (await page.evaluate(`bench.run(${runs})`)) as number;
    });
    seen.push({ size, times: readTimes(readMarks(events)), marks });
  }
  console.log(`Chromium ${browser.version()}, medians of ${runs}, ms of processor time for 1,000`);
} finally {
  await browser.close();
}

function readTimes(at: ReadonlyMap<string, number>): EditTimes {
  const timesOf = (kind: Kind, state: State) =>
    Array.from({ length: runs }, (_, round) => {
      const name = `${kind} ${state} ${round}`;
      return (at.get(`${name} end`) ?? Number.NaN) - (at.get(`${name} start`) ?? Number.NaN);
    });
  const medians = (kind: Kind) =>
    Object.fromEntries(STATES.map((state) => [state, median(timesOf(kind, state))])) as Record<State, number>;
  return { edits: medians("edits"), splits: medians("splits") };
}

printRow("", ["marks", "off", "with marks", "and watched"]);
for (const { size, times, marks } of seen)
  for (const [kind, { off, marks: painted, watched }] of Object.entries(times))
    printRow(`${sizeName(size)}: ${kind}`, [String(marks), ...[off, painted, watched].map((time) => time.toFixed(3))]);

export const lines: readonly BenchLine[] = seen.flatMap(({ size, times }) =>
  (Object.keys(WHAT) as Kind[]).flatMap((kind) => {
    const { off, marks, watched } = times[kind];
    const line = (id: string, what: string, time: number, most?: number) =>
      ratioLine(
        `edits/${sizeName(size)}/${kind}${id}`,
        `${sizeName(size)}: ${WHAT[kind]}, ${what} / off`,
        time,
        off,
        most === undefined ? undefined : { atMost: most },
      );
    return [line("", "marks on", marks, 1.2), line("-watched", "marks on and watched", watched)];
  }),
);
