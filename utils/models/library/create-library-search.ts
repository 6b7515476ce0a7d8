import { readRecordKey } from "../../core/library/record-key.ts";
import { FACETS, type LibraryQuery } from "../../core/library/types.ts";
import { createObservable } from "../../core/observable.ts";
import { answerQuery } from "../../core/search/answer-query.ts";
import { parseQuery, type ReadValues, readOwnValues } from "../../core/search/parse-query.ts";
import { foldString } from "../../core/text/fold.ts";
import type { RasdDatabase } from "../../store/database.ts";
import { followIndex } from "./follow-index.ts";
import type { LibraryAnswer, LibrarySearch } from "./library-search.ts";
import { type FacetWords, nameFacets } from "./name-facets.ts";

export interface LibrarySearchOptions extends FacetWords {
  /**
   * What a value of a facet is called where the records do not say: labels, languages, categories, colours, months and projects, and
   * entities that were renamed. null: as the records have it, else the value itself. Filters in the query's text know
   * labels, languages, categories, colours and projects by these names, too.
   */
  readonly nameOf: FacetWords["nameOf"];
  readonly signal: AbortSignal;
  /** Milliseconds since 1970; the clock when it is left out. */
  readonly now?: () => number;
}

/** Opens the search over everything kept. It answers at once, with nothing at first; `progress` and `changes` say when to ask again. */
export function createLibrarySearch(
  database: RasdDatabase,
  { nameOf, language, signal, now = Date.now }: LibrarySearchOptions,
): LibrarySearch {
  const { index, progress, failure } = followIndex(database, { now, signal });
  const changes = createObservable(0);
  index.subscribe(() => changes.set(changes.get() + 1));

  const readValues: ReadValues = (filter, folded) => {
    const { directory } = index.get();
    const named = directory
      .valuesOf(filter)
      .map(({ value }) => value)
      .filter((value) => foldName(nameOf(filter, value) ?? "").startsWith(folded) || foldName(value) === folded);
    return [...new Set([...readOwnValues(filter, folded), ...named])];
  };

  function ask({ kind, text, chosen, order }: LibraryQuery): LibraryAnswer {
    const query = parseQuery(text, readValues);
    const { directory } = index.get();
    const choices = new Map(
      FACETS.map((facet) => [facet, chosen.filter((one) => one.facet === facet).map(({ value }) => value)]),
    );
    const { total, slice, counts } = answerQuery(index.get(), { kind, query, chosen: choices, order });
    let facets: LibraryAnswer["facets"] | null = null;
    return {
      total,
      slice: (from, to) => slice(from, to).map((key) => readRecordKey(key)!.id),
      // Counted when they are shown.
      get facets() {
        facets ??= nameFacets(counts(), directory, chosen, { nameOf, language });
        return facets;
      },
      errors: query.errors,
      whole: progress.get() === null,
    };
  }

  return { ask, progress, changes, failure };
}

function foldName(name: string): string {
  return foldString(name).trim().replace(/\s+/gu, " ");
}
