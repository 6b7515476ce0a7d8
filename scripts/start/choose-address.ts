import { findSite } from "../../utils/core/sites/find-site.ts";
import type { Site } from "../../utils/core/sites/types.ts";
import { hashWord } from "../../utils/core/text/hash.ts";

const SMALLEST_ID = 1_000_000;
const IDS = 9_000_000;

/**
 * The address a file without one of its own is served at: an article's address on an outlet that Rasd follows, its number
 * made from the file's name, so that it is the same at every start. `taken` are addresses already given away.
 */
export function makeAddress(name: string, taken: ReadonlySet<string>): string {
  const stem = name.replace(/\.[a-z0-9]+$/i, "").replace(/[\s/\\:?#]+/g, "-");
  for (let id = (hashWord(name) >>> 0) % IDS; ; id = (id + 1) % IDS) {
    const url = `http://www.hespress.com/${encodeURIComponent(stem.toWellFormed())}-${SMALLEST_ID + id}.html`;
    if (!taken.has(url)) return url;
  }
}

/**
 * The address a saved page gives as its own (rel=canonical, else og:url), with http for https, since that is what can be
 * served here; null when it gives none, or one on a site Rasd does not follow, where the extension would not run.
 */
export function ownAddress(html: string, sites: readonly Site[]): string | null {
  const tags = html.match(/<(?:link|meta)\b[^>]*>/gi) ?? [];
  const named =
    attributeOf(tags, /\brel\s*=\s*["']?canonical\b/i, "href") ??
    attributeOf(tags, /\bproperty\s*=\s*["']?og:url\b/i, "content");
  if (named === null || !URL.canParse(named) || !/^https?:/i.test(named)) return null;
  const url = new URL(named);
  url.protocol = "http:";
  url.hash = "";
  return findSite(sites, url.href) === null ? null : url.href;
}

function attributeOf(tags: readonly string[], which: RegExp, attribute: string): string | null {
  const tag = tags.find((candidate) => which.test(candidate));
  if (tag === undefined) return null;
  const found = new RegExp(`\\s${attribute}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, "i").exec(tag);
  const value = found?.[1] ?? found?.[2] ?? found?.[3];
  return value === undefined ? null : value.trim().replaceAll("&amp;", "&");
}
