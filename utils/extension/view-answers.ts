import * as v from "valibot";
import { type HeadlineReport, MOST_HEADLINES } from "../core/analyse/headline-report.ts";
import { headlineReportSchema } from "../core/analyse/headline-report-schema.ts";
import { LONGEST_LINE } from "../core/notes/limits.ts";
import type { EntityNames } from "../core/notes/make-article-note.ts";
import type { HighlightPlace } from "../core/notes/page-highlight.ts";
import { highlightPlacesSchema } from "../core/notes/page-highlight-schema.ts";
import type { PageReport } from "../core/notes/page-report.ts";
import { pageReportSchema, passageSchema } from "../core/notes/schemas.ts";
import type { Annotation } from "../core/notes/types.ts";
import type { RuleUse } from "../core/sites/rule-use.ts";
import { ruleUseSchema } from "../core/sites/rule-use-schema.ts";
import type { Site } from "../core/sites/types.ts";
import { entityFactsSchema, entityNamesSchema } from "./entity-facts-schema.ts";
import type { EntityFacts } from "./protocol.ts";

/** What a page session answers views. What they ask: view-requests.ts. */

/** A passage where the reader says it is now. */
export type DescribedPlace = Pick<Annotation, "quote" | "position" | "scope">;

export const describedPlaceSchema: v.GenericSchema<unknown, DescribedPlace> = v.strictObject({
  quote: passageSchema.quote,
  position: passageSchema.position,
  scope: passageSchema.scope,
});

/** What a page session has found so far. */
export type SessionState =
  | { readonly status: "reading" }
  /** No article; `headlines`: those worth opening, in the order of the page. */
  | {
      readonly status: "listing";
      readonly headlines: readonly HeadlineReport[];
      /** Of the entities they are worth opening for. */
      readonly names: EntityNames;
    }
  | { readonly status: "failed"; readonly message: string }
  /** rules: whether what Rasd knows of the site's layout still held on the page. */
  | {
      readonly status: "annotated";
      readonly report: PageReport;
      /** What is shown of its entities. */
      readonly facts: EntityFacts;
      /** The outlet's names; null: it is none that Rasd knows. */
      readonly outlet: Site["names"] | null;
      readonly rules: RuleUse;
      /** Where the reader's highlights are. */
      readonly places: readonly HighlightPlace[];
      /** Whether something is selected on the page that can be kept. */
      readonly hasSelection: boolean;
    };

const line = v.pipe(v.string(), v.maxLength(LONGEST_LINE));

/** Checked where it arrives in the popup: it comes from a process that the page shares. */
export const sessionStateSchema: v.GenericSchema<unknown, SessionState> = v.variant("status", [
  v.strictObject({ status: v.literal("reading") }),
  v.strictObject({
    status: v.literal("listing"),
    headlines: v.pipe(v.array(headlineReportSchema), v.maxLength(MOST_HEADLINES)),
    names: entityNamesSchema,
  }),
  v.strictObject({ status: v.literal("failed"), message: v.pipe(v.string(), v.maxLength(2_000)) }),
  v.strictObject({
    status: v.literal("annotated"),
    report: pageReportSchema,
    facts: entityFactsSchema,
    outlet: v.nullable(v.strictObject({ ar: v.nullable(line), fr: v.nullable(line) })),
    rules: ruleUseSchema,
    places: highlightPlacesSchema,
    hasSelection: v.boolean(),
  }),
]);
