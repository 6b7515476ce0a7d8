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

/** Half the width of a part, in words. */
export const SPREAD = 16;
/** A word with more places than these votes only for those nearest to the hint. */
const MOST_PLACES = 256;
/** Enough votes; rarer words come first. */
const ENOUGH = 512;

/**
 * Votes for where on the page a quote may be: its rarest words each vote for all their places. O(voters · places), at most
 * 256 places a word, whatever the page's length.
 */
export function votePlaces(quote: Letters, page: Letters, index: WordIndex, options: VoteOptions): Vote[] {
  const { from, to, voters, weighed, most, share, hint, taken } = options;
  const known: { readonly word: number; readonly first: number; readonly behind: number }[] = [];
  for (let word = from; word < to; word++) {
    const hash = quote.wordHash[word]!;
    const first = index.first(hash);
    const behind = index.behind(hash);
    if (behind > first) known.push({ word, first, behind });
  }
  known.sort((a, b) => a.behind - a.first - (b.behind - b.first));

  const votes = new Map<number, number>();
  let cast = 0;
  let voted = 0;
  for (const { word, first, behind } of known) {
    if (voted === voters || (voted >= 3 && cast + behind - first > ENOUGH)) break;
    const weight = weighed ? 32 - Math.clz32(page.words / (behind - first)) : 1;
    const near = behind - first > MOST_PLACES ? nearest(index.places, first, behind, hint + word) : first;
    const last = Math.min(behind, near + MOST_PLACES);
    for (let k = near; k < last; k++) {
      const place = index.places[k]!;
      if (taken.some(({ from, to }) => place >= from && place < to)) continue;
      const part = (place - word + quote.words) >> 4;
      votes.set(part, (votes.get(part) ?? 0) + weight);
    }
    cast += last - near;
    voted++;
  }
  return pickBest(votes, weighed ? null : Math.min(voters, to - from), { most, share, hint: hint + quote.words }).map(
    ({ part, weight }) => ({ diagonal: (part << 4) + SPREAD - quote.words, weight }),
  );
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

/** The best parts, each counted with the one behind it, none beside a better one. */
function pickBest(
  votes: ReadonlyMap<number, number>,
  full: number | null,
  { most, share, hint }: Pick<VoteOptions, "most" | "share" | "hint">,
): Part[] {
  const parts: Part[] = [];
  let top = 0;
  for (const [part, own] of votes) {
    const weight = own + (votes.get(part + 1) ?? 0);
    parts.push({ part, weight });
    // A place on the border of two parts is seen whole only from the part before both.
    if (!votes.has(part - 1)) parts.push({ part: part - 1, weight: own });
    if (weight > top) top = weight;
  }
  const bar = share * (full ?? top);
  const distance = (part: number) => Math.abs((part << 4) + SPREAD - hint);
  const worthy = parts.filter(({ weight }) => weight >= bar);
  worthy.sort((a, b) => b.weight - a.weight || distance(a.part) - distance(b.part));
  const picked: Part[] = [];
  for (const one of worthy) {
    if (picked.length === most) break;
    if (picked.every(({ part }) => Math.abs(part - one.part) > 1)) picked.push(one);
  }
  return picked;
}
