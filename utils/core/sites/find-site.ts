import { hostAndParents } from "./host-and-parents.ts";
import { parseAddress } from "./parse-address.ts";
import type { Site } from "./types.ts";

/** One index a list: the list is loaded once and asked for every page. */
const indexes = new WeakMap<readonly Site[], ReadonlyMap<string, readonly Site[]>>();

/**
 * The outlet an address belongs to: its host is one of the outlet's or a sub-domain of one, and its path is within
 * the outlet's limits. The longest host wins (cnclt.justice.gov.ma before justice.gov.ma). null: on no site of the list,
 * or no http(s) address. Costs one look-up a label of the host.
 */
export function findSite(sites: readonly Site[], url: string): Site | null {
  const address = parseAddress(url);
  if (address === null) return null;
  const index = indexOf(sites);
  for (const host of hostAndParents(address.host)) {
    const found = index.get(host)?.find((site) => isWithin(site, address.path));
    if (found) return found;
  }
  return null;
}

function indexOf(sites: readonly Site[]): ReadonlyMap<string, readonly Site[]> {
  const known = indexes.get(sites);
  if (known) return known;
  const index = new Map<string, Site[]>();
  for (const site of sites) {
    for (const host of site.hosts) index.set(host, [...(index.get(host) ?? []), site]);
  }
  indexes.set(sites, index);
  return index;
}

function isWithin(site: Site, path: string): boolean {
  return site.paths === null || site.paths.some((prefix) => path.startsWith(prefix));
}
