import type { Category } from "../../../utils/core/lexicon/types.ts";
import type { ComposedPlots } from "../../../utils/core/plots/compose-plots.ts";
import type { PlotFilter } from "../../../utils/core/plots/narrow.ts";
import type { NamedEntity, ReadingActions, ReadingState } from "../dossiers/types.ts";

/** Periods a reader chooses from: so many weeks up to today, everything, or days of their own. */
export const PERIODS = ["12", "26", "52", "all", "own"] as const;
export type Period = (typeof PERIODS)[number];

/** How many names the graph may show. */
export const GRAPH_SIZES = [30, 60, 120, 200] as const;

export interface PlotsState {
  readonly reading: ReadingState;
  readonly filter: PlotFilter;
  readonly period: Period;
  readonly projects: readonly { readonly id: string; readonly name: string }[];
  /** Names of outlets by host. */
  readonly outlets: ReadonlyMap<string, string>;
  /** Articles kept, whatever the filter. */
  readonly stored: number;
  /** What the series are narrowed to; null: names of every category. */
  readonly category: Category | null;
  /** How many names the graph shows at most. */
  readonly graphSize: number;
  readonly data: ComposedPlots;
  /** Names and category of an entity of the data. */
  readonly entity: (id: string) => NamedEntity;
  /** Ids by which the list finds an entity's articles; null: only its dossier can. */
  readonly facetIds: (id: string) => readonly string[] | null;
}

export interface PlotsActions extends ReadingActions {
  readonly filter: (change: Partial<PlotFilter>) => void;
  readonly choosePeriod: (period: Period) => void;
  readonly chooseCategory: (category: Category | null) => void;
  readonly chooseGraphSize: (size: number) => void;
  /** Hands the picture of a plot to the reader as a file. Rejects with what went wrong. */
  readonly save: (plot: SavedPlot) => Promise<void>;
}

/** A plot as it stands in the page, and what is written around it. */
export interface SavedPlot {
  readonly svg: SVGSVGElement;
  readonly format: "svg" | "png";
  /** File name without its ending. */
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
}
