import { type BenchLine, describeDemand, describeValue, isMet } from "./line.ts";

const WIDEST = 76;

/** The table of a run as text: what, demanded, seen, whether it is met, and what the figure is made of. */
export function tableOf(lines: readonly BenchLine[]): string {
  const width = Math.min(WIDEST, Math.max(4, ...lines.map(({ what }) => what.length)));
  const row = (what: string, demanded: string, seen: string, met: string, from: string) =>
    `${what.padEnd(width)}  ${demanded.padStart(10)}  ${seen.padStart(10)}  ${met.padEnd(6)}  ${from}`.trimEnd();
  return [
    row("what", "demanded", "seen", "met", "from"),
    ...lines.map((line) => {
      const met = line.demanded === undefined ? "" : isMet(line) ? "yes" : "MISSED";
      return row(line.what, describeDemand(line), describeValue(line.value, line.unit), met, line.seen);
    }),
  ].join("\n");
}
