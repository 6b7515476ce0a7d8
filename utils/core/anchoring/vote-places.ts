import type { WordIndex } from "./index-words.ts";
import type { Letters } from "./read-letters.ts";
import type { Stretch } from "./split-gap.ts";

/** A part of the page where words of a quote stand in about the right order. */
export interface Vote {
  /** Page word minus quote word, give or take SPREAD: where the quote's first word would stand. */
  readonly diagonal: number;
  readonly weight: number;
}

export interface VoteOptions {
  /** The quote's words that vote: [from, to). */
  readonly from: number;
  readonly to: number;
  /** How many of them, the rarest first. */
  readonly voters: number;
  /** Rare words count more, or all the same. */
  readonly weighed: boolean;
  readonly most: number;
  /** Parts with less than this share of the best one's weight (of all voters' weight when not weighed) are left out. */
  readonly share: number;
  /** Page words that are not voted for. */
  readonly taken: readonly Stretch[];
  /** Where the quote's first word stood, by position: orders equals, and says which places of a very common word count. */
  readonly hint: number;
}

/** Words of a part, as a power of two; two parts side by side are looked at together. */
const PART = 4;
/** So far from its diagonal a vote may lie, in words. */
export const SPREAD = 1 << PART;
/** A word with more places than these votes only for those nearest to the hint. */
const MOST_PLACES = 256;
/** Enough votes; rarer words come first. */
const ENOUGH = 512;

/**
 * Votes for where on the page a quote may be: its rarest words each vote for all their places. O(voters · places), at most
 * 256 places a word, whatever the page's length.
 */
export function votePlaces(quote: Letters, page: Letters, index: WordIndex, options: VoteOptions): Vote[] {
  const { from, to, voters, weighed, hint, taken } = options;
  const known: { readonly word: number; readonly first: number; readonly behind: number }[] = [];
  for (let word = from; word < to; word++) {
    const hash = quote.wordHash[word]!;
    const first = index.first(hash);
    const behind = index.behind(hash);
    if (behind > first) known.push({ word, first, behind });
  }
  known.sort((a, b) => a.behind - a.first - (b.behind - b.first));

  // Where the quote's first word would stand, PART words a part; quotes may begin before the page does.
  const votes = index.scratch(((page.words + quote.words) >> PART) + 3);
  const touched: number[] = [];
  let cast = 0;
  let voted = 0;
  for (const { word, first, behind } of known) {
    if (voted === voters || (voted >= 3 && cast + behind - first > ENOUGH)) break;
    const weight = weighed ? 32 - Math.clz32(page.words / (behind - first)) : 1;
    const near = behind - first > MOST_PLACES ? nearest(index.places, first, behind, hint + word) : first;
    const last = Math.min(behind, near + MOST_PLACES);
    const shift = quote.words - word + (1 << PART);
    for (let k = near; k < last; k++) {
      const place = index.places[k]!;
      if (taken.length > 0 && isTaken(taken, place)) continue;
      const part = (place + shift) >> PART;
      if (votes[part] === 0) touched.push(part);
      votes[part]! += weight;
    }
    cast += last - near;
    voted++;
  }
  const diagonalOf = (part: number) => (part << PART) + SPREAD - quote.words - (1 << PART);
  const full = weighed ? 0 : Math.min(voters, to - from);
  const best = pickBest(votes, touched, full, options, (part) => Math.abs(diagonalOf(part) - hint));
  for (const part of touched) votes[part] = 0;
  return best.map(({ part, weight }) => ({ diagonal: diagonalOf(part), weight }));
}

function isTaken(taken: readonly Stretch[], place: number): boolean {
  for (const { from, to } of taken) if (place >= from && place < to) return true;
  return false;
}

/** Where the MOST_PLACES places nearest to `hint` begin. */
function nearest(places: Uint32Array, first: number, behind: number, hint: number): number {
  let low = first;
  let high = behind;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]! < hint) low = middle + 1;
    else high = middle;
  }
  return Math.max(first, Math.min(low - (MOST_PLACES >> 1), behind - MOST_PLACES));
}

interface Part {
  readonly part: number;
  readonly weight: number;
}

/** The best parts, each counted with the one behind it, none beside a better one. `full`: the weight `share` is of; 0: the best. */
function pickBest(
  votes: Uint32Array,
  touched: readonly number[],
  full: number,
  { most, share }: VoteOptions,
  distance: (part: number) => number,
): Part[] {
  let top = full;
  if (full === 0) for (const part of touched) top = Math.max(top, votes[part]! + votes[part + 1]!);
  const bar = Math.max(1, share * top);
  const worthy: Part[] = [];
  for (const part of touched) {
    const weight = votes[part]! + votes[part + 1]!;
    if (weight >= bar) worthy.push({ part, weight });
    // A place on the border of two parts is seen whole only from the part before both.
    const alone = votes[part - 1] === 0 ? votes[part]! : 0;
    if (alone >= bar) worthy.push({ part: part - 1, weight: alone });
  }
  if (worthy.length > 1) worthy.sort((a, b) => b.weight - a.weight || distance(a.part) - distance(b.part));
  const picked: Part[] = [];
  for (const one of worthy) {
    if (picked.length === most) break;
    if (picked.every(({ part }) => Math.abs(part - one.part) > 1)) picked.push(one);
  }
  return picked;
}
