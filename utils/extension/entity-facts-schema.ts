import * as v from "valibot";
import type { SourceTitle } from "../core/lexicon/provenance.ts";
import { LONGEST_LINE, MOST_ENTITIES } from "../core/notes/limits.ts";
import type { EntityNames } from "../core/notes/make-article-note.ts";
import { names } from "../core/notes/schemas.ts";
import type { EntityFacts } from "./protocol.ts";

const id = v.pipe(v.string(), v.maxLength(LONGEST_LINE));
/** Names of entities by id, checked where they arrive: they come from a process that a page shares. */
export const entityNamesSchema: v.GenericSchema<unknown, EntityNames> = v.pipe(
  v.record(id, names),
  v.maxEntries(MOST_ENTITIES),
);

const title: v.GenericSchema<unknown, SourceTitle> = names;

/** What is shown of entities, checked in the same place. */
export const entityFactsSchema: v.GenericSchema<unknown, EntityFacts> = v.strictObject({
  names: entityNamesSchema,
  sources: v.pipe(
    v.record(
      id,
      v.strictObject({
        titles: v.pipe(v.array(title), v.maxLength(10)),
        more: v.pipe(v.number(), v.integer(), v.minValue(0)),
      }),
    ),
    v.maxEntries(MOST_ENTITIES),
  ),
});
