import type { LibraryRoute } from "../../../utils/core/library/route.ts";
import type { FacetChoice } from "../../../utils/core/library/types.ts";
import type { Bin } from "../../../utils/core/plots/cut-into-bins.ts";
import { type PlotFilter, queryBehind } from "../../../utils/core/plots/narrow.ts";
import type { PlotsState } from "./types.ts";

/**
 * Where the articles behind an entity are shown: in the list, narrowed to it and to the plots' filter; in its dossier when the list
 * cannot tell it from another of the same name.
 */
export function entityAddress(
  state: Pick<PlotsState, "facetIds">,
  id: string,
  filter: PlotFilter,
  bin: Bin | null,
): LibraryRoute {
  const ids = state.facetIds(id);
  if (ids === null) return { view: "entity", id };
  const chosen = ids.map((value): FacetChoice => ({ facet: "entity", value }));
  return { view: "list", query: queryBehind(filter, bin, chosen) };
}
