import type { Candidate } from "./measure-place.ts";
import type { Quote } from "./read-quote.ts";

/** From here on another place is a rival: alike enough to be taken for the passage. */
const RIVAL = 0.6;
/** A word tells the passage from its rivals when at most this share of them has it. */
const COMMON = 0.5;
/** So many of the passage's telling letters must stand at the place; of its context's where the passage has none. */
const TELLING_LEFT = 0.75;
const CONTEXT_LEFT = 0.5;

/**
 * Whether an edited place is the passage and not one of its look-alikes. In a row of sentences that differ in a name and a number the rest of
 * the words proves nothing: the words that the look-alikes do not have must be there. O(rivals · words).
 */
export function tellsFromRivals(quote: Quote, place: Candidate, others: readonly Candidate[]): boolean {
  const rivals = others.filter(({ similarity }) => similarity >= RIVAL);
  if (rivals.length === 0) return true;
  const { letters, firstWord, behindWord } = quote;
  const telling = { passage: 0, passageLeft: 0, context: 0, contextLeft: 0 };
  for (let word = 0; word < letters.words; word++) {
    const having = rivals.filter(({ pageWord }) => pageWord[word]! >= 0).length;
    if (having > rivals.length * COMMON) continue;
    const size = letters.wordStart[word + 1]! - letters.wordStart[word]!;
    const left = place.pageWord[word]! >= 0 ? size : 0;
    if (word >= firstWord && word < behindWord) {
      telling.passage += size;
      telling.passageLeft += left;
    } else {
      telling.context += size;
      telling.contextLeft += left;
    }
  }
  if (telling.passage > 0) return telling.passageLeft >= TELLING_LEFT * telling.passage;
  return telling.context > 0 && telling.contextLeft >= CONTEXT_LEFT * telling.context;
}
