import { LABELS, type Label } from "../relevance/types.ts";
import { foldString } from "../text/fold.ts";
import { foldValue } from "./digest-document.ts";
import { wordsOf } from "./read-words.ts";
import type { ValueFilter } from "./types.ts";

/** A filter: a value a document has, or a bound of its date in milliseconds since 1970. */
export type QueryFilter =
  | { readonly filter: ValueFilter; readonly value: string }
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
  | { readonly kind: "unknown-label" | "unknown-language"; readonly field: string; readonly value: string }
  | { readonly kind: "too-long" };

export interface SearchQuery extends QueryParts {
  readonly excluded: QueryParts;
  /** What was not understood and therefore not searched for, in the order it stands. */
  readonly errors: readonly QueryError[];
}

/** Most words of a query: the search keeps one bit for each. */
const MOST_WORDS = 30;

const FIELD_NAMES: Readonly<Record<string, ValueFilter | "before" | "after">> = {
  outlet: "outlet",
  tag: "tag",
  entity: "entity",
  label: "label",
  lang: "lang",
  before: "before",
  after: "after",
  المنبر: "outlet",
  منبر: "outlet",
  وسم: "tag",
  الوسم: "tag",
  كيان: "entity",
  الكيان: "entity",
  تصنيف: "label",
  التصنيف: "label",
  لغه: "lang",
  اللغه: "lang",
  قبل: "before",
  بعد: "after",
};
const LANGUAGES = ["ar", "fr", "en", "es", "und"];

/** − or nothing, a field or nothing, then a text in quotes or a run without spaces and quotes. A quote that is not closed runs to the end. */
const PIECE = /([-−–]?)(?:([\p{L}\p{M}\u0640_]+):)?(?:["“”„«»]([^"“”„«»]*)["“”„«»]?|([^\s"“”„«»]*))/gu;

/**
 * Reads what a reader typed: words, "phrases", filters (`outlet:hespress.com`, `وسم:"عمل قسري"`, `before:2024-05`), and each
 * with a − before it to exclude it. before: is up to the beginning of the year, month or day, after: from its beginning on.
 * A query never fails: what is not understood is among `errors`. A word written with signs inside («27.14») is a phrase.
 */
export function parseQuery(text: string): SearchQuery {
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
    const filter = Object.hasOwn(FIELD_NAMES, name) ? FIELD_NAMES[name]! : null;
    if (filter === null) errors.push({ kind: "unknown-field", field });
    else if (foldString(value).trim() === "") errors.push({ kind: "no-value", field });
    else if (filter === "before" || filter === "after") {
      const time = readDate(foldString(value));
      if (time === null) errors.push({ kind: "bad-date", field, value });
      else parts.filters.push({ filter, time });
    } else {
      const folded = foldValue(filter, value);
      if (filter === "label" && !LABELS.includes(folded as Label)) errors.push({ kind: "unknown-label", field, value });
      else if (filter === "lang" && !LANGUAGES.includes(folded))
        errors.push({ kind: "unknown-language", field, value });
      else if (folded === "") errors.push({ kind: "no-value", field });
      else parts.filters.push({ filter, value: folded });
    }
  }
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
