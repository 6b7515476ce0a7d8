import type { SearchQuery } from "./parse-query.ts";
import { readWords } from "./read-words.ts";
import { readingStarts, spellingsOf } from "./reading-starts.ts";

/** A stretch of a text, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Where a query's words and phrases stand in a text as it is stored: whole words, with proclitics and harakat, a phrase from
 * its first word to its last. In order, not overlapping.
 */
export function markHits(text: string, { words, phrases }: SearchQuery): Stretch[] {
  if (words.length === 0 && phrases.length === 0) return [];
  const { folded, words: spans } = readWords(text);
  const wanted = words.map((word) => spellingsOf(word, true));
  const runs = phrases.map((phrase) => phrase.map((word) => spellingsOf(word, false)));
  const readings = spans.map(({ word }) => readingStarts(word).map((start) => word.slice(start)));
  /** First and last word of every hit. */
  const found: [number, number][] = [];
  readings.forEach((own, index) => {
    if (wanted.some((spellings) => spellings.some((spelling) => own.some((reading) => reading.startsWith(spelling)))))
      found.push([index, index]);
    for (const run of runs)
      if (run.every((spellings, k) => readings[index + k]?.some((reading) => spellings.includes(reading))))
        found.push([index, index + run.length - 1]);
  });
  const marked: Stretch[] = [];
  for (const [first, last] of found.sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const start = folded.offsets.start(spans[first]!.from);
    const end = folded.offsets.end(spans[last]!.to - 1);
    const previous = marked.at(-1);
    if (previous !== undefined && start < previous.end) {
      if (end > previous.end) marked[marked.length - 1] = { start: previous.start, end };
    } else marked.push({ start, end });
  }
  return marked;
}
