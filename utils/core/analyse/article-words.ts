import type { Article, ArticleWords } from "../article/types.ts";
import { LONGEST_TEXT } from "../notes/limits.ts";

/** What is sent of an article to be analysed, as `articleWordsSchema` takes it: what stands behind LONGEST_TEXT is left out, offsets stay what they are. */
export function wordsOf({ text, bodyStart, zones, headline }: Article): ArticleWords {
  const whole = text.length <= LONGEST_TEXT;
  return {
    text: whole ? text : text.slice(0, LONGEST_TEXT),
    bodyStart: Math.min(bodyStart, LONGEST_TEXT),
    zones: whole
      ? zones
      : zones
          .filter(({ start }) => start < LONGEST_TEXT)
          .map((span) => ({ ...span, end: Math.min(span.end, LONGEST_TEXT) })),
    headline: headline?.slice(0, LONGEST_TEXT) ?? null,
  };
}
