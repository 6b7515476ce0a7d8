import { wasDeletedHere } from "./deletion-signs.ts";
import type { TextIndex } from "./index-text.ts";
import { isPatchwork } from "./is-patchwork.ts";
import type { Candidate } from "./measure-place.ts";
import type { Quote } from "./read-quote.ts";
import { tellsFromRivals } from "./rivals.ts";

/** A place with less of the passage left is another text. */
export const LEAST_SIMILARITY = 0.4;
/** A side of the context holds when this share of it stands beside the place. */
const SIDE_HOLDS = 0.35;
/** A short passage is where its words are only if so much of one side, or of both together, stands beside it. */
const ONE_SIDE = 0.9;
const BOTH_SIDES = 0.5;
const WEAKER_SIDE = 0.2;
/** So many letters (about ten words) with nothing changed are the passage, wherever they went. */
export const LONG_PASSAGE = 64;
/** Without any context stored, so much must be left of a long passage. */
const WITHOUT_CONTEXT = 0.8;
/** Two places are about equally good when the worse one's faults are at most this many times the better one's. */
const ABOUT_EQUAL = 1.5;
const SMALLEST_FAULT = 0.02;
/** Places that look as like as this are shown as possible ones when none can be chosen. */
const POSSIBLE = 0.75;

export interface Verdict {
  readonly status: "found" | "uncertain" | "orphan";
  /** Best first; empty for an orphan. */
  readonly candidates: readonly Candidate[];
}

/**
 * Decides which of the measured places is the passage, if any. `candidates` do not overlap.
 *
 * A place must be like the passage and stand where its context says; words of many a page stand in many sentences. Where other
 * places are alike too (rivals), what tells the passage from them must be there. If two places pass about equally well, it
 * is uncertain. O(candidates² · words).
 */
export function judgePlaces(quote: Quote, index: TextIndex, candidates: readonly Candidate[]): Verdict {
  const good = candidates.filter((one) => isGood(quote, index, one, candidates));
  const ranked = rank(quote, good);
  const [best, second] = ranked;
  if (best !== undefined) {
    if (second === undefined || !aboutEqual(best, second)) return { status: "found", candidates: [best] };
    return { status: "uncertain", candidates: ranked.filter((one) => aboutEqual(best, one)) };
  }
  const possible = rank(
    quote,
    candidates.filter((one) => one.similarity >= POSSIBLE && contextOf(quote, one) >= BOTH_SIDES),
  );
  return possible.length > 1 ? { status: "uncertain", candidates: possible } : { status: "orphan", candidates: [] };
}

function isGood(quote: Quote, index: TextIndex, one: Candidate, all: readonly Candidate[]): boolean {
  if (one.similarity < LEAST_SIMILARITY) return false;
  const others = all.filter((other) => other !== one);
  return one.similarity === 1 ? isSameWords(quote, index, one, others) : isEdited(quote, index, one, others);
}

/** The same words: is it the passage, or the same words said elsewhere? */
function isSameWords(quote: Quote, index: TextIndex, one: Candidate, others: readonly Candidate[]): boolean {
  const { prefix, suffix } = one;
  const only = others.every(({ similarity }) => similarity < 1);
  if (prefix === null && suffix === null) return only;
  if (contextOf(quote, one) === 1) return true;
  if (!tellsFromRivals(quote, index.words(), one, others)) return false;
  const isLong = quote.end - quote.start >= LONG_PASSAGE;
  if (isLong) return only || (prefix ?? 0) >= SIDE_HOLDS || (suffix ?? 0) >= SIDE_HOLDS;
  if (others.some(isVacated)) return false;
  if ((prefix ?? 0) >= ONE_SIDE || (suffix ?? 0) >= ONE_SIDE) return true;
  return contextOf(quote, one) >= BOTH_SIDES && Math.min(prefix ?? 1, suffix ?? 1) >= WEAKER_SIDE;
}

/** Both halves of the context side by side and the passage gone: it was deleted here, and words like it are others'. */
function isVacated({ similarity, prefix, suffix }: Candidate): boolean {
  return similarity < LEAST_SIMILARITY && (prefix ?? 0) >= ONE_SIDE && (suffix ?? 0) >= ONE_SIDE;
}

/** Some words are others: the context must hold on every side there is, and no rival be as like. */
function isEdited(quote: Quote, index: TextIndex, one: Candidate, others: readonly Candidate[]): boolean {
  const { prefix, suffix } = one;
  if (prefix === null && suffix === null) {
    return one.similarity >= WITHOUT_CONTEXT && quote.end - quote.start >= LONG_PASSAGE && others.length === 0;
  }
  const weaker = Math.min(prefix ?? 1, suffix ?? 1);
  if (weaker < SIDE_HOLDS && (weaker < WEAKER_SIDE || contextOf(quote, one) < BOTH_SIDES)) return false;
  if (others.some(isVacated)) return false;
  if (wasDeletedHere(quote, index.letters(), one) || isPatchwork(quote, index.letters(), one)) return false;
  return tellsFromRivals(quote, index.words(), one, others);
}

/** Share of the whole context's letters that stand beside a place; 1 when the quote has no context. */
function contextOf({ letters, start, end }: Quote, { prefix, suffix }: Candidate): number {
  const size = start + letters.length - end;
  return size === 0 ? 1 : ((prefix ?? 0) * start + (suffix ?? 0) * (letters.length - end)) / size;
}

/** 0 nothing wrong, 1 everything. The passage itself counts as much as its context. */
function faultOf(quote: Quote, one: Candidate): number {
  return 1 - (one.similarity + contextOf(quote, one)) / 2;
}

interface Ranked extends Candidate {
  readonly fault: number;
}

function rank(quote: Quote, candidates: readonly Candidate[]): Ranked[] {
  // The sort is stable: of equal ones the nearest to the old position stays first.
  return candidates.map((one) => ({ ...one, fault: faultOf(quote, one) })).sort((a, b) => a.fault - b.fault);
}

function aboutEqual(best: Ranked, other: Ranked): boolean {
  return other.fault <= best.fault * ABOUT_EQUAL + SMALLEST_FAULT;
}
