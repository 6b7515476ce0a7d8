import { valueTerm } from "./digest-document.ts";
import { type WantedTerm, wantTerm } from "./find-terms.ts";
import type { QueryFilter, QueryParts, SearchQuery } from "./parse-query.ts";
import { spellingsOf } from "./reading-starts.ts";

/** A query made ready for looking it up in one block after the other. */
export interface PlannedParts {
  readonly words: readonly WantedTerm[];
  readonly phrases: readonly (readonly WantedTerm[])[];
  readonly values: readonly WantedTerm[];
  readonly bounds: readonly Extract<QueryFilter, { time: number }>[];
}
export interface SearchPlan extends PlannedParts {
  readonly excluded: PlannedParts;
}

export function planSearch(query: SearchQuery): SearchPlan {
  return { ...planParts(query), excluded: planParts(query.excluded) };
}

function planParts({ words, phrases, filters }: QueryParts): PlannedParts {
  const values: WantedTerm[] = [];
  const bounds: Extract<QueryFilter, { time: number }>[] = [];
  for (const filter of filters) {
    if ("time" in filter) bounds.push(filter);
    else {
      const isExact = filter.filter === "label" || filter.filter === "lang";
      values.push(wantTerm([valueTerm(filter.filter, filter.value)], !isExact));
    }
  }
  return {
    words: words.map((word) => wantTerm(spellingsOf(word, true), true)),
    phrases: phrases.map((phrase) => phrase.map((word) => wantTerm(spellingsOf(word, false), false))),
    values,
    bounds,
  };
}
