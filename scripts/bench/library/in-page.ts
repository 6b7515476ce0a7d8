import type { LibraryQuery } from "../../../utils/core/library/types.ts";
import { createLibrarySearch } from "../../../utils/models/library/create-library-search.ts";
import type { LibrarySearch } from "../../../utils/models/library/library-search.ts";
import { openDatabase, type RasdDatabase } from "../../../utils/store/database.ts";
import { saveArticle } from "../../../utils/store/save-article.ts";
import { updateSearchIndex } from "../../../utils/store/update-search-index.ts";
import { createRandom } from "../anchoring/random.ts";
import { makeQueries } from "../search/make-notes.ts";
import { fillDatabase } from "./fill-database.ts";

const SEED = 17;
/** Rows a list shows at first. */
const SHOWN = 50;
const signal = new AbortController().signal;
const ARTICLES: LibraryQuery = { kind: "article", text: "", chosen: [], order: "best" };

/** Fills the database of this page's origin, which has no index yet; milliseconds, and how many records there are. */
export async function fill(count: number): Promise<{ took: number; records: number }> {
  const database = openDatabase();
  const start = performance.now();
  const { articles, annotations, sealed } = await fillDatabase(database, count, Date.now());
  const took = performance.now() - start;
  database.close();
  return { took, records: articles + annotations + sealed };
}

export interface BuildResult {
  readonly took: number;
  readonly blocks: number;
  readonly bytes: number;
  /** The longest a page would not have answered. */
  readonly longest: number;
}

/** Builds the index from the records. */
export async function build(): Promise<BuildResult> {
  const database = openDatabase();
  const longest = watchLongTasks();
  const start = performance.now();
  await updateSearchIndex(database, { now: Date.now, signal });
  const took = performance.now() - start;
  let [bytes, blocks] = [0, 0];
  await database.searchBlocks.each(({ buffer }) => {
    bytes += buffer.byteLength;
    blocks++;
  });
  database.close();
  return { took, blocks, bytes, longest: await longest() };
}

export interface OpenResult {
  /** Milliseconds from a page that has opened nothing to the newest rows with all facets, of a part of the index at least … */
  readonly first: number;
  /** … and to the rows of a query that was typed before. */
  readonly firstFound: number;
  /** To the whole index, and the same rows and facets of it. */
  readonly whole: number;
  readonly total: number;
  readonly longest: number;
}

let database: RasdDatabase;
let search: LibrarySearch;

/** In a fresh page: opens the search, and asks at each change as a view does. */
export async function open(text: string): Promise<OpenResult> {
  const longest = watchLongTasks();
  const start = performance.now();
  database = openDatabase();
  search = createLibrarySearch(database, { nameOf: () => null, language: () => "ar", signal });
  let [first, firstFound] = [Number.NaN, Number.NaN];
  const whole = await new Promise<number>((resolve, reject) => {
    search.failure.subscribe((message) => message && reject(new Error(message)));
    search.changes.subscribe(() => {
      const answer = show(ARTICLES);
      if (Number.isNaN(first) && answer.total > 0) {
        first = performance.now() - start;
        show({ ...ARTICLES, text });
        firstFound = performance.now() - start;
      }
      if (answer.whole) resolve(performance.now() - start);
    });
  });
  return { first, firstFound, whole, total: search.ask(ARTICLES).total, longest: await longest() };
}

/** What a list does with a query: its first rows and every facet. */
function show(query: LibraryQuery) {
  const answer = search.ask(query);
  answer.slice(0, SHOWN);
  void answer.facets;
  return answer;
}

let kinds: Readonly<Record<string, readonly LibraryQuery[]>> = {};

/** Makes the queries of every kind, for `measureKind`, and gives the kinds' names. */
export function makeKinds(each: number): string[] {
  const random = createRandom(SEED);
  const { facets } = search.ask(ARTICLES);
  const choose = (facet: keyof typeof facets) => ({ facet, value: random.pick(facets[facet]!.slice(0, 20)).value });
  const list = (make: () => Partial<LibraryQuery>) =>
    Array.from({ length: each }, (): LibraryQuery => ({ ...ARTICLES, ...make() }));
  const typed = Object.entries(makeQueries(SEED, each)).map(
    ([name, texts]) => [name, texts.map((text): LibraryQuery => ({ ...ARTICLES, text }))] as const,
  );
  kinds = {
    everything: list(() => ({})),
    "every highlight": list(() => ({ kind: "highlight" })),
    "oldest first": list(() => ({ order: "oldest" })),
    "two outlets": list(() => ({ chosen: [choose("outlet"), choose("outlet")] })),
    "outlet, entity, label": list(() => ({ chosen: [choose("outlet"), choose("entity"), choose("label")] })),
    ...Object.fromEntries(typed),
    "word in the sealed texts": typed[0]![1].map((query) => ({ ...query, kind: "clipping" as const })),
  };
  return Object.keys(kinds);
}

/** Every query of a kind once, with its first rows and facets: milliseconds each, and how many records it found on average. */
export function measureKind(name: string): { times: number[]; found: number } {
  const queries = kinds[name]!;
  let found = 0;
  const times = queries.map((query) => {
    const start = performance.now();
    found += show(query).total / queries.length;
    return performance.now() - start;
  });
  return { times, found };
}

export interface ChangeTimes {
  /** Writing the article itself. */
  readonly written: readonly number[];
  /** From the writing on until the search finds it by its new headline. */
  readonly found: readonly number[];
  readonly longest: number;
}

/** Articles changed one by one, in an open search. */
export async function measureChanges(times: number): Promise<ChangeTimes> {
  const longest = watchLongTasks();
  const written: number[] = [];
  const found: number[] = [];
  const ids = search.ask({ ...ARTICLES, order: "oldest" }).slice(0, times);
  for (const [at, id] of ids.entries()) {
    const article = (await database.articles.get(id))!;
    const headline = `تغيير رقم ${at} ظظظ`;
    const start = performance.now();
    await saveArticle(database, { ...article, headline });
    written.push(performance.now() - start);
    while (search.ask({ ...ARTICLES, text: `«${headline}»` }).total === 0)
      await new Promise((resolve) => search.changes.subscribe(resolve));
    found.push(performance.now() - start);
  }
  return { written, found, longest: await longest() };
}

/** Gives the longest task from now on, in milliseconds; those under 50 are not told of: 0. */
function watchLongTasks(): () => Promise<number> {
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({ entryTypes: ["longtask"] });
  return async () => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    for (const { duration } of observer.takeRecords()) longest = Math.max(longest, duration);
    observer.disconnect();
    return longest;
  };
}
