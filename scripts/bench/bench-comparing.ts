/**
 * Compares made texts of 20,000 words with edited ones, in this Node; medians of processor time, with what is demanded. `--quick` takes fewer
 * rounds.
 */
import { compareTexts } from "../../utils/core/clippings/compare-texts.ts";
import type { BenchLine } from "./line.ts";
import { makeEditedText } from "./make-edited-text.ts";
import { atMostLine } from "./make-lines.ts";

const RUNS = process.argv.includes("--quick") ? 7 : 31;
const WORDS = 20_000;
/** Milliseconds for one word in twenty left out, put in or exchanged. */
const DEMANDED = 100;

let held = Number.NaN;
console.log(`Node ${process.version}, ${WORDS} words, ${RUNS} runs; the first is what a reader waits for`);
for (const share of [0.05, 0.01, 0.2, 0.6]) {
  const [sealed, live] = makeEditedText(WORDS, share);
  const times: number[] = [];
  let hunks = 0;
  for (let run = 0; run < RUNS; run++) {
    const begun = process.threadCpuUsage();
    hunks = compareTexts(sealed, live).hunks.length;
    const { user, system } = process.threadCpuUsage(begun);
    times.push((user + system) / 1_000);
  }
  const [first] = times;
  const sorted = times.toSorted((a, b) => a - b);
  const median = sorted[RUNS >> 1]!;
  if (share === 0.05) held = median;
  const range = `lowest ${sorted[0]!.toFixed(0)}, first ${first!.toFixed(0)}`;
  console.log(`${`${share * 100} %`.padStart(5)} edited: ${median.toFixed(0)} ms (${range}), ${hunks} hunks`);
}
export const lines: readonly BenchLine[] = [
  atMostLine("comparing/5-percent", "20,000 words compared, 5 % edited", { value: held, most: DEMANDED }),
];
