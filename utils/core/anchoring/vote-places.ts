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
/** A part with so many times the votes of any other is the place; more voters would only confirm it. */
const CLEAR = 3;

/**
 * Votes for where on the page a quote may be: its rarest words each vote for all their places. O(voters · places), at most
 * 256 places a word, whatever the page's length.
 */
export function votePlaces(quote: Letters, page: Letters, index: WordIndex, options: VoteOptions): Vote[] {
  const { from, to, voters, weighed, hint, taken } = options;
  const rarest = findRarest(quote, index, from, to, voters);

  // Where the quote's first word would stand, PART words a part; quotes may begin before the page does.
  const votes = index.scratch(((page.words + quote.words) >> PART) + 3);
  const touched: number[] = [];
  const diagonalOf = (part: number) => (part << PART) + SPREAD - quote.words - (1 << PART);
  const full = weighed ? 0 : Math.min(voters, to - from);
  const best = () => pickBest(votes, touched, full, options, (part) => Math.abs(diagonalOf(part) - hint));
  let cast = 0;
  for (let voted = 0; voted < rarest.length; voted++) {
    const { word, first, behind } = rarest[voted]!;
    if (voted >= 3 && cast + behind - first > ENOUGH) break;
    if (weighed && voted >= 4 && voted % 4 === 0 && isClear(votes, touched)) break;
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
  }
  const picked = best();
  for (const part of touched) votes[part] = 0;
  return picked.map(({ part, weight }) => ({ diagonal: diagonalOf(part), weight }));
}

interface Voter {
  readonly word: number;
  /** Its stretch of the index. */
  readonly first: number;
  readonly behind: number;
}

/** The `most` words of [from, to) that stand on the page at the fewest places, the rarest first. O(words · most), mostly O(words). */
function findRarest(quote: Letters, index: WordIndex, from: number, to: number, most: number): Voter[] {
  const rarest: Voter[] = [];
  for (let word = from; word < to; word++) {
    const hash = quote.wordHash[word]!;
    const first = index.first(hash);
    const places = index.behind(hash) - first;
    if (places === 0) continue;
    let rank = Math.min(rarest.length, most);
    while (rank > 0 && places < rarest[rank - 1]!.behind - rarest[rank - 1]!.first) rank--;
    if (rank === most) continue;
    if (rarest.length === most) rarest.pop();
    rarest.splice(rank, 0, { word, first, behind: first + places });
  }
  return rarest;
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

/** Whether one part has so many of the votes that the more common words cannot give another one half as many. */
function isClear(votes: Uint32Array, touched: readonly number[]): boolean {
  let top = 0;
  let at = 0;
  for (const part of touched) {
    const weight = votes[part]! + votes[part + 1]!;
    if (weight > top) [top, at] = [weight, part];
  }
  for (const part of touched)
    if (Math.abs(part - at) > 1 && CLEAR * (votes[part]! + votes[part + 1]!) > top) return false;
  return true;
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
