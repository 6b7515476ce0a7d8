import type { Site } from "./types.ts";

/** What a site's rules are about, as far as a page can show that they no longer hold. */
export const RULE_PARTS = ["address", "headline", "body", "date", "remove"] as const;
export type RulePart = (typeof RULE_PARTS)[number];

/**
 * What became of a site's rules on one page. site: they were used · generic: there are none, or the page gave no occasion ·
 * stale: some no longer hold, and those parts were found the general way.
 */
export interface RuleUse {
  readonly status: "site" | "generic" | "stale";
  /** In the order of RULE_PARTS; empty unless stale. */
  readonly stale: readonly RulePart[];
  /** When the rules that are stale were last known to hold: ISO 8601 of any exactness; null: not known, or none is stale. */
  readonly asOf: string | null;
}

export const NO_RULES_USED: RuleUse = { status: "generic", stale: [], asOf: null };

/** `used`: whether a rule of the site found something on the page. Of addresses and layout, layout dates the whole. */
export function makeRuleUse(site: Site, found: ReadonlySet<RulePart>, used: boolean): RuleUse {
  const stale = RULE_PARTS.filter((part) => found.has(part));
  if (stale.length === 0) return used ? { ...NO_RULES_USED, status: "site" } : NO_RULES_USED;
  const isLayout = stale.some((part) => part !== "address");
  return { status: "stale", stale, asOf: isLayout ? site.asOf.selectors : site.asOf.articleUrl };
}
