import type { AttributeDirectory } from "./attribute-directory.ts";
import type { NamedFilter } from "./attribute-text.ts";
import { type WantedTerm, wantTerm } from "./find-terms.ts";
import type { QueryFilter, QueryParts, SearchQuery } from "./parse-query.ts";
import { wordsOf } from "./read-words.ts";
import { spellingsOf } from "./reading-starts.ts";
import { ATTRIBUTE_FACETS } from "./types.ts";

/** A filter by what an attribute is called: the first words of a name, the last of them begun; or by its value. */
export interface NamedAttributes {
  /** Place in ATTRIBUTE_FACETS. */
  readonly facet: number;
  readonly words: readonly WantedTerm[];
  readonly numbers: readonly number[];
}

/** A query made ready for looking it up in one block after the other. */
export interface PlannedParts {
  readonly words: readonly WantedTerm[];
  readonly phrases: readonly (readonly WantedTerm[])[];
  readonly named: readonly NamedAttributes[];
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
  const named: NamedAttributes[] = [];
  const attributes: number[][] = [];
  const bounds: Extract<QueryFilter, { time: number }>[] = [];
  for (const filter of filters) {
    if ("time" in filter) bounds.push(filter);
    else if ("values" in filter)
      attributes.push(filter.values.flatMap((value) => directory.find(filter.filter, value) ?? []));
    else named.push(planNamed(filter, directory));
  }
  return {
    words: words.map((word) => wantTerm(spellingsOf(word, true), true)),
    phrases: phrases.map((phrase) => phrase.map((word) => wantTerm(spellingsOf(word, false), false))),
    named,
    attributes,
    bounds,
  };
}

function planNamed(
  { filter, value }: { readonly filter: NamedFilter; readonly value: string },
  directory: AttributeDirectory,
): NamedAttributes {
  const words = wordsOf(value);
  const last = words.length - 1;
  return {
    facet: ATTRIBUTE_FACETS.indexOf(filter),
    words: words.map((word, at) => wantTerm(spellingsOf(word, at === last), at === last)),
    numbers:
      filter === "outlet"
        ? findHosts(value, directory)
        : filter === "entity"
          ? directory.startingWith(filter, value)
          : [],
  };
}

/** Hosts that begin with a text, also behind a dot: an outlet is named without its edition. */
function findHosts(value: string, directory: AttributeDirectory): number[] {
  return directory.startingWith("outlet", "").filter((number) => {
    const labels = directory.attributeOf(number).value.split(".");
    return labels.slice(0, -1).some((_, at) => labels.slice(at).join(".").startsWith(value));
  });
}
