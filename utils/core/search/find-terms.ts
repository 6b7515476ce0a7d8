import { encodeTerm } from "./encode-term.ts";
import { type Block, termStart } from "./open-block.ts";

/** A word to look up in every block: its bytes, encoded once. */
export interface WantedTerm {
  readonly spellings: readonly Uint8Array[];
  /** Whether it may go on («اتجار» in «اتجارهم»). */
  readonly prefix: boolean;
}

export function wantTerm(spellings: readonly string[], prefix: boolean): WantedTerm {
  return { spellings: spellings.map(encodeTerm), prefix };
}

/** Calls `found` with the number of every term of the block that can be read as one of the spellings; some come twice. */
export function findTerms(block: Block, { spellings, prefix }: WantedTerm, found: (term: number) => void): void {
  const { readingTerms, readingStarts, termLengths } = block;
  for (const bytes of spellings) {
    const from = firstReading(block, bytes, 0, 0);
    const end = firstReading(block, bytes, 1, from);
    for (let at = from; at < end; at++) {
      const term = readingTerms[at]!;
      // Whole words come before all that go on.
      if (!prefix && readingStarts[at]! + bytes.length !== termLengths[term]!) break;
      found(term);
    }
  }
}

/** The first reading from `low` on that compares as `least` or more. */
function firstReading(block: Block, bytes: Uint8Array, least: 0 | 1, low: number): number {
  let from = low;
  let end = block.readingTerms.length;
  while (from < end) {
    const middle = (from + end) >> 1;
    if (compareAt(block, middle, bytes) < least) from = middle + 1;
    else end = middle;
  }
  return from;
}

/** −1: the reading comes before all that begin with the bytes, 0: it begins with them, 1: it comes behind. */
function compareAt(block: Block, reading: number, bytes: Uint8Array): number {
  const { terms } = block;
  const term = block.readingTerms[reading]!;
  const start = block.readingStarts[reading]!;
  const left = block.termLengths[term]! - start;
  const at = termStart(block, term) + start;
  for (let i = 0; i < bytes.length; i++) {
    if (i === left) return -1;
    const difference = terms[at + i]! - bytes[i]!;
    if (difference !== 0) return difference < 0 ? -1 : 1;
  }
  return 0;
}
