import * as v from "valibot";
import { CATEGORIES } from "../lexicon/types.ts";
import { LABELS } from "../relevance/types.ts";
import { HEADLINE_REASONS, type HeadlineReport } from "./headline-report.ts";

/** Strict, and http(s) only: a report crosses from a page's process into the popup, where its address can be opened. */
export const headlineReportSchema: v.GenericSchema<unknown, HeadlineReport> = v.strictObject({
  text: v.pipe(v.string(), v.maxLength(1_000)),
  url: v.pipe(v.string(), v.maxLength(8_000), v.regex(/^https?:\/\//iu, "an http(s) address")),
  lang: v.picklist(["ar", "fr", "en", "es", "und"]),
  dir: v.picklist(["rtl", "ltr"]),
  label: v.picklist(LABELS),
  reason: v.picklist(HEADLINE_REASONS),
  entity: v.pipe(v.string(), v.maxLength(200)),
  category: v.picklist(CATEGORIES),
  surface: v.pipe(v.string(), v.maxLength(1_000)),
});
