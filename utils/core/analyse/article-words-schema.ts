import * as v from "valibot";
import type { ArticleWords } from "../article/types.ts";
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
