import type { Coverage } from "./count-coverage.ts";
import type { EntitySeries } from "./count-series.ts";

/** What a plot shows, found in its numbers; put into words by the view. */
export type CoverageFinding =
  /** One bin has at least twice the usual; usual: the median of the others. times: how many times it, to one decimal. */
  | {
      readonly kind: "peak";
      readonly bin: number;
      readonly articles: number;
      readonly usual: number;
      readonly times: number;
    }
  /** One bin has three articles or more where the usual is none. */
  | { readonly kind: "burst"; readonly bin: number; readonly articles: number; readonly total: number }
  /** No bin stands out. */
  | { readonly kind: "even"; readonly least: number; readonly most: number }
  /** Too little to say more than how many. */
  | { readonly kind: "count"; readonly total: number };

/** Below this a count goes up and down by chance. */
const FEW = 3;

export function tellCoverage({ total, byBin }: Pick<Coverage, "total" | "byBin">): CoverageFinding {
  const most = Math.max(0, ...byBin);
  if (byBin.length < 3 || most < FEW) return { kind: "count", total };
  const bin = byBin.indexOf(most);
  const others = byBin.filter((_, index) => index !== bin);
  const usual = median(others);
  if (usual === 0) return { kind: "burst", bin, articles: most, total };
  const times = Math.round((most / usual) * 10) / 10;
  if (times >= 2) return { kind: "peak", bin, articles: most, usual, times };
  return { kind: "even", least: Math.min(...byBin), most };
}

export type SeriesFinding =
  /** At least twice as many articles in the later half of the period as in the earlier one, and three more. */
  | { readonly kind: "rising"; readonly id: string; readonly before: number; readonly after: number }
  | { readonly kind: "top"; readonly id: string; readonly articles: number }
  | { readonly kind: "none" };

/** The entity that rose most between the halves of the period; else the one named most. A middle bin belongs to neither half. */
export function tellSeries(series: readonly EntitySeries[]): SeriesFinding {
  const [top] = series;
  if (!top) return { kind: "none" };
  const half = Math.floor(top.byBin.length / 2);
  const rises = series
    .map(({ id, byBin }) => ({ id, before: sum(byBin.slice(0, half)), after: sum(byBin.slice(byBin.length - half)) }))
    .filter(({ before, after }) => after >= before * 2 && after - before >= FEW)
    .sort((a, b) => b.after - b.before - (a.after - a.before));
  return rises[0] ? { kind: "rising", ...rises[0] } : { kind: "top", id: top.id, articles: top.total };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

function median(counts: readonly number[]): number {
  const sorted = counts.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return 0;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
