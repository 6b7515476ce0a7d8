import { once } from "../once.ts";

/** A sentence as [start, end) UTF-16 offsets, surrounding white space left out. */
export interface SentenceSpan {
  readonly start: number;
  readonly end: number;
}

/** A mark that ends a sentence, with the quotes and brackets it closes, or a line break; a dot inside a number, an acronym or an address does not. */
const end = once(() => /(?:\.{2,}|[!?؟؛…]+|\.(?![\p{L}\p{N}]))["»”’)\]]*|\n+/gu);
/** Initials and dotted acronyms, titles, number signs and months; after them a full stop is part of the word. */
const abbreviation = once(
  () =>
    /(?:^|[\s(«])و?(?:(?:\p{Lu}\.)*\p{Lu}|MM?|Mme|Mlle|Dr|Me|Mrs?|Ms|St|Gen|Gov|Sen|n|[Nn]o|[Aa]rt|cf|etc|p|vs|د|ذ|janv|févr|avr|juil|[Ss]ept|[Oo]ct|[Nn]ov|[Dd][eé]c|Jan|Feb|Aug)$/u,
);

/** Splits a text into sentences, in order. Headlines and other lines without a full stop end at the line break. O(length). */
export function splitSentences(text: string): SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  let from = 0;
  for (const match of text.matchAll(end())) {
    const at = match.index;
    if (match[0] === "." && abbreviation().test(text.slice(Math.max(from, at - 8), at))) continue;
    const isBreak = match[0].startsWith("\n");
    add(from, isBreak ? at : at + match[0].length);
    from = at + match[0].length;
  }
  add(from, text.length);
  return spans;

  function add(start: number, end: number) {
    while (start < end && /\s/u.test(text[start]!)) start++;
    while (end > start && /\s/u.test(text[end - 1]!)) end--;
    if (start < end) spans.push({ start, end });
  }
}

/** The sentence an offset lies in, or null between sentences. O(log n). */
export function sentenceAt(sentences: readonly SentenceSpan[], offset: number): SentenceSpan | null {
  let low = 0;
  let high = sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const sentence = sentences[middle]!;
    if (offset < sentence.start) high = middle - 1;
    else if (offset >= sentence.end) low = middle + 1;
    else return sentence;
  }
  return null;
}
