import * as v from "valibot";
import { asOfSchema } from "./rule-use-schema.ts";
import type { Site } from "./types.ts";

const hostName = v.pipe(
  v.string(),
  v.regex(/^(?!www\.)[a-z0-9-]+(\.[a-z0-9-]+)+$/, "a host is lower-case, without «www.», scheme, port or path"),
);
const pathPrefix = v.pipe(v.string(), v.regex(/^\/.+\/$/, "a path limit begins and ends with a slash"));
const text = v.pipe(v.string(), v.minLength(1));
const pattern = v.pipe(text, v.check(compiles, "articleUrl must be the source of a regular expression"));

const siteSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^s\d{3,}$/)),
  names: v.strictObject({ ar: v.nullable(text), fr: v.nullable(text) }),
  hosts: v.pipe(v.array(hostName), v.minLength(1)),
  languages: v.pipe(v.array(text), v.minLength(1)),
  certainty: v.picklist(["high", "medium"]),
  paths: v.nullable(v.pipe(v.array(pathPrefix), v.minLength(1))),
  articleUrl: v.nullable(pattern),
  selectors: v.nullable(
    v.strictObject({
      headline: v.exactOptional(text),
      body: v.exactOptional(text),
      lead: v.exactOptional(text),
      date: v.exactOptional(text),
      author: v.exactOptional(text),
      remove: v.exactOptional(text),
    }),
  ),
  asOf: v.strictObject({ articleUrl: v.nullable(asOfSchema), selectors: v.nullable(asOfSchema) }),
  aggregator: v.boolean(),
});

/** assets/sites.json does not have the shape of a list of sites; the message names the place. */
export class SitesFileError extends Error {
  override readonly name = "SitesFileError";
}

/**
 * Checks that `data` (assets/sites.json, parsed) is a list of sites: every field as types.ts describes it, ids unique,
 * no host claimed by two sites. Throws SitesFileError naming the first place that is wrong.
 */
export function parseSites(data: unknown): readonly Site[] {
  const result = v.safeParse(v.array(siteSchema), data);
  if (!result.success) {
    const issue = result.issues[0];
    throw new SitesFileError(
      `The list of sites is wrong at ${v.getDotPath(issue) ?? "its top"}: ${issue.message}. Run scripts/generate-sites.ts again.`,
    );
  }
  const ids = new Map<string, string>();
  for (const site of result.output) {
    for (const key of [site.id, ...site.hosts]) {
      const other = ids.get(key);
      if (other !== undefined)
        throw new SitesFileError(`${key} stands twice in the list of sites (${other}, ${site.id}).`);
      ids.set(key, site.id);
    }
  }
  return result.output;
}

/** Whether `source` can be made a regular expression. */
export function compiles(source: string): boolean {
  try {
    new RegExp(source);
    return true;
  } catch {
    return false;
  }
}
