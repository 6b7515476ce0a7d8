import * as v from "valibot";
import { LONGEST_NOTE } from "../notes/limits.ts";
import { names, short, stored } from "../notes/schemas.ts";
import type { EntityProfile } from "./types.ts";

/** Articles that one split may name. */
export const MOST_SPLIT = 10_000;

export const entityProfileSchema: v.GenericSchema<unknown, EntityProfile> = v.strictObject({
  ...stored,
  entity: short,
  names,
  note: v.pipe(v.string(), v.maxLength(LONGEST_NOTE)),
  mergedInto: v.nullable(short),
  split: v.nullable(
    v.strictObject({ from: short, articles: v.pipe(v.array(stored.id), v.minLength(1), v.maxLength(MOST_SPLIT)) }),
  ),
});
