import type { TextIndex } from "./index-text.ts";
import type { Candidate } from "./measure-place.ts";
import { endOfLetter, startOfLetter } from "./read-letters.ts";
import type { Quote } from "./read-quote.ts";
import type { Place } from "./types.ts";

/**
 * A candidate's letters as offsets of the text. Signs at the passage's ends («, », a full stop) are no letters; they are taken
 * in where the text has the same ones.
 */
export function placeOnPage(quote: Quote, index: TextIndex, { start, end, similarity }: Candidate): Place {
  const { text } = index;
  const { exact, prefix } = quote.selectors.quote;
  const page = index.letters();
  let from = startOfLetter(page, start);
  let to = endOfLetter(page, end - 1);
  const head = exact.slice(0, startOfLetter(quote.letters, quote.start) - prefix.length);
  const tail = exact.slice(endOfLetter(quote.letters, quote.end - 1) - prefix.length);
  if (head !== "" && text.startsWith(head, from - head.length) && from >= head.length) from -= head.length;
  if (tail !== "" && text.startsWith(tail, to)) to += tail.length;
  return { start: from, end: to, similarity };
}
