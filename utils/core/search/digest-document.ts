import { readWords, wordsOf } from "./read-words.ts";
import { type AttributeFacet, SEARCH_FIELDS, type SearchDocument, VALUE_FILTERS, type ValueFilter } from "./types.ts";

/** Stands between the values of one field, so that no phrase runs from one tag into the next. No word is empty. */
export const BREAK = "";

/** A document as the index keeps it. */
export interface Digest {
  readonly id: string;
  /** Milliseconds since 1970; NaN: no date. */
  readonly time: number;
  /** Terms of each field: the words of SEARCH_FIELDS in their order, then the values of VALUE_FILTERS in one. */
  readonly fields: readonly (readonly string[])[];
}

/** Fields of a digest: those that are searched, and the one of filter values. */
export const FIELDS = SEARCH_FIELDS.length + 1;
/** Index of the filter values. */
export const VALUES = SEARCH_FIELDS.length;

/** What a filter's value is looked up as: a control character for the filter, then the folded words. */
export function valueTerm(filter: ValueFilter, value: string): string {
  return String.fromCharCode(1 + VALUE_FILTERS.indexOf(filter)) + value;
}

/** Folded words with single spaces; hosts and ids keep their signs. */
export function foldValue(filter: ValueFilter, value: string): string {
  if (filter === "outlet" && /^[\x21-\x7e]+$/u.test(value)) return value.toLowerCase();
  if (filter === "entity" && /^[\w-]+\.[\w.-]+$/u.test(value)) return value.toLowerCase();
  return wordsOf(value).join(" ");
}

export function digestDocument(document: SearchDocument): Digest {
  const { headline, note, passage, text, attributes } = document;
  const namesOf = (facet: AttributeFacet) =>
    attributes.filter((one) => one.facet === facet).flatMap(({ names }) => Object.values(names));
  const values = attributes.flatMap(({ facet, value, names }) => {
    const filter = VALUE_FILTERS.find((one) => one === facet);
    if (filter === undefined) return [];
    const known = Object.values(names).flatMap(startsOfName);
    const own = filter === "outlet" ? hostsOf(value) : [foldValue(filter, value)];
    return [...own, ...known].map((one) => valueTerm(filter, one));
  });
  return {
    id: document.id,
    time: document.date === null ? Number.NaN : Date.parse(document.date),
    fields: [
      wordsOf(headline),
      joinValues(namesOf("tag")),
      joinValues(namesOf("entity")),
      wordsOf(note),
      wordsOf(passage),
      wordsOf(text),
      [...new Set(values)],
    ],
  };
}

function joinValues(values: readonly string[]): string[] {
  return values.flatMap((value, index) => (index === 0 ? wordsOf(value) : [BREAK, ...wordsOf(value)]));
}

/** fr.hespress.com → itself and hespress.com: an outlet is named without its edition. */
function hostsOf(host: string): string[] {
  const labels = host.toLowerCase().split(".");
  return labels.slice(0, -1).map((_, index) => labels.slice(index).join("."));
}

/** A name from its start, and from behind its first article: «الهجرة» is found as «هجرة», too. */
function startsOfName(name: string): string[] {
  const words = readWords(name).words.map(({ word }) => word);
  const whole = words.join(" ");
  if (whole === "") return [];
  return /^ال.{2}/u.test(whole) ? [whole, whole.slice(2)] : [whole];
}
