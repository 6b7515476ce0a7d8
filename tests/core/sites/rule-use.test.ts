/** Dates of rules and what is said of stale ones. To add a case: one line in a table. */
import * as v from "valibot";
import { expect, test } from "vitest";
import { dateRules } from "../../../scripts/sites/date-rules.ts";
import { createFormatters } from "../../../utils/core/language/create-formatters.ts";
import { UI_LANGUAGES } from "../../../utils/core/language/types.ts";
import { makeRuleUse, type RulePart, type RuleUse } from "../../../utils/core/sites/rule-use.ts";
import { ruleUseSchema } from "../../../utils/core/sites/rule-use-schema.ts";
import type { Site } from "../../../utils/core/sites/types.ts";

const BOTH = { articleUrl: "^x$", selectors: { body: ".a" } };

const DATES: readonly (readonly [string, readonly string[], object, Site["asOf"]])[] = [
  ["a scraper dates both", ["some-crawler News-Corpus spiders (2019)"], {}, { articleUrl: "2019", selectors: "2019" }],
  ["the latest counts", ["News-Corpus spiders (2019)", "scraper 2025"], {}, { articleUrl: "2025", selectors: "2025" }],
  [
    "a feed dates addresses",
    ["list, each URL probed 2026-09-18/19"],
    {},
    { articleUrl: "2026-09-18", selectors: null },
  ],
  ["a list of outlets dates nothing", ["media_sources migration 2026-03"], {}, { articleUrl: null, selectors: null }],
  ["no date, none", ["News-Corpus spiders"], {}, { articleUrl: null, selectors: null }],
  ["a number is no year", ["scraper 2 of 202512 pages, 12019"], {}, { articleUrl: null, selectors: null }],
  ["no rule, no date", ["scraper 2025"], { selectors: null }, { articleUrl: "2025", selectors: null }],
];

test.each(DATES)("%s", (_name, sources, change, asOf) => {
  expect(dateRules(sources, { ...BOTH, ...change })).toEqual(asOf);
});

const site = { asOf: { articleUrl: "2026-09-18", selectors: "2019" } } as Site;
const USES: readonly (readonly [string, readonly RulePart[], boolean, RuleUse])[] = [
  ["held", [], true, { status: "site", stale: [], asOf: null }],
  ["not used", [], false, { status: "generic", stale: [], asOf: null }],
  ["addresses", ["address"], true, { status: "stale", stale: ["address"], asOf: "2026-09-18" }],
  ["layout, in order", ["date", "body"], true, { status: "stale", stale: ["body", "date"], asOf: "2019" }],
  ["all", ["body", "address"], false, { status: "stale", stale: ["address", "body"], asOf: "2019" }],
];

test.each(USES)("rules: %s", (_name, stale, used, expected) => {
  const use = makeRuleUse(site, new Set(stale), used);
  expect(use).toEqual(expected);
  expect(v.parse(ruleUseSchema, use)).toEqual(use);
});

test.each([
  ["a part nobody knows", { stale: ["footer"] }],
  ["a date that is none", { asOf: "May 2026" }],
  ["a field nobody knows", { more: 1 }],
])("the schema refuses %s", (_name, change) => {
  expect(v.safeParse(ruleUseSchema, { status: "stale", stale: ["body"], asOf: "2019", ...change }).success).toBe(false);
});

test.each([
  ["2019", ["2019", "2019", "2019"]],
  ["2026-05", ["ماي 2026", "mai 2026", "May 2026"]],
  ["2026-05-17", ["ماي 2026", "mai 2026", "May 2026"]],
  ["2026-99", ["2026-99", "2026-99", "2026-99"]],
] as const)("the period %s in ar, fr, en", (iso, written) => {
  expect(UI_LANGUAGES.map((lang) => createFormatters(lang).period(iso))).toEqual(written);
});
