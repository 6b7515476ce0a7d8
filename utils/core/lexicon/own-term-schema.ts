import * as v from "valibot";
import { type LexiconTerm, LONGEST_NAME, OWN_COLOURS, OWN_SIGNALS, type OwnTerm, tidyName } from "./own-terms.ts";
import { CATEGORIES } from "./types.ts";

const name = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(LONGEST_NAME),
  v.check((text) => text === tidyName(text), "a name without white space at its ends or doubled"),
);

export const termIdSchema = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u, "a UUID in small letters"),
);

const fields = {
  names: v.pipe(
    v.strictObject({ ar: v.exactOptional(name), fr: v.exactOptional(name), en: v.exactOptional(name) }),
    v.check((names) => Object.keys(names).length > 0, "at least one name"),
  ),
  category: v.picklist(CATEGORIES),
  signal: v.picklist(OWN_SIGNALS),
  colour: v.nullable(v.picklist(OWN_COLOURS)),
};

const time = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/u, "a time in UTC, ISO 8601"));

/** Strict: a field nobody knows is refused, not carried along. */
export const ownTermSchema: v.GenericSchema<unknown, OwnTerm> = v.strictObject({
  id: termIdSchema,
  schema: v.literal(1),
  createdAt: time,
  updatedAt: time,
  deletedAt: v.nullable(time),
  ...fields,
});

export const lexiconTermSchema: v.GenericSchema<unknown, LexiconTerm> = v.strictObject({ id: termIdSchema, ...fields });
