import type { IndexQuery } from "../../../utils/core/search/answer-query.ts";
import type { QueryParts, SearchQuery } from "../../../utils/core/search/parse-query.ts";
import {
  ATTRIBUTE_FACETS,
  type AttributeFacet,
  SEARCH_FIELDS,
  type SearchDocument,
  type SearchField,
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
      ?.flatMap(splitScripts)
      .map((word) => word.slice(0, 80)) ?? []
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
  const own = document.attributes.filter((one) => one.facet === filter.filter).map((one) => one.value);
  if ("values" in filter) return own.some((value) => filter.values.includes(value));
  const { value } = filter;
  const wanted = slowWords(value);
  const isNamed = namesOf(document, filter.filter)
    .map(slowWords)
    .some(
      (name) =>
        wanted.length > 0 &&
        wanted.length <= name.length &&
        wanted.every((word, k) => isRead(name[k]!, word, k === wanted.length - 1 ? "prefix" : "whole")),
    );
  if (isNamed) return true;
  if (filter.filter === "tag") return false;
  if (filter.filter !== "outlet") return own.some((id) => id.startsWith(value));
  const hosts = own.map((host) => host.split("."));
  return hosts.some((labels) => labels.slice(0, -1).some((_, i) => labels.slice(i).join(".").startsWith(value)));
}

/** The best first, the newer first among equals, then by id. */
function searchSlowly(documents: readonly SearchDocument[], query: SearchQuery): SlowHit[] {
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
    const time = document.date === null ? Number.NEGATIVE_INFINITY : Date.parse(document.date);
    return [{ id: document.id, score, time, document }];
  });
  return found.sort((a, b) => b.score - a.score || compareNewest(a, b));
}

interface SlowHit {
  readonly id: string;
  readonly score: number;
  readonly time: number;
  readonly document: SearchDocument;
}
const compareNewest = (a: SlowHit, b: SlowHit) => (a.time === b.time ? (a.id < b.id ? -1 : 1) : b.time - a.time);

/** Ids in order, and for each «facet:value» how many there would be with it. */
export function answerSlowly(
  documents: readonly SearchDocument[],
  { kind, query, chosen, order }: IndexQuery,
): { ids: string[]; counts: Record<string, number> } {
  const valuesOf = ({ attributes }: SearchDocument, facet: AttributeFacet) => [
    ...new Set(attributes.filter((one) => one.facet === facet).map(({ value }) => value)),
  ];
  const found = searchSlowly(documents, query).filter(
    ({ document }) => kind === null || valuesOf(document, "kind").includes(kind),
  );
  const passes = (document: SearchDocument, but: AttributeFacet | null) =>
    [...chosen].every(
      ([facet, values]) =>
        facet === but || values.length === 0 || valuesOf(document, facet).some((value) => values.includes(value)),
    );
  const counts: Record<string, number> = {};
  for (const facet of ATTRIBUTE_FACETS)
    for (const { document } of found)
      if (passes(document, facet))
        for (const value of valuesOf(document, facet))
          counts[`${facet}:${value}`] = (counts[`${facet}:${value}`] ?? 0) + 1;
  const listed = found.filter(({ document }) => passes(document, null));
  if (order !== "best") listed.sort(compareNewest);
  if (order === "oldest") listed.reverse();
  return { ids: listed.map(({ id }) => id), counts };
}
