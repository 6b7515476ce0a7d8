import * as v from "valibot";
import { foldHost } from "../../utils/core/sites/fold-host.ts";
import { hostAndParents } from "../../utils/core/sites/host-and-parents.ts";
import type { Site } from "../../utils/core/sites/types.ts";
import { cleanArticleUrl } from "./clean-article-url.ts";
import { cleanSelectors } from "./clean-selectors.ts";
import { dateRules } from "./date-rules.ts";

const text = v.nullable(v.string());

/** One outlet as the source list has it; fields that are not used here may be anything. */
export const entrySchema = v.object({
  id: v.string(),
  name_ar: text,
  name_fr: text,
  domain: v.string(),
  hosts: v.pipe(v.array(v.string()), v.minLength(1)),
  languages: v.array(v.string()),
  kind: v.string(),
  article_url_regex: text,
  article_url_example: text,
  selectors: v.nullable(v.record(v.string(), v.string())),
  note: text,
  sources: v.array(v.string()),
  certainty: v.picklist(["high", "medium", "low"]),
});
export type Entry = v.InferOutput<typeof entrySchema>;

export interface CleanEntry {
  readonly site: Site;
  /** In words: what of the entry could not be used, each beginning with the entry's id and domain. */
  readonly reports: readonly string[];
}

/** Turns one entry into a Site. `sharedDomains` are domains that other entries publish under too. */
export function cleanEntry(
  entry: Entry & { certainty: Site["certainty"] },
  sharedDomains: ReadonlySet<string>,
): CleanEntry {
  const hosts = cleanHosts(entry, sharedDomains);
  const rule = cleanArticleUrl(entry.article_url_regex, entry.article_url_example, hosts);
  const selectors = cleanSelectors(entry.selectors);
  return {
    site: {
      id: entry.id,
      names: { ar: cleanName(entry.name_ar), fr: cleanName(entry.name_fr) },
      hosts,
      languages: entry.languages,
      certainty: entry.certainty,
      paths: cleanPaths(entry),
      articleUrl: rule.articleUrl,
      selectors: selectors.selectors,
      asOf: dateRules(entry.sources, { articleUrl: rule.articleUrl, selectors: selectors.selectors }),
      aggregator: entry.kind === "aggregator",
    },
    reports: [...rule.reports, ...selectors.reports].map((report) => `${entry.id} ${entry.domain}: ${report}`),
  };
}

/**
 * Hosts without «www.», «m.» and the like, none of them a sub-domain of another. The bare domain is added where only
 * editions are listed (fr.le360.ma → le360.ma), but not where the domain is wider than the outlet: an organisation's
 * (morocco.iom.int), or one that others share (cnclt.justice.gov.ma).
 */
function cleanHosts(entry: Entry, sharedDomains: ReadonlySet<string>): string[] {
  const isWider = entry.kind === "UN" || sharedDomains.has(entry.domain);
  const named = entry.hosts.map((host) => foldHost(host.split("/", 1)[0]?.toLowerCase().replace(/\.$/, "") ?? ""));
  const all = [...new Set(isWider ? named : [...named, foldHost(entry.domain)])];
  return all
    .filter(
      (host) =>
        !hostAndParents(host)
          .slice(1)
          .some((parent) => all.includes(parent)),
    )
    .sort();
}

/** Limits from a host written with a path (www.unhcr.org/ma) or a note «Restrict by path /romena/». */
function cleanPaths(entry: Entry): string[] | null {
  const noted = /restrict(?:ed)? (?:by|to) path (\/[\w/-]+)/i.exec(entry.note ?? "")?.[1];
  const written = entry.hosts.flatMap((host) => /^[^/]+(\/.+)$/.exec(host)?.[1] ?? []);
  const paths = [...(noted === undefined ? [] : [noted]), ...written].map((path) => `${path.replace(/\/+$/, "")}/`);
  return paths.length === 0 ? null : [...new Set(paths)].sort();
}

/** A name without the list's remarks in brackets; an acronym in brackets, «(CNCLT)», is part of the name. */
function cleanName(name: string | null): string | null {
  const clean = name?.replace(/\s*\((?![A-Z]+\))[^)]*\)/g, "").trim();
  return clean ? clean : null;
}
