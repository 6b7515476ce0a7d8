/**
 * Finds stored passages again on made pages, in one Chromium, beside approx-string-match used the way the Hypothesis client does.
 * `--quick` takes fewer rounds.
 */
import { chromium } from "playwright";
import { findBrowser } from "../browsers/find-browser.ts";
import type { KindResult } from "./anchoring/measure-kinds.ts";
import type { LookAlikeResult } from "./anchoring/measure-look-alikes.ts";
import type { SpeedResult } from "./anchoring/measure-speed.ts";
import type { Tally } from "./anchoring/tally.ts";
import { buildPageScript } from "./build-page-script.ts";
import type { BenchLine } from "./line.ts";
import { atMostLine, fasterLine, ratioLine } from "./make-lines.ts";

const isQuick = process.argv.includes("--quick");
const [runs, slowRuns] = isQuick ? [5, 1] : [15, 3];
const SEED = 5;

const script = await buildPageScript(new URL("anchoring/in-page.ts", import.meta.url));
const { path } = await findBrowser("chromium", { install: true });
const browser = await chromium.launch({ executablePath: path, args: ["--disable-gpu"], chromiumSandbox: false });
const found: BenchLine[] = [];
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

export const lines: readonly BenchLine[] = found;

function printKinds(results: readonly KindResult[]): void {
  printHead("79,000 characters, 200 passages of 1 to 60 words, by kind of edit");
  for (const { name, gone, ours, theirs } of results) {
    printTallies(name, ours, theirs);
    const share = gone ? ours.orphan / sum(ours) : ours.right / sum(ours);
    found.push({
      ...{ id: `anchoring/kinds/${slug(name)}`, what: `${name}: ${gone ? "orphaned" : "found at the right place"}` },
      ...{ value: share, unit: "share", demanded: { atLeast: 1 }, seen: `of ${sum(ours)}` },
    });
  }
}

function printLookAlikes(results: readonly LookAlikeResult[]): void {
  printHead("120 sentences that differ in little, each one deleted or altered by a word");
  for (const { name, edit, ours, theirs } of results) {
    printTallies(`${edit}: ${name}`, ours, theirs);
    const share = ours.wrong / sum(ours);
    found.push(
      atMostLine(
        `anchoring/look-alikes/${slug(`${edit} ${name}`)}`,
        `${edit}: ${name}: at a wrong sentence`,
        { value: share, most: 0.01, unit: "share" },
        `${ours.wrong} of ${sum(ours)}`,
      ),
    );
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
    const id = `anchoring/speed/${100 * share}`;
    // The guide: as fast as indexOf where nothing changed, five times its time at 2 %, six at 10 %.
    const most = share === 0 ? 1 : share <= 0.02 ? 5 : 6;
    found.push(
      ratioLine(`${id}/index-of`, `${name}: 1,000 passages / indexOf`, ourTime, indexOfTime, { atMost: most }),
    );
    const faster = fasterLine(
      `${id}/approximate`,
      `${name}: times faster than approx-string-match`,
      ourTime,
      theirTime,
    );
    // Their seconds are taken three times only.
    if (share > 0) found.push({ ...faster, demanded: { atLeast: 50 }, isCompared: false });
    found.push(
      {
        ...{ id: `${id}/recall`, what: `${name}: found at the right place`, value: ours.right / sum(ours) },
        ...{ unit: "share", demanded: { atLeast: 0.99 }, seen: `${ours.right} of ${sum(ours)}` },
      },
      atMostLine(
        `${id}/absent`,
        `${name}: absent passages found`,
        { value: absent.wrong, most: 0, unit: "count" },
        "of 100",
      ),
    );
  }
}

/** A name as a part of an id. */
function slug(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/gu, "");
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
