import type { SearchIndex } from "./index-notes.ts";
import { idAt } from "./open-block.ts";
import type { SearchQuery } from "./parse-query.ts";
import { planSearch } from "./plan-search.ts";
import { searchBlock } from "./search-block.ts";
import { SEARCH_FIELDS, type SearchHit } from "./types.ts";

export interface SearchResult {
  /** The best first; the newer first among equals, those without a date last; then by id. */
  readonly hits: readonly SearchHit[];
  /** How many documents there are altogether. */
  readonly total: number;
}

interface Found {
  readonly id: () => string;
  readonly time: number;
  readonly score: number;
  readonly fields: number;
}

/**
 * Documents that have everything the query asks for and nothing it excludes. A query of filters alone gives what passes them,
 * an empty one everything, newest first.
 *
 * @param limit most hits that are given.
 */
export function searchIndex(
  index: SearchIndex,
  query: SearchQuery,
  { limit }: { readonly limit: number },
): SearchResult {
  const plan = planSearch(query);
  let best: Found[] = [];
  /** The last that would still be given: most documents fall behind it and are only counted. */
  let last: Found | null = null;
  let total = 0;
  // The newest blocks first: what they hold leaves most of the others behind.
  for (const { block, dead } of [...index.blocks].reverse()) {
    searchBlock(block, dead, plan, (document, score, fields) => {
      total++;
      const time = block.times[document]!;
      if (last !== null && (score < last.score || (score === last.score && time < last.time))) return;
      best.push({ id: () => idAt(block, document), time, score, fields });
      if (best.length < 2 * limit + 200) return;
      best = best.sort(compareFound).slice(0, limit);
      last = best.at(-1) ?? null;
    });
  }
  const hits = best.sort(compareFound).slice(0, limit);
  return {
    hits: hits.map(({ id, score, fields }) => ({
      id: id(),
      score,
      fields: SEARCH_FIELDS.filter((_, field) => fields & (1 << field)),
    })),
    total,
  };
}

function compareFound(a: Found, b: Found): number {
  if (a.score !== b.score) return b.score - a.score;
  const [x, y] = [a.time, b.time].map((time) => (Number.isNaN(time) ? Number.NEGATIVE_INFINITY : time)) as [
    number,
    number,
  ];
  if (x !== y) return y - x;
  return a.id() < b.id() ? -1 : 1;
}
