import { chooseName } from "../../core/language/choose-name.ts";
import type { Language } from "../../core/lexicon/types.ts";
import { describeArticle } from "../../core/library/describe-article.ts";
import { describeClipping } from "../../core/library/describe-clipping.ts";
import { describeHighlight } from "../../core/library/describe-highlight.ts";
import { readRecordKey } from "../../core/library/record-key.ts";
import { FACETS, type Facet, type LibraryQuery } from "../../core/library/types.ts";
import { createObservable } from "../../core/observable.ts";
import { EMPTY_INDEX, indexNotes, type SearchIndex } from "../../core/search/index-notes.ts";
import { parseQuery } from "../../core/search/parse-query.ts";
import { searchIndex } from "../../core/search/search-index.ts";
import type { Attribute, SearchDocument } from "../../core/search/types.ts";
import type { RasdDatabase } from "../../store/database.ts";
import { watchRecords } from "../../store/watch-records.ts";
import type { FacetCount, LibraryAnswer, LibrarySearch } from "./library-search.ts";

export interface LibrarySearchOptions {
  /**
   * What a value of a facet is called where the records do not say: labels, languages, categories, colours, months and projects, and
   * entities that were renamed. null: as the records have it, else the value itself.
   */
  readonly nameOf: (facet: Facet, value: string) => string | null;
  /** The reader's, for the names of entities. */
  readonly language: () => Language;
  readonly signal: AbortSignal;
}

/** Opens the search over everything kept. It answers at once, with nothing at first; `progress` and `changes` say when to ask again. */
export function createLibrarySearch(
  database: RasdDatabase,
  { nameOf, language, signal }: LibrarySearchOptions,
): LibrarySearch {
  const progress = createObservable<{ readonly done: number; readonly total: number } | null>({ done: 0, total: 1 });
  const changes = createObservable(0);
  const failure = createObservable<string | null>(null);
  let documents = new Map<string, SearchDocument>();
  let index: SearchIndex = EMPTY_INDEX;
  watchRecords(database, () => void read().catch(fail), signal);

  async function read() {
    await database.open();
    const articles = new Map((await database.articles.toArray()).map((article) => [article.id, article]));
    const annotations = await database.annotations.toArray();
    const clippings = await database.sealed.toArray();
    const listed = [
      ...[...articles.values()].map(describeArticle),
      ...annotations.map((annotation) => describeHighlight(annotation, articles.get(annotation.articleId) ?? null)),
      ...clippings.map((clipping) => describeClipping(clipping, articles.get(clipping.articleId) ?? null)),
    ].filter((one) => one !== null);
    if (signal.aborted) return;
    documents = new Map(listed.map((one) => [one.id, one]));
    index = indexNotes(EMPTY_INDEX, listed).index;
    progress.set(null);
    changes.set(changes.get() + 1);
  }

  function fail(error: unknown) {
    failure.set(error instanceof Error ? error.message : String(error));
  }

  function ask({ kind, text, chosen, order }: LibraryQuery): LibraryAnswer {
    const query = parseQuery(text);
    const hits = searchIndex(index, query, { limit: Number.POSITIVE_INFINITY }).hits;
    const found = hits.flatMap(({ id }) => documents.get(id) ?? []).filter((one) => holds(one, "kind", [kind]));
    const passes = (document: SearchDocument, but: Facet | null) =>
      FACETS.every((facet) => {
        const values = chosen.filter((choice) => choice.facet === facet).map(({ value }) => value);
        return facet === but || values.length === 0 || holds(document, facet, values);
      });
    const listed = found.filter((document) => passes(document, null));
    const time = ({ date }: SearchDocument) => (date === null ? Number.NEGATIVE_INFINITY : Date.parse(date));
    if (order !== "best") listed.sort((a, b) => (order === "newest" ? time(b) - time(a) : time(a) - time(b)));
    const facets: Partial<Record<Facet, readonly FacetCount[]>> = {};
    for (const facet of FACETS) {
      const counts = countFacet(
        facet,
        found.filter((document) => passes(document, facet)),
      );
      if (counts.length > 0) facets[facet] = counts;
    }
    return {
      total: listed.length,
      slice: (from, to) => listed.slice(from, to).map(({ id }) => readRecordKey(id)!.id),
      facets,
      errors: query.errors,
      whole: progress.get() === null,
    };
  }

  function countFacet(facet: Facet, found: readonly SearchDocument[]): FacetCount[] {
    const counts = new Map<string, { attribute: Attribute; count: number }>();
    for (const { attributes } of found) {
      const own = new Map(attributes.filter((one) => one.facet === facet).map((one) => [one.value, one]));
      for (const [value, attribute] of own)
        counts.set(value, { attribute, count: (counts.get(value)?.count ?? 0) + 1 });
    }
    return [...counts]
      .map(([value, { attribute, count }]) => ({ value, name: nameAttribute(facet, attribute), count }))
      .sort((a, b) =>
        facet === "month" ? (a.value < b.value ? 1 : -1) : b.count - a.count || (a.value < b.value ? -1 : 1),
      );
  }

  function nameAttribute(facet: Facet, { value, names }: Attribute): string {
    return nameOf(facet, value) ?? names.und ?? chooseName(names, language())?.text ?? value;
  }

  return { ask, progress, changes, failure };
}

function holds({ attributes }: SearchDocument, facet: Facet | "kind", values: readonly string[]): boolean {
  return attributes.some((one) => one.facet === facet && values.includes(one.value));
}
