import type { CountedEntity, GroupedArticle } from "../dossiers/group-entities.ts";
import type { Category } from "../lexicon/types.ts";
import { figureKindOf } from "../recognise/figure-ids.ts";
import { type Bin, binOf } from "./cut-into-bins.ts";

/** Articles that name an entity, by bin. */
export interface EntitySeries {
  readonly id: string;
  readonly total: number;
  readonly byBin: readonly number[];
}

/** Whether a plot of names has a place for it: dates, sums and counted figures are no names. */
export function isPlotted(entity: Pick<CountedEntity, "id" | "category">): boolean {
  return entity.category !== "date" && entity.category !== "amount" && figureKindOf(entity.id) === null;
}

/**
 * The entities named in most of these articles, at most `most`, and how many articles of each bin name them. `category` null: of
 * every category that is plotted.
 */
export function countSeries(
  articles: readonly GroupedArticle[],
  entities: ReadonlyMap<string, Pick<CountedEntity, "id" | "category">>,
  bins: readonly Bin[],
  { category, most }: { readonly category: Category | null; readonly most: number },
): EntitySeries[] {
  const totals = new Map<string, number>();
  for (const article of articles) for (const id of article.entities) totals.set(id, (totals.get(id) ?? 0) + 1);
  const chosen = [...totals]
    .filter(([id]) => {
      const entity = entities.get(id);
      return entity !== undefined && (category === null ? isPlotted(entity) : entity.category === category);
    })
    .sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1))
    .slice(0, most);
  const series = new Map(chosen.map(([id, total]) => [id, { id, total, byBin: bins.map(() => 0) }]));
  for (const article of articles) {
    const bin = binOf(bins, article.day);
    if (bin === -1) continue;
    for (const id of article.entities) {
      const own = series.get(id);
      if (own) own.byBin[bin]!++;
    }
  }
  return [...series.values()];
}
