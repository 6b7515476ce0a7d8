import { hostAndParents } from "./host-and-parents.ts";
import type { Site } from "./types.ts";

/**
 * The manifest's match patterns for a list of sites (developer.chrome.com/docs/extensions/develop/concepts/match-patterns):
 * `*://*.hespress.com/*`, and for a site limited to paths `*://*.unodc.org/romena/*`. Sorted, and minimal: no pattern
 * is covered by another one (cnclt.justice.gov.ma by justice.gov.ma).
 */
export function matchPatternsFor(sites: readonly Site[]): string[] {
  const limits = new Map<string, Set<string>>();
  for (const site of sites) {
    for (const host of site.hosts) {
      const paths = limits.get(host) ?? new Set<string>();
      for (const path of site.paths ?? ["/"]) paths.add(path);
      limits.set(host, paths);
    }
  }
  const isCovered = (host: string, path: string): boolean =>
    hostAndParents(host).some((wider) =>
      [...(limits.get(wider) ?? [])].some((prefix) => path.startsWith(prefix) && !(wider === host && prefix === path)),
    );
  return [...limits]
    .flatMap(([host, paths]) =>
      [...paths].filter((path) => !isCovered(host, path)).map((path) => `*://*.${host}${path}*`),
    )
    .sort();
}
