import type { ProjectFacts } from "../../../components/library/projects/types.ts";
import { fillMonths } from "../../core/library/fill-months.ts";
import { EVERYTHING } from "../../core/library/route.ts";
import type { RecordKind } from "../../core/library/types.ts";
import type { LibrarySearch } from "./library-search.ts";

/** Entities named on a project's card. */
const ENTITIES = 6;
/** Months its line tells of: a year at least, so that one month is no broad bar, three at most. */
const MONTHS = { least: 12, most: 36 };

/** What is in a project, as the search counts it now. */
export function projectFacts(search: LibrarySearch, project: string): ProjectFacts {
  const ask = (kind: RecordKind) => search.ask({ ...EVERYTHING, kind, chosen: [{ facet: "project", value: project }] });
  const articles = ask("article");
  return {
    counts: { article: articles.total, highlight: ask("highlight").total, clipping: ask("clipping").total },
    months: fillMonths(articles.facets.month ?? [], MONTHS),
    entities: (articles.facets.entity ?? []).slice(0, ENTITIES),
  };
}
