import * as v from "valibot";
import { LONGEST_LINE, LONGEST_PASSAGE, MOST_ANNOTATIONS } from "./limits.ts";
import { type HighlightPlace, MOST_OPTIONS } from "./page-highlight.ts";

const words = v.pipe(v.string(), v.maxLength(LONGEST_LINE));

/** Checked where it arrives: it comes from a process that the page shares. */
export const highlightPlacesSchema: v.GenericSchema<unknown, readonly HighlightPlace[]> = v.pipe(
  v.array(
    v.strictObject({
      id: words,
      status: v.picklist(["found", "uncertain", "orphan"]),
      start: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
      options: v.pipe(
        v.array(
          v.strictObject({
            before: words,
            passage: v.pipe(v.string(), v.maxLength(LONGEST_PASSAGE)),
            after: words,
          }),
        ),
        v.maxLength(MOST_OPTIONS),
      ),
    }),
  ),
  v.maxLength(MOST_ANNOTATIONS),
);
