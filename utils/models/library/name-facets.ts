import { chooseName } from "../../core/language/choose-name.ts";
import type { Language } from "../../core/lexicon/types.ts";
import { FACETS, type Facet, type FacetChoice } from "../../core/library/types.ts";
import type { AttributeDirectory } from "../../core/search/attribute-directory.ts";
import { ATTRIBUTE_FACETS } from "../../core/search/types.ts";
import type { FacetCount } from "./library-search.ts";

/** What a facet's values are called, and in which language. */
export interface FacetWords {
  readonly nameOf: (facet: Facet, value: string) => string | null;
  readonly language: () => Language;
}

/** Values of a facet that are given: a reader who looks for a rarer one searches for it. */
export const MOST_VALUES = 200;

/**
 * Counts by number, as the facets a reader sees: the most frequent first, months the newest first; what is chosen is among them
 * whatever it counts.
 */
export function nameFacets(
  counts: Uint32Array,
  directory: AttributeDirectory,
  chosen: readonly FacetChoice[],
  words: FacetWords,
): Partial<Record<Facet, readonly FacetCount[]>> {
  const numbers = ATTRIBUTE_FACETS.map((): number[] => []);
  for (let number = 0; number < counts.length; number++)
    if (counts[number] !== 0) numbers[directory.facetOf(number)]!.push(number);
  const facets: Partial<Record<Facet, readonly FacetCount[]>> = {};
  for (const facet of FACETS) {
    const found = mostFrequent(numbers[ATTRIBUTE_FACETS.indexOf(facet)]!, counts).map((number) => {
      const { value, names } = directory.attributeOf(number);
      const name = words.nameOf(facet, value) ?? names.und ?? chooseName(names, words.language())?.text ?? value;
      return { value, name, count: counts[number]! };
    });
    const missing = chosen.filter((one) => one.facet === facet && !found.some(({ value }) => value === one.value));
    for (const value of new Set(missing.map((one) => one.value))) found.push(describeMissing(facet, value));
    if (found.length > 0) facets[facet] = found.sort(facet === "month" ? compareMonths : compareCounts);
  }
  return facets;

  /** A chosen value nothing is found with, or too rare to be given. */
  function describeMissing(facet: Facet, value: string): FacetCount {
    const number = directory.find(facet, value);
    const names = number === null ? {} : directory.attributeOf(number).names;
    const name = words.nameOf(facet, value) ?? names.und ?? chooseName(names, words.language())?.text ?? value;
    return { value, name, count: number === null ? 0 : (counts[number] ?? 0) };
  }
}

function mostFrequent(numbers: readonly number[], counts: Uint32Array): readonly number[] {
  if (numbers.length <= MOST_VALUES) return numbers;
  /** How many values have each count; sorting them all would take longer than counting did. */
  const having = new Uint32Array(1 + numbers.reduce((most, number) => Math.max(most, counts[number]!), 0));
  for (const number of numbers) having[counts[number]!]!++;
  let least = having.length - 1;
  for (let taken = having[least]!; taken < MOST_VALUES; taken += having[least]!) least--;
  const above = numbers.filter((number) => counts[number]! > least);
  const equal = numbers.filter((number) => counts[number]! === least);
  return [...above, ...equal.slice(0, MOST_VALUES - above.length)];
}

function compareMonths(a: FacetCount, b: FacetCount): number {
  return a.value < b.value ? 1 : -1;
}

function compareCounts(a: FacetCount, b: FacetCount): number {
  return b.count - a.count || (a.value < b.value ? -1 : 1);
}
