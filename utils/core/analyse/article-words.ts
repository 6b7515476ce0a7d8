import * as v from "valibot";
import type { Article, ArticleWords } from "../article/types.ts";
import { LONGEST_TEXT } from "../notes/limits.ts";

const text = v.pipe(v.string(), v.maxLength(LONGEST_TEXT));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LONGEST_TEXT));

/** The words of an article as they come from a page. Strict: a field nobody knows is refused. */
export const articleWordsSchema: v.GenericSchema<unknown, ArticleWords> = v.strictObject({
  text,
  bodyStart: offset,
  zones: v.array(
    v.strictObject({ start: offset, end: offset, zone: v.picklist(["title", "lead", "body", "boilerplate"]) }),
  ),
  headline: v.nullable(text),
});

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
