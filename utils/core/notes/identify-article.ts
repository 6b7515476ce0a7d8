import { dropTracking } from "../sites/drop-tracking.ts";
import { foldAmpPath } from "../sites/fold-amp-path.ts";
import { foldHost } from "../sites/fold-host.ts";
import { hasArticleId, isArticleUrl } from "../sites/is-article-url.ts";
import { type Address, parseAddress } from "../sites/parse-address.ts";

/** Labels and first segments that set a language edition apart: fr.hespress.com is not www.hespress.com. */
const EDITION = /^(ar|fr|en|es|pt|de|it|nl|am|zgh|ber|amazigh|tamazight)$/;

/**
 * The address an article is known by, which is also the id of its note: https, host without www./m./mobile./amp.,
 * no fragment, no tracking parameters (drop-tracking.ts), AMP copies and trailing slashes folded, percent-encoding in
 * RFC 3986's normal form (%d8, %D8 and the raw letter are one; %2F is never "/"), other parameters sorted. The address
 * can be opened. identifyArticle(identifyArticle(x, null), null) is identifyArticle(x, null).
 *
 * `canonicalUrl` is what the page calls its own address (rel=canonical), null when it says nothing. It is believed only
 * within the same site and the same language edition, and only when it still names one article: a false merge loses
 * a note, a duplicate only annoys. An aggregator that points to the original keeps its own identity.
 *
 * null: not an http(s) address.
 */
export function identifyArticle(url: string, canonicalUrl: string | null): string | null {
  const own = foldAddress(url);
  if (own === null) return null;
  const canonical = canonicalUrl === null ? null : foldAddress(canonicalUrl);
  return format(canonical !== null && isTrusted(canonical, own) ? canonical : own);
}

function foldAddress(url: string): Address | null {
  const address = parseAddress(url);
  if (address === null) return null;
  return {
    host: foldHost(address.host),
    port: address.port,
    path: foldAmpPath(address.path),
    query: dropTracking(address.query),
  };
}

function format({ host, port, path, query }: Address): string {
  return `https://${host}${port && `:${port}`}${path}${query && `?${query}`}`;
}

function isTrusted(canonical: Address, own: Address): boolean {
  if (canonical.port !== own.port || !isSameEdition(canonical, own)) return false;
  const isByNumber = hasArticleId(own.query);
  if (canonical.path === own.path && canonical.query === own.query) return true;
  if (isArticleUrl(format(canonical), null) !== "article") return false;
  // A canonical address that has lost article.php's ?id=5 would merge every article of the site.
  if (canonical.path === own.path) return canonical.query === "" && !isByNumber;
  return isByNumber || namesSameStory(canonical.path, own.path);
}

/**
 * Whether two paths share the last segment or a number long enough to be an id. Without either, the canonical address
 * may be one that a single-page site left in the head when it moved on to the next article.
 */
function namesSameStory(a: string, b: string): boolean {
  if (slugOf(a) === slugOf(b)) return true;
  const numbers = idsOf(a);
  return idsOf(b).some((id) => numbers.includes(id));
}

function slugOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.(html?|php)$/, "");
}

/** Numbers of five digits and more that are no dates (2m.ma ends its slugs in 20190624), outside percent-encoding. */
function idsOf(path: string): string[] {
  return (path.replace(/%[0-9A-F]{2}/g, " ").match(/\d{5,}/g) ?? []).filter((id) => !/^(19|20)\d{6}$/.test(id));
}

function isSameEdition(a: Address, b: Address): boolean {
  const [short, long] = a.host.length <= b.host.length ? [a.host, b.host] : [b.host, a.host];
  if (short !== long && !(short.includes(".") && long.endsWith(`.${short}`))) return false;
  const labels = long.slice(0, long.length - short.length).split(".");
  if (labels.some((label) => EDITION.test(label))) return false;
  return editionOf(a.path) === editionOf(b.path);
}

function editionOf(path: string): string | null {
  const first = path.split("/")[1]?.toLowerCase() ?? "";
  return EDITION.test(first) ? first : null;
}
