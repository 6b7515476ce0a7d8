import type { AttributeDirectory } from "./attribute-directory.ts";
import { filterTerm } from "./attribute-text.ts";
import { type WantedTerm, wantTerm } from "./find-terms.ts";
import type { QueryFilter, QueryParts, SearchQuery } from "./parse-query.ts";
import { spellingsOf } from "./reading-starts.ts";

/** A query made ready for looking it up in one block after the other. */
export interface PlannedParts {
  readonly words: readonly WantedTerm[];
  readonly phrases: readonly (readonly WantedTerm[])[];
  /** What filters look up by name. */
  readonly values: readonly WantedTerm[];
  /** For each filter by value the numbers it allows. */
  readonly attributes: readonly (readonly number[])[];
  readonly bounds: readonly Extract<QueryFilter, { time: number }>[];
}
export interface SearchPlan extends PlannedParts {
  readonly excluded: PlannedParts;
}

export function planSearch(query: SearchQuery, directory: AttributeDirectory): SearchPlan {
  return { ...planParts(query, directory), excluded: planParts(query.excluded, directory) };
}

function planParts({ words, phrases, filters }: QueryParts, directory: AttributeDirectory): PlannedParts {
  const values: WantedTerm[] = [];
  const attributes: number[][] = [];
  const bounds: Extract<QueryFilter, { time: number }>[] = [];
  for (const filter of filters) {
    if ("time" in filter) bounds.push(filter);
    else if ("values" in filter)
      attributes.push(filter.values.flatMap((value) => directory.find(filter.filter, value) ?? []));
    else values.push(wantTerm([filterTerm(filter.filter, filter.value)], true));
  }
  return {
    words: words.map((word) => wantTerm(spellingsOf(word, true), true)),
    phrases: phrases.map((phrase) => phrase.map((word) => wantTerm(spellingsOf(word, false), false))),
    values,
    attributes,
    bounds,
  };
}
