import type { Facet, ListOrder, RecordKind } from "../library/types.ts";
import { numberOf, placeOf } from "./newest-first.ts";
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

/** Of one block: scores as scoreBlock gives them, and the choices a document does not pass. */
interface Judged {
  readonly one: IndexBlock;
  readonly scores: Uint16Array;
  /** 0: it passes all; 1 …: all but the facet at that place, less one, in the order of `chosen`; MANY: it fails more than one. null: 0 for all. */
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
  const judged = places.map((one) => (one === null ? null : judge(one)));
  let total = 0;
  for (const one of judged) if (one !== null) total += countListed(one);
  let listed: Uint32Array | null = null;

  function judge(one: IndexBlock): Judged | null {
    const scores = scoreBlock(one, plan);
    if (scores === null) return null;
    if (kinds !== null) {
      const isOfKind = markOwners(one.block, one.numbers, kinds);
      for (let i = 0; i < scores.length; i++) if (isOfKind[i] === 0) scores[i] = 0;
    }
    if (facets.length === 0) return { one, scores, failed: null };
    const failed = new Uint8Array(scores.length);
    numbers.forEach((wanted, place) => {
      const passes = markOwners(one.block, one.numbers, wanted);
      for (let i = 0; i < failed.length; i++) if (passes[i] === 0) failed[i] = failed[i] === 0 ? place + 1 : MANY;
    });
    return { one, scores, failed };
  }

  return {
    total,
    slice: (from, to) => {
      listed ??= putInOrder(index.newest, judged, order, total);
      return Array.from(listed.subarray(from, to), (ref) => idAt(places[placeOf(ref)]!.block, numberOf(ref)));
    },
    counts: () =>
      countAttributes(
        judged,
        facets.map(([facet]) => ATTRIBUTE_FACETS.indexOf(facet)),
        index,
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
  judged: readonly (Judged | null)[],
  order: ListOrder,
  total: number,
): Uint32Array {
  const listed = new Uint32Array(total);
  const scores = new Uint16Array(total);
  let [count, most] = [0, 0];
  for (let i = 0; i < newest.length; i++) {
    const ref = newest[i]!;
    const of = judged[placeOf(ref)];
    if (!of) continue;
    const document = numberOf(ref);
    const score = of.scores[document]!;
    if (score === 0 || (of.failed !== null && of.failed[document] !== 0)) continue;
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
function countAttributes(
  judged: readonly (Judged | null)[],
  facets: readonly number[],
  { directory }: SearchIndex,
): Uint32Array {
  const counts = new Uint32Array(directory.size());
  const facetOf = facets.length === 0 ? null : Uint8Array.from(counts, (_, number) => directory.facetOf(number));
  for (const of of judged) {
    if (of === null) continue;
    const { scores, failed } = of;
    const { owned, ownedEnds } = of.one.block;
    const { numbers } = of.one;
    let from = 0;
    for (let document = 0; document < scores.length; document++) {
      const end = ownedEnds[document]!;
      if (scores[document] !== 0) {
        const only = failed === null ? 0 : failed[document]!;
        if (only === 0) for (let at = from; at < end; at++) counts[numbers[owned[at]!]!]!++;
        else if (only !== MANY) {
          const facet = facets[only - 1]!;
          for (let at = from; at < end; at++) {
            const number = numbers[owned[at]!]!;
            if (facetOf![number] === facet) counts[number]!++;
          }
        }
      }
      from = end;
    }
  }
  return counts;
}
