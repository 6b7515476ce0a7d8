import * as v from "valibot";
import { LONGEST_NOTE } from "../notes/limits.ts";
import { names, short, stored } from "../notes/schemas.ts";
import type { EntityProfile } from "./types.ts";

export const entityProfileSchema: v.GenericSchema<unknown, EntityProfile> = v.strictObject({
  ...stored,
  entity: short,
  names,
  note: v.pipe(v.string(), v.maxLength(LONGEST_NOTE)),
  mergedInto: v.nullable(short),
});
