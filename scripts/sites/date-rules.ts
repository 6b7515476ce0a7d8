import type { Site } from "../../utils/core/sites/types.ts";

/**
 * What each kind of source in the research list shows of a site: a scraper that worked shows its selectors and addresses, a
 * feed that answered and a table of addresses show addresses. Lists of outlets and guides show neither. Sources that do
 * not say when (stored pages, a seeder) date nothing.
 */
const EVIDENCE: readonly (readonly [source: RegExp, shows: readonly (keyof Site["asOf"])[]])[] = [
  [/News-Corpus spiders|media-crawler|scraper/iu, ["selectors", "articleUrl"]],
  [/each URL probed|csv|json/iu, ["articleUrl"]],
];

/** A year, a month or a day of this century, as people note them in brackets. */
const DATE = /(?<!\d)20\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?(?!\d)/gu;

/**
 * When a site's rules were last known to hold, from the sources of its entry: ISO 8601, as exact as the source is; null
 * for a rule the site does not have, or whose sources are all without a date.
 */
export function dateRules(sources: readonly string[], site: Pick<Site, "articleUrl" | "selectors">): Site["asOf"] {
  const latest = (rule: keyof Site["asOf"]): string | null => {
    if (site[rule] === null) return null;
    const dates = sources
      .filter((source) => EVIDENCE.some(([pattern, shows]) => pattern.test(source) && shows.includes(rule)))
      .flatMap((source) => source.match(DATE) ?? []);
    return dates.sort().at(-1) ?? null;
  };
  return { articleUrl: latest("articleUrl"), selectors: latest("selectors") };
}
