import type { Facet, ListOrder, RecordKind } from "../library/types.ts";
import { numberOf, placeOf, REF_BITS } from "./newest-first.ts";
import { idAt } from "./open-block.ts";
import type { SearchQuery } from "./parse-query.ts";
import { planSearch } from "./plan-search.ts";
import { markOwners, scoreBlock } from "./score-block.ts";
import type { IndexBlock, SearchIndex } from "./search-index.ts";
import { ATTRIBUTE_FACETS } from "./types.ts";

/** What is asked of an index. */
export interface IndexQuery {
  /** null: of every kind. */
  readonly kind: RecordKind | null;
  readonly query: SearchQuery;
  /** For each facet something is chosen of, the values. */
  readonly chosen: ReadonlyMap<Facet, readonly string[]>;
  readonly order: ListOrder;
}

export interface IndexAnswer {
  readonly total: number;
  /** Ids of the documents from `from` up to, not including, `to`. */
  readonly slice: (from: number, to: number) => string[];
  /** By an attribute's number in the directory: documents the list would have with it, other facets' choices being as they are. */
  readonly counts: () => Uint32Array;
}

/** By document (DocumentRef): what the query makes of it. */
interface Judged {
  /** 0: the query is not true of it, or it is dead; else 1 and its score. */
  readonly scores: Uint16Array;
  /** 0: it passes all choices; 1 …: all but the facet at that place, less one, in the order of `chosen`; MANY: it fails more than one. null: 0 for all. */
  readonly failed: Uint8Array | null;
}
const MANY = 0xff;

/**
 * Documents that have everything the query asks for and nothing it excludes, and a chosen value of each facet. best: by score
 * (score-block.ts), the newer first among equals, those without a date last; then by id. Order and counts are made when they
 * are asked for first.
 */
export function answerQuery(index: SearchIndex, { kind, query, chosen, order }: IndexQuery): IndexAnswer {
  const { directory, places } = index;
  const plan = planSearch(query, directory);
  const kinds = kind === null ? null : [directory.find("kind", kind) ?? -1];
  const facets = [...chosen].filter(([, values]) => values.length > 0);
  const numbers = facets.map(([facet, values]) => values.flatMap((value) => directory.find(facet, value) ?? []));
  const scores = new Uint16Array(places.length << REF_BITS);
  const failed = facets.length === 0 ? null : new Uint8Array(scores.length);
  places.forEach((one, place) => {
    if (one !== null) judge(one, place << REF_BITS);
  });
  const judged: Judged = { scores, failed };
  const total = countListed(judged);
  let listed: Uint32Array | null = null;

  function judge(one: IndexBlock, from: number): void {
    const own = scores.subarray(from, from + one.block.count);
    own.set(one.alive);
    if (kinds !== null) {
      const isOfKind = markOwners(one.block, one.numbers, kinds);
      for (let i = 0; i < own.length; i++) own[i]! &= isOfKind[i]!;
    }
    scoreBlock(one, plan, own);
    if (failed === null) return;
    numbers.forEach((wanted, place) => {
      const passes = markOwners(one.block, one.numbers, wanted);
      for (let i = 0; i < own.length; i++)
        if (passes[i] === 0) failed[from + i] = failed[from + i] === 0 ? place + 1 : MANY;
    });
  }

  return {
    total,
    slice: (from, to) => {
      listed ??= putInOrder(index.newest, judged, order, total);
      return Array.from(listed.subarray(from, to), (ref) => idAt(places[placeOf(ref)]!.block, numberOf(ref)));
    },
    counts: () =>
      countAttributes(
        index,
        judged,
        facets.map(([facet]) => ATTRIBUTE_FACETS.indexOf(facet)),
      ),
  };
}

function countListed({ scores, failed }: Judged): number {
  let count = 0;
  for (let i = 0; i < scores.length; i++) if (scores[i] !== 0 && (failed === null || failed[i] === 0)) count++;
  return count;
}

/** The listed documents in the order that is asked for. No text is compared: the newest come first as they are. */
function putInOrder(
  newest: Uint32Array,
  { scores: all, failed }: Judged,
  order: ListOrder,
  total: number,
): Uint32Array {
  const listed = new Uint32Array(total);
  const scores = new Uint16Array(total);
  let [count, most] = [0, 0];
  for (let i = 0; i < newest.length; i++) {
    const ref = newest[i]!;
    const score = all[ref]!;
    if (score === 0 || (failed !== null && failed[ref] !== 0)) continue;
    listed[count] = ref;
    scores[count++] = score;
    if (score > most) most = score;
  }
  if (order === "oldest") return listed.reverse();
  if (order === "newest" || most <= 1) return listed;
  // Sorting by counting keeps the newer first among equals.
  const starts = new Uint32Array(most + 2);
  for (let i = 0; i < count; i++) starts[most - scores[i]! + 1]!++;
  for (let i = 1; i < starts.length; i++) starts[i]! += starts[i - 1]!;
  const sorted = new Uint32Array(total);
  for (let i = 0; i < count; i++) sorted[starts[most - scores[i]!]!++] = listed[i]!;
  return sorted;
}

/** `facets`: places of the chosen facets in ATTRIBUTE_FACETS, in the order `failed` counts them. */
function countAttributes({ directory, places }: SearchIndex, judged: Judged, facets: readonly number[]): Uint32Array {
  const counts = new Uint32Array(directory.size());
  places.forEach((one, place) => {
    if (one === null) return;
    const standing = standingOf(judged, place << REF_BITS, one.block.count);
    if (standing === null) return;
    // With a choice of the same facet, those that fail nothing but that choice count as well.
    if (facets.length === 0) countListedOwners(one, standing, counts);
    else countOwners(one, standing, counts, (number) => 2 * (1 + facets.indexOf(directory.facetOf(number))));
  });
  return counts;
}

/** A function of its own, like the next one: engines make the loops fast that they meet alone. */
function countListedOwners({ block, numbers }: IndexBlock, standing: Uint8Array, counts: Uint32Array): void {
  const { owners, ownerEnds } = block;
  let at = 0;
  for (let own = 0; own < numbers.length; own++) {
    const end = ownerEnds[own]!;
    let count = 0;
    for (; at < end; at++) count += standing[owners[at]!]! & LISTED;
    counts[numbers[own]!]! += count;
  }
}

/** `standingFor`: what counts for an attribute beside being listed; 0: nothing does. */
function countOwners(
  { block, numbers }: IndexBlock,
  standing: Uint8Array,
  counts: Uint32Array,
  standingFor: (number: number) => number,
): void {
  const { owners, ownerEnds } = block;
  let at = 0;
  for (let own = 0; own < numbers.length; own++) {
    const end = ownerEnds[own]!;
    const failing = standingFor(numbers[own]!) || LISTED;
    let count = 0;
    for (; at < end; at++) {
      const one = standing[owners[at]!]!;
      if (one === LISTED || one === failing) count++;
    }
    counts[numbers[own]!]! += count;
  }
}

/** The lowest bit: it is listed. */
const LISTED = 1;

/** For each document LISTED, or twice the place of the one facet it fails, counted from 1; 0: neither. null: 0 for all. */
function standingOf({ scores, failed }: Judged, from: number, size: number): Uint8Array | null {
  const standing = new Uint8Array(size);
  let any = 0;
  for (let document = 0; document < size; document++) {
    if (scores[from + document] === 0) continue;
    const only = failed === null ? 0 : failed[from + document]!;
    standing[document] = only === 0 ? LISTED : only === MANY ? 0 : only << 1;
    any |= standing[document]!;
  }
  return any === 0 ? null : standing;
}
