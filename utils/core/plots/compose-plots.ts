import type { Grouped } from "../dossiers/group-entities.ts";
import type { Category } from "../lexicon/types.ts";
import { type Coverage, countCoverage } from "./count-coverage.ts";
import { countSeries, type EntitySeries, isPlotted } from "./count-series.ts";
import { type Bins, cutIntoBins } from "./cut-into-bins.ts";
import { findTogether, type Together } from "./find-together.ts";
import { narrow, type PlotFilter } from "./narrow.ts";

/** What the plots are made of, within a filter. */
export interface ComposedPlots {
  /** Articles that pass the filter. */
  readonly articles: number;
  readonly bins: Bins;
  readonly coverage: Coverage;
  readonly series: readonly EntitySeries[];
  readonly together: Together;
}

/** Small plots side by side that can still be looked over. */
const MOST_SERIES = 12;

/**
 * Counts everything the plots show. Time runs from the filter's first day, else from the first article's, to its last day, else to
 * the last article's. `category` narrows the series alone.
 */
export function composePlots(
  grouped: Grouped,
  filter: PlotFilter,
  { category, graphSize, today }: { category: Category | null; graphSize: number; today: string },
): ComposedPlots {
  const articles = narrow(grouped.articles, filter);
  // The newest first.
  const newest = articles[0]?.day ?? today;
  const from = filter.from ?? articles.at(-1)?.day ?? today;
  const to = filter.to ?? newest;
  const bins = cutIntoBins(from, to);
  return {
    articles: articles.length,
    bins,
    coverage: countCoverage(articles, bins.bins),
    series: countSeries(articles, grouped.entities, bins.bins, { category, most: MOST_SERIES }),
    together: findTogether(
      articles,
      (id) => {
        const entity = grouped.entities.get(id);
        return entity !== undefined && isPlotted(entity);
      },
      graphSize,
    ),
  };
}
