import { CATEGORIES } from "../lexicon/types.ts";
import { HIGHLIGHT_COLOURS } from "../notes/highlight-style.ts";
import { LABELS } from "../relevance/types.ts";
import { foldString } from "../text/fold.ts";
import { foldFilter, NAMED_FILTERS, type NamedFilter } from "./attribute-text.ts";
import { wordsOf } from "./read-words.ts";

/** What is filtered by one of a few values. */
export const VALUE_FILTERS = ["label", "lang", "category", "colour", "project"] as const;
export type ValueFilter = (typeof VALUE_FILTERS)[number];

/** A filter: what a value is called, from its start on; the values it may be; or a bound of the date in milliseconds since 1970. */
export type QueryFilter =
  | { readonly filter: NamedFilter; readonly value: string }
  | { readonly filter: ValueFilter; readonly values: readonly string[] }
  | { readonly filter: "before" | "after"; readonly time: number };

/** What a document must have all of, or, excluded, none of. Everything is folded. */
export interface QueryParts {
  /** Words that stand somewhere, from a word's start on. */
  readonly words: readonly string[];
  /** Words that stand one behind the other, each whole. */
  readonly phrases: readonly (readonly string[])[];
  readonly filters: readonly QueryFilter[];
}

export type QueryError =
  | { readonly kind: "unknown-field"; readonly field: string }
  | { readonly kind: "no-value"; readonly field: string }
  | { readonly kind: "bad-date"; readonly field: string; readonly value: string }
  | { readonly kind: UnknownValue; readonly field: string; readonly value: string }
  | { readonly kind: "too-long" };

export interface SearchQuery extends QueryParts {
  readonly excluded: QueryParts;
  /** What was not understood and therefore not searched for, in the order it stands. */
  readonly errors: readonly QueryError[];
}

/** Most words of a query: the search keeps one bit for each. */
const MOST_WORDS = 30;

type FilterName = NamedFilter | ValueFilter | "before" | "after";

/** What filters are called, in the three languages. To add a name, add it to its line. */
const FIELD_NAMES: ReadonlyMap<string, FilterName> = new Map(
  (
    [
      ["outlet", "outlet source média journal منبر المنبر مصدر المصدر"],
      ["tag", "tag étiquette وسم الوسم"],
      ["entity", "entity entité nom name كيان الكيان"],
      ["label", "label pertinence relevance تصنيف التصنيف"],
      ["lang", "lang language langue لغة اللغة"],
      ["category", "category catégorie فئة الفئة"],
      ["colour", "colour color couleur لون اللون"],
      ["project", "project projet dossier مشروع المشروع ملف الملف"],
      ["before", "before avant قبل"],
      ["after", "after après depuis since بعد منذ"],
    ] satisfies readonly (readonly [FilterName, string])[]
  ).flatMap(([filter, names]) => names.split(" ").map((name) => [foldString(name), filter] as const)),
);

type UnknownValue = "unknown-label" | "unknown-language" | "unknown-category" | "unknown-colour" | "unknown-project";
const UNKNOWN: Readonly<Record<ValueFilter, UnknownValue>> = {
  label: "unknown-label",
  lang: "unknown-language",
  category: "unknown-category",
  colour: "unknown-colour",
  project: "unknown-project",
};

/** The values that a filter's folded text names; none: it names nothing. */
export type ReadValues = (filter: ValueFilter, folded: string) => readonly string[];

/** Values by themselves, without what the interface or the reader calls them. */
const VALUES: Readonly<Record<ValueFilter, readonly string[]>> = {
  label: LABELS,
  lang: ["ar", "fr", "en", "es", "und"],
  category: CATEGORIES,
  colour: HIGHLIGHT_COLOURS,
  project: [],
};
export const readOwnValues: ReadValues = (filter, folded) => VALUES[filter].filter((value) => value === folded);

/** − or nothing, a field or nothing, then a text in quotes or a run without spaces and quotes. A quote that is not closed runs to the end. */
const PIECE = /([-−–]?)(?:([\p{L}\p{M}\u0640_]+):)?(?:["“”„«»]([^"“”„«»]*)["“”„«»]?|([^\s"“”„«»]*))/gu;

/**
 * Reads what a reader typed: words, "phrases", filters (`outlet:hespress.com`, `وسم:"عمل قسري"`, `before:2024-05`), and each
 * with a − before it to exclude it. before: is up to the beginning of the year, month or day, after: from its beginning on.
 * A query never fails: what is not understood is among `errors`. A word written with signs inside («27.14») is a phrase.
 *
 * @param readValues knows what labels, categories, projects … are called.
 */
export function parseQuery(text: string, readValues: ReadValues = readOwnValues): SearchQuery {
  const wanted = createParts();
  const excluded = createParts();
  const errors: QueryError[] = [];
  let words = 0;
  for (const match of text.matchAll(PIECE)) {
    if (match[0] === "") continue;
    const [, minus, field, quoted, bare] = match;
    const parts = minus ? excluded : wanted;
    if (field === undefined) addWords(parts, quoted, bare);
    // «https://…» and the like are no filter.
    else if (quoted === undefined && bare!.startsWith("//")) addWords(parts, undefined, `${field}:${bare}`);
    else addFilter(parts, field, (quoted ?? bare ?? "").trim());
  }
  return { ...wanted, excluded, errors };

  function addWords(parts: Parts, quoted: string | undefined, bare: string | undefined) {
    const found = wordsOf(quoted ?? dropElision(bare ?? ""));
    if (found.length === 0) return;
    words += found.length;
    if (words > MOST_WORDS) {
      if (!errors.some(({ kind }) => kind === "too-long")) errors.push({ kind: "too-long" });
    } else if (quoted === undefined && found.length === 1) parts.words.push(found[0]!);
    else parts.phrases.push(found);
  }

  function addFilter(parts: Parts, field: string, value: string) {
    const name = foldString(field);
    const filter = FIELD_NAMES.get(name);
    const folded = foldString(value).trim();
    if (filter === undefined) errors.push({ kind: "unknown-field", field });
    else if (folded === "") errors.push({ kind: "no-value", field });
    else if (filter === "before" || filter === "after") {
      const time = readDate(folded);
      if (time === null) errors.push({ kind: "bad-date", field, value });
      else parts.filters.push({ filter, time });
    } else if (isNamed(filter)) {
      const named = foldFilter(filter, value);
      if (named === "") errors.push({ kind: "no-value", field });
      else parts.filters.push({ filter, value: named });
    } else {
      const values = readValues(filter, folded.replace(/\s+/gu, " "));
      if (values.length === 0) errors.push({ kind: UNKNOWN[filter], field, value });
      else parts.filters.push({ filter, values });
    }
  }
}

function isNamed(filter: NamedFilter | ValueFilter): filter is NamedFilter {
  return NAMED_FILTERS.some((one) => one === filter);
}

interface Parts {
  readonly words: string[];
  readonly phrases: string[][];
  readonly filters: QueryFilter[];
}

function createParts(): Parts {
  return { words: [], phrases: [], filters: [] };
}

/** "l'exploitation" is looked for as "exploitation", so that "d'exploitation" is found as well. */
function dropElision(word: string): string {
  return word.replace(/^(?:\p{L}|qu|jusqu|lorsqu)['’ʼ](?=\p{L})/iu, "");
}

/** The beginning of a year, month or day in UTC, in milliseconds since 1970; null: no such day. */
function readDate(text: string): number | null {
  const match = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?$/u.exec(text.trim());
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() : null;
}
