import type { GroupedArticle } from "../dossiers/group-entities.ts";
import { EVERYTHING } from "../library/route.ts";
import type { FacetChoice, LibraryQuery } from "../library/types.ts";
import type { Label } from "../relevance/types.ts";
import type { Bin } from "./cut-into-bins.ts";

/** What all plots of the page are narrowed to; null: not by this. */
export interface PlotFilter {
  /** Days, both in it. */
  readonly from: string | null;
  readonly to: string | null;
  readonly project: string | null;
  readonly label: Label | null;
}

export const NO_PLOT_FILTER: PlotFilter = { from: null, to: null, project: null, label: null };

export function narrow(articles: readonly GroupedArticle[], filter: PlotFilter): GroupedArticle[] {
  const { from, to, project, label } = filter;
  return articles.filter(
    (article) =>
      (from === null || article.day >= from) &&
      (to === null || article.day <= to) &&
      (project === null || article.projects.includes(project)) &&
      (label === null || article.label === label),
  );
}

/**
 * What the list is asked for to show the articles behind a part of a plot: the plots' filter, the part's days (null: all of
 * them) and its own choices, which stand in place of the filter's where they are of one facet.
 */
export function queryBehind(filter: PlotFilter, bin: Bin | null, chosen: readonly FacetChoice[]): LibraryQuery {
  const from = later(filter.from, bin?.start ?? null);
  const to = earlier(filter.to === null ? null : dayAfter(filter.to), bin?.end ?? null);
  const text = [from === null ? "" : `after:${from}`, to === null ? "" : `before:${to}`].filter((part) => part !== "");
  const common: FacetChoice[] = [];
  if (filter.label !== null) common.push({ facet: "label", value: filter.label });
  if (filter.project !== null) common.push({ facet: "project", value: filter.project });
  return {
    ...EVERYTHING,
    text: text.join(" "),
    chosen: [...common.filter(({ facet }) => !chosen.some((choice) => choice.facet === facet)), ...chosen],
  };
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

function later(a: string | null, b: string | null): string | null {
  return a === null || (b !== null && b > a) ? b : a;
}

function earlier(a: string | null, b: string | null): string | null {
  return a === null || (b !== null && b < a) ? b : a;
}
