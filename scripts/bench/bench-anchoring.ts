/**
 * Finds stored passages again on made pages, in one Chromium, beside approx-string-match used the way the Hypothesis client does.
 * `--quick` takes fewer rounds. Ends with what is demanded and what was seen; exit code 1 when a bar is missed.
 */
import { chromium } from "playwright";
import { findBrowser } from "../browsers/find-browser.ts";
import type { KindResult } from "./anchoring/measure-kinds.ts";
import type { LookAlikeResult } from "./anchoring/measure-look-alikes.ts";
import type { SpeedResult } from "./anchoring/measure-speed.ts";
import type { Tally } from "./anchoring/tally.ts";
import { buildPageScript } from "./build-page-script.ts";

/** A line of the last table. */
interface Bar {
  readonly what: string;
  readonly demanded: string;
  readonly seen: string;
  readonly held: boolean;
}

const isQuick = process.argv.includes("--quick");
const [runs, slowRuns] = isQuick ? [5, 1] : [15, 3];
const SEED = 5;

const script = await buildPageScript(new URL("anchoring/in-page.ts", import.meta.url));
const { path } = await findBrowser("chromium", { install: true });
const browser = await chromium.launch({ executablePath: path, args: ["--disable-gpu"], chromiumSandbox: false });
const bars: Bar[] = [];
try {
  const page = await browser.newPage();
  await page.addScriptTag({ content: script });
  console.log(
    `Chromium ${browser.version()}, medians of ${runs} (the approximate way: ${slowRuns}), made pages, seed ${SEED}`,
  );
  printKinds((await page.evaluate(`bench.measureKinds(${SEED})`)) as KindResult[]);
  printLookAlikes((await page.evaluate(`bench.measureLookAlikes(${SEED})`)) as LookAlikeResult[]);
  printSpeed((await page.evaluate(`bench.measureSpeed(${runs}, ${slowRuns}, ${SEED})`)) as SpeedResult[]);
} finally {
  await browser.close();
}

console.log(`\n${"demanded / seen".padEnd(66)}${"demanded".padStart(10)}${"seen".padStart(12)}`);
for (const { what, demanded, seen, held } of bars) {
  console.log(`${what.padEnd(66)}${demanded.padStart(10)}${seen.padStart(12)}${held ? "" : "  missed"}`);
}
process.exitCode = bars.every(({ held }) => held) ? 0 : 1;

function printKinds(results: readonly KindResult[]): void {
  printHead("79,000 characters, 200 passages of 1 to 60 words, by kind of edit");
  for (const { name, gone, ours, theirs } of results) {
    printTallies(name, ours, theirs);
    const share = gone ? ours.orphan / sum(ours) : ours.right / sum(ours);
    bars.push({
      what: `${name}: ${gone ? "orphaned" : "found at the right place"}`,
      demanded: "100 %",
      seen: percent(share),
      held: share === 1,
    });
  }
}

function printLookAlikes(results: readonly LookAlikeResult[]): void {
  printHead("120 sentences that differ in little, each one deleted or altered by a word");
  for (const { name, edit, ours, theirs } of results) {
    printTallies(`${edit}: ${name}`, ours, theirs);
    const share = ours.wrong / sum(ours);
    bars.push({
      what: `${edit}: ${name}: at a wrong sentence`,
      demanded: "≤ 1 %",
      seen: percent(share),
      held: share <= 0.01,
    });
  }
}

function printSpeed(results: readonly SpeedResult[]): void {
  printHead("200,000 characters, 1,000 passages, words edited; milliseconds for all, indexing included");
  for (const { share, lost, ours, theirs, absent, ourTime, indexOfTime, theirTime } of results) {
    const name = share === 0 ? "unchanged" : `${100 * share} % of words edited`;
    printTallies(`${name}; of ${lost} no word is left`, ours, theirs);
    console.log(
      `  indexOf ${indexOfTime.toFixed(1)}, ours ${ourTime.toFixed(1)}, approximate ${theirTime.toFixed(0)} ms`,
    );
    printTallies("  100 passages of another page", absent, null);
    const most = share === 0 ? 1 : 6;
    const ratio = ourTime / indexOfTime;
    bars.push({ what: `${name}: time / indexOf`, demanded: `≤ ${most}`, seen: ratio.toFixed(2), held: ratio <= most });
    const faster = theirTime / ourTime;
    if (share > 0)
      bars.push({
        what: `${name}: times faster than the approximate way`,
        demanded: "≥ 50",
        seen: faster.toFixed(0),
        held: faster >= 50,
      });
    const recall = ours.right / sum(ours);
    bars.push({
      what: `${name}: found at the right place`,
      demanded: "≥ 99 %",
      seen: percent(recall),
      held: recall >= 0.99,
    });
    bars.push({
      what: `${name}: absent passages found`,
      demanded: "0",
      seen: String(absent.wrong),
      held: absent.wrong === 0,
    });
  }
}

function printHead(title: string): void {
  console.log(
    `\n${title}\n${"".padEnd(54)}${"right  wrong  uncertain  orphan".padStart(34)}   approximate: right  wrong  none`,
  );
}

function printTallies(name: string, ours: Tally, theirs: Tally | null): void {
  const own = [ours.right, ours.wrong, ours.uncertain, ours.orphan].map((n, i) =>
    String(n).padStart([7, 7, 11, 8][i]!),
  );
  const other =
    theirs === null
      ? []
      : [theirs.right, theirs.wrong, theirs.orphan].map((n, i) => String(n).padStart([20, 7, 6][i]!));
  console.log(`${name.padEnd(54)} ${own.join("")}${other.join("")}`);
}

function sum({ right, wrong, uncertain, orphan }: Tally): number {
  return right + wrong + uncertain + orphan;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
