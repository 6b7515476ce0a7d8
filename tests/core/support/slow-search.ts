import type { QueryParts, SearchQuery } from "../../../utils/core/search/parse-query.ts";
import {
  type AttributeFacet,
  SEARCH_FIELDS,
  type SearchDocument,
  type SearchField,
  type SearchHit,
} from "../../../utils/core/search/types.ts";
import { foldString } from "../../../utils/core/text/fold.ts";

/** The search as its description has it: every document folded, split and tested, nothing prepared. */

const WEIGHTS: Readonly<Record<SearchField, number>> = {
  headline: 16,
  tag: 8,
  entity: 8,
  note: 4,
  passage: 2,
  text: 1,
};

export function slowWords(text: string): string[] {
  return (
    foldString(text)
      .match(/[\u0600-\u077f]+|\p{Nd}+|[\p{L}]+/gu)
      ?.flatMap(splitScripts) ?? []
  );
}

/** Arabic and Latin letters side by side are two words. */
function splitScripts(run: string): string[] {
  return run.match(/[\u0600-\u077f]+|[a-z\u0080-\u024f]+|[0-9]+|[^\u0600-\u077fa-z\u0080-\u024f0-9]+/gu) ?? [];
}

/** Everything a word can be read as, by what may stand before the rest. */
function readings(word: string): string[] {
  const found = [word];
  for (const [, rest] of [word.match(/^[وف]?[بكل](.{3,})$/u), word.match(/^[وف](.{3,})$/u)].map((m) => m ?? []))
    if (rest !== undefined) found.push(rest);
  const article = /^(?:[وف](?=.{3}))?(?:[بكل](?=.{3}))?ال(.{2,})$/u.exec(word);
  if (article) found.push(article[1]!);
  const swallowed = /^(?:[وف](?=.{3}))?لل(.{2,})$/u.exec(word);
  if (swallowed) found.push(swallowed[1]!);
  return found;
}

/** With the article a word is also itself behind ل («للبشر»); loosely, also without it. */
function isRead(word: string, wanted: string, how: "prefix" | "whole"): boolean {
  const bare = /^ال(..+)$/u.exec(wanted)?.[1];
  const spellings = bare === undefined ? [wanted] : [wanted, `لل${bare}`, ...(how === "prefix" ? [bare] : [])];
  return readings(word).some((reading) =>
    spellings.some((spelling) => (how === "prefix" ? reading.startsWith(spelling) : reading === spelling)),
  );
}

type Fields = ReadonlyMap<SearchField, readonly (readonly string[])[]>;

function namesOf({ attributes }: SearchDocument, facet: AttributeFacet): string[] {
  return attributes.filter((one) => one.facet === facet).flatMap(({ names }) => Object.values(names));
}

function fieldsOf(document: SearchDocument): Fields {
  const { headline, note, passage, text } = document;
  const [tags, names] = [namesOf(document, "tag"), namesOf(document, "entity")];
  const texts = { headline: [headline], tag: tags, entity: names, note: [note], passage: [passage], text: [text] };
  return new Map(SEARCH_FIELDS.map((field) => [field, texts[field].map(slowWords)]));
}

/** Fields in which the words stand one behind the other, within one value. */
function fieldsWith(fields: Fields, words: readonly string[], how: "prefix" | "whole"): SearchField[] {
  return SEARCH_FIELDS.filter((field) =>
    fields
      .get(field)!
      .some((value) =>
        value.some((_, at) => words.every((word, k) => at + k < value.length && isRead(value[at + k]!, word, how))),
      ),
  );
}

const best = (fields: readonly SearchField[]) => Math.max(0, ...fields.map((field) => WEIGHTS[field]));

function passesFilter(document: SearchDocument, filter: QueryParts["filters"][number]): boolean {
  if ("time" in filter) {
    const time = document.date === null ? Number.NaN : Date.parse(document.date);
    return filter.filter === "before" ? time < filter.time : time >= filter.time;
  }
  const { value } = filter;
  const begins = (names: readonly string[]) =>
    names
      .map((name) => slowWords(name).join(" "))
      .some((name) => name.startsWith(value) || name.replace(/^ال(?=..)/u, "").startsWith(value));
  const values = document.attributes.filter((one) => one.facet === filter.filter).map((one) => one.value);
  const isNamed = begins(namesOf(document, filter.filter));
  switch (filter.filter) {
    case "outlet":
      return (
        isNamed ||
        values
          .map((host) => host.split("."))
          .some((labels) => labels.slice(0, -1).some((_, i) => labels.slice(i).join(".").startsWith(value)))
      );
    case "tag":
    case "entity":
      return isNamed || values.some((id) => id.startsWith(value));
    case "label":
    case "lang":
      return values.includes(value);
  }
}

export function searchSlowly(documents: readonly SearchDocument[], query: SearchQuery): SearchHit[] {
  const found = documents.flatMap((document) => {
    const fields = fieldsOf(document);
    const words = query.words.map((word) => fieldsWith(fields, [word], "prefix"));
    const phrases = query.phrases.map((phrase) => fieldsWith(fields, phrase, "whole"));
    if ([...words, ...phrases].some((one) => one.length === 0)) return [];
    if (!query.filters.every((filter) => passesFilter(document, filter))) return [];
    const { excluded } = query;
    if (excluded.words.some((word) => fieldsWith(fields, [word], "prefix").length > 0)) return [];
    if (excluded.phrases.some((phrase) => fieldsWith(fields, phrase, "whole").length > 0)) return [];
    if (excluded.filters.some((filter) => passesFilter(document, filter))) return [];
    const run = query.words.length > 1 ? fieldsWith(fields, query.words, "prefix") : [];
    const sum = (list: readonly SearchField[][]) => list.reduce((total, one) => total + best(one), 0);
    const score = sum(words) + 2 * sum(phrases) + 2 * best(run);
    const hit = new Set([...words, ...phrases].flat());
    const time = document.date === null ? Number.NEGATIVE_INFINITY : Date.parse(document.date);
    return [{ id: document.id, score, time, fields: SEARCH_FIELDS.filter((field) => hit.has(field)) }];
  });
  return found
    .sort((a, b) => b.score - a.score || (a.time === b.time ? (a.id < b.id ? -1 : 1) : b.time - a.time))
    .map(({ id, score, fields }) => ({ id, score, fields }));
}
