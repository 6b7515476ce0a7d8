import * as v from "valibot";
import { RULE_PARTS, type RuleUse } from "./rule-use.ts";

/** A date as exact as it is known: «2024», «2026-05», «2026-05-17». */
export const asOfSchema = v.pipe(
  v.string(),
  v.regex(/^20\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/u, "a year, a month or a day, ISO 8601"),
);

/** Strict: it crosses from a page's process into the popup. */
export const ruleUseSchema: v.GenericSchema<unknown, RuleUse> = v.strictObject({
  status: v.picklist(["site", "generic", "stale"]),
  stale: v.pipe(v.array(v.picklist(RULE_PARTS)), v.maxLength(RULE_PARTS.length)),
  asOf: v.nullable(asOfSchema),
});
