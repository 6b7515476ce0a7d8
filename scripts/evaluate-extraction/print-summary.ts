import type { Tool } from "./in-page.ts";
import type { Verdict } from "./judge-answer.ts";
import { mean, median, sum } from "./statistics.ts";

export interface PageResult {
  readonly verdicts: Record<Tool, Verdict>;
  /** Median time in milliseconds. */
  readonly time: Record<Tool, number>;
  /** The same once the engine has compiled both. */
  readonly warm: Readonly<Record<"ours" | "readability", number>>;
  /** Time of the first call in a fresh page; null: not measured. */
  readonly cold: Record<Tool, number> | null;
  readonly isArticle: boolean;
}

const LIBRARIES = ["readability", "defuddle"] as const;
/** Ours may take this share of a library's time. */
const SHARE = 1 / 10;

/** Prints the closing table and the bars; false when a bar is missed. */
export function printSummary(results: readonly PageResult[]): boolean {
  console.log(
    "\ntool          median F1  mean F1  headline   date     author   sum of ms  ours to it: median   by sums",
  );
  for (const tool of ["ours", ...LIBRARIES] as const) {
    const rights = (["headline", "date", "author"] as const).map((field) => countRight(results, tool, field));
    const [own, theirs] = [sum(results.map(({ time }) => time.ours)), sum(results.map(({ time }) => time[tool]))];
    console.log(
      `${tool.padEnd(12)} ${f1(results, tool, median).toFixed(3).padStart(9)} ${f1(results, tool, mean).toFixed(3).padStart(8)}  ` +
        `${rights.map(({ right, of }) => `${right}/${of}`.padEnd(8)).join(" ")} ${theirs.toFixed(1).padStart(9)}` +
        `${ratioTo(results, tool).toFixed(3).padStart(20)} ${(own / theirs).toFixed(3).padStart(9)}`,
    );
  }
  console.log(`recognised as article: ${results.filter(({ isArticle }) => isArticle).length}/${results.length}`);
  printCold(results);
  return printBars(results);
}

function printCold(results: readonly PageResult[]): void {
  const cold = results.flatMap((result) => result.cold ?? []);
  if (cold.length === 0) return;
  const of = (tool: Tool) => median(cold.map((time) => time[tool])).toFixed(1);
  const ratio = (tool: Tool) => median(cold.map((time) => time.ours / time[tool])).toFixed(2);
  console.log(
    `first call in a fresh page, medians: ours ${of("ours")} ms, readability ${of("readability")} ms (ours to it ${ratio("readability")}), ` +
      `defuddle ${of("defuddle")} ms (${ratio("defuddle")})`,
  );
}

function printBars(results: readonly PageResult[]): boolean {
  const best = Math.max(...LIBRARIES.map((tool) => f1(results, tool, median)));
  const bars: [name: string, seen: number, bar: number, kept: boolean][] = [];
  const ours = f1(results, "ours", median);
  bars.push(["median F1, at least the better library's", ours, best, ours >= best]);
  for (const field of ["headline", "date", "author"] as const) {
    const own = countRight(results, "ours", field).right;
    const theirs = Math.max(...LIBRARIES.map((tool) => countRight(results, tool, field).right));
    bars.push([`${field} right, at least the better library's`, own, theirs, own >= theirs]);
  }
  const warm = median(results.map((result) => result.warm.ours / result.warm.readability));
  bars.push(["time to readability's, compiled, median of the pages, at most", warm, SHARE, warm <= SHARE]);
  const defuddle = ratioTo(results, "defuddle");
  bars.push(["time to defuddle's, median of the pages, at most", defuddle, SHARE, defuddle <= SHARE]);
  console.log("");
  for (const [name, seen, bar, kept] of bars) {
    const figure = (value: number) => (Number.isInteger(value) ? String(value) : value.toFixed(3)).padStart(6);
    console.log(`${name.padEnd(62)} ${figure(bar)}  seen ${figure(seen)}  ${kept ? "kept" : "missed"}`);
  }
  return bars.every(([, , , kept]) => kept);
}

function f1(results: readonly PageResult[], tool: Tool, summarise: (values: number[]) => number): number {
  return summarise(results.map(({ verdicts }) => verdicts[tool].text.f1));
}

function countRight(
  results: readonly PageResult[],
  tool: Tool,
  field: "headline" | "date" | "author",
): { right: number; of: number } {
  const known = results.map(({ verdicts }) => verdicts[tool][field]).filter((value) => value !== null);
  return { right: known.filter(Boolean).length, of: known.length };
}

/** Median of the pages' ratios of our time to the tool's. */
function ratioTo(results: readonly PageResult[], tool: Tool): number {
  return median(results.map(({ time }) => time.ours / time[tool]));
}
