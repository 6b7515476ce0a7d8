import type { GroupedArticle } from "../dossiers/group-entities.ts";
import { LABELS, type Label } from "../relevance/types.ts";
import { type Bin, binOf } from "./cut-into-bins.ts";

/** Outlets that get a row of their own; of more, the smaller ones share the last row. */
export const MOST_ROWS = 15;

/** Articles of one outlet, or of the outlets that share a row. */
export interface OutletRow {
  /** null: the outlets that share a row. */
  readonly host: string | null;
  /** How many outlets it stands for. */
  readonly outlets: number;
  readonly total: number;
  /** By index of the bin. */
  readonly byBin: readonly number[];
  readonly byLabel: Readonly<Record<Label, number>>;
}

export interface Coverage {
  readonly total: number;
  readonly byBin: readonly number[];
  readonly byLabel: Readonly<Record<Label, number>>;
  /** The outlet with most articles first, a shared row last. */
  readonly rows: readonly OutletRow[];
}

type Tally = { total: number; byBin: number[]; byLabel: Record<Label, number> };

/** Counts articles by outlet, bin and label. One whose day is in no bin counts for total and label alone. */
export function countCoverage(articles: readonly GroupedArticle[], bins: readonly Bin[]): Coverage {
  const create = (): Tally => ({
    total: 0,
    byBin: bins.map(() => 0),
    byLabel: Object.fromEntries(LABELS.map((label) => [label, 0])) as Record<Label, number>,
  });
  const all = create();
  const outlets = new Map<string, Tally>();
  for (const { outlet, day, label } of articles) {
    const own = outlets.get(outlet) ?? create();
    outlets.set(outlet, own);
    const bin = binOf(bins, day);
    for (const tally of [all, own]) {
      tally.total++;
      tally.byLabel[label]++;
      if (bin !== -1) tally.byBin[bin]!++;
    }
  }
  const sorted = [...outlets].sort(([a, first], [b, second]) => second.total - first.total || (a < b ? -1 : 1));
  const own = sorted.length <= MOST_ROWS ? sorted : sorted.slice(0, MOST_ROWS - 1);
  const rows: OutletRow[] = own.map(([host, tally]) => ({ host, outlets: 1, ...tally }));
  const shared = sorted.slice(own.length);
  if (shared.length > 0)
    rows.push({
      host: null,
      outlets: shared.length,
      ...sum(
        shared.map(([, tally]) => tally),
        create(),
      ),
    });
  return { ...all, rows };
}

function sum(tallies: readonly Tally[], into: Tally): Tally {
  for (const { total, byBin, byLabel } of tallies) {
    into.total += total;
    for (const [index, count] of byBin.entries()) into.byBin[index]! += count;
    for (const label of LABELS) into.byLabel[label] += byLabel[label];
  }
  return into;
}
