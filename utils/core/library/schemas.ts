import * as v from "valibot";
import { LONGEST_NOTE } from "../notes/limits.ts";
import { annotationContentSchema, short, stored } from "../notes/schemas.ts";
import { FACETS, LIST_ORDERS, type LibraryQuery, type Project, RECORD_KINDS, type SavedSearch } from "./types.ts";

const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));

export const libraryQuerySchema: v.GenericSchema<unknown, LibraryQuery> = v.strictObject({
  kind: v.picklist(RECORD_KINDS),
  text: short,
  chosen: v.pipe(v.array(v.strictObject({ facet: v.picklist(FACETS), value: short })), v.maxLength(200)),
  order: v.picklist(LIST_ORDERS),
});

export const projectSchema: v.GenericSchema<unknown, Project> = v.strictObject({
  ...stored,
  name,
  note: v.pipe(v.string(), v.maxLength(LONGEST_NOTE)),
  colour: annotationContentSchema.colour,
});

export const savedSearchSchema: v.GenericSchema<unknown, SavedSearch> = v.strictObject({
  ...stored,
  name,
  query: libraryQuerySchema,
});
