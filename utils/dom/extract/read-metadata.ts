import { cleanByline } from "../../core/article/clean-byline.ts";
import { decodeEntities } from "../../core/article/decode-entities.ts";
import { parsePublishedDate } from "../../core/article/parse-date.ts";
import { readJsonLd } from "../../core/article/read-json-ld.ts";
import { allOfTag, selectFirst } from "../native.ts";
import { chooseCanonicalUrl } from "./choose-canonical-url.ts";
import { readJsonLdBlocks, readLinkedAddress } from "./read-declared-addresses.ts";
import type { PageMetadata } from "./types.ts";

const PUBLISHED = [
  "article:published_time",
  "og:published_time",
  "og:article:published_time",
  "datepublished",
  "parsely-pub-date",
  "sailthru.date",
  "cxenseparse:recs:publishtime",
  "publish_date",
  "publish-date",
  "pubdate",
  "dc.date.issued",
  "dcterms.issued",
  "dcterms.created",
  "dc.date",
  "date",
];
const MODIFIED = ["article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "last-modified"];
const AUTHOR = [
  "author",
  "article:author",
  "article:author_name",
  "og:article:author",
  "parsely-author",
  "dc.creator",
  "dcterms.creator",
  "sailthru.author",
];
const HEADLINE = ["og:title", "twitter:title", "headline", "dc.title", "title"];
const DESCRIPTION = ["og:description", "description", "twitter:description"];

/** All that is asked for below: of the rest of a page's meta elements, sixty and more, only the name is read. */
const WANTED: ReadonlySet<string> = new Set([
  ...PUBLISHED,
  ...MODIFIED,
  ...AUTHOR,
  ...HEADLINE,
  ...DESCRIPTION,
  ..."og:type og:url og:site_name og:locale application-name content-language twitter:label1 twitter:data1".split(" "),
]);

/**
 * Reads what the page declares: JSON-LD first, then OpenGraph and other meta elements, then the document's title.
 * `url` is the address the page was read at, against which relative addresses are resolved.
 */
export function readMetadata(root: Element, url: string): PageMetadata {
  const ld = readJsonLd(readJsonLdBlocks(root));
  const meta = readMetaElements(root);
  const first = (keys: readonly string[]) => {
    for (const key of keys) {
      const value = meta.get(key)?.[0];
      if (value) return value;
    }
    return null;
  };
  const firstDate = (described: string | null | undefined, keys: readonly string[]) => {
    let date = described ? parsePublishedDate(described) : null;
    for (let index = 0; !date && index < keys.length; index++) {
      const value = meta.get(keys[index]!)?.[0];
      if (value) date = parsePublishedDate(value);
    }
    return date;
  };
  const article = ld.article;
  const ogType = first(["og:type"])?.toLowerCase() ?? null;
  const siteName = article?.publisher ?? null;
  return {
    describedHeadline: tidy(article?.headline),
    headline: tidy(article?.headline) ?? tidy(first(HEADLINE)) ?? tidy(selectFirst(root, "title")?.textContent),
    description: tidy(first(DESCRIPTION)) ?? tidy(article?.description),
    byline: joinNames(article?.authors ?? []) ?? declaredNames(meta),
    published: firstDate(article?.published, PUBLISHED),
    modified: firstDate(article?.modified, MODIFIED),
    canonicalUrl: chooseCanonicalUrl(
      { linked: readLinkedAddress(root), og: first(["og:url"]), described: article?.url },
      url,
    ),
    siteName: tidy(first(["og:site_name"])) ?? tidy(siteName) ?? tidy(first(["application-name"])),
    lang: root.getAttribute("lang") || article?.lang || first(["og:locale", "content-language"]) || null,
    kind: article || isArticleType(ogType, meta) ? "article" : ld.listing || ogType === "website" ? "listing" : null,
  };
}

function isArticleType(ogType: string | null, meta: ReadonlyMap<string, readonly string[]>): boolean {
  return ogType === "article" || ogType === "news" || ogType === "newsarticle" || meta.has("article:published_time");
}

/** Values by name, lower-cased; several elements may share one. */
function readMetaElements(root: Element): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const element of allOfTag(root, "meta")) {
    const given = element.getAttribute("property") ?? element.getAttribute("name") ?? element.getAttribute("itemprop");
    if (!given) continue;
    const name = WANTED.has(given) ? given : given.toLowerCase();
    if (!WANTED.has(name)) continue;
    // Items inside the page (microdata of a teaser, of an image) are not about the page.
    if (element.hasAttribute("itemprop") && element.parentElement?.localName !== "head") continue;
    const content = element.getAttribute("content")?.trim();
    if (!content) continue;
    const values = found.get(name);
    if (values) values.push(content);
    else found.set(name, [content]);
  }
  return found;
}

function declaredNames(meta: ReadonlyMap<string, readonly string[]>): string | null {
  for (const key of AUTHOR) {
    const names = joinNames(meta.get(key) ?? []);
    if (names) return names;
  }
  return joinNames(writtenBy(meta));
}

/** WordPress (Yoast) gives the author to Twitter cards as a labelled value. */
function writtenBy(meta: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const label = meta.get("twitter:label1")?.[0] ?? "";
  return /written by|écrit par|auteur|كتب|كاتب|بقلم|escrito por/iu.test(label) ? (meta.get("twitter:data1") ?? []) : [];
}

function joinNames(values: readonly string[]): string | null {
  if (values.length === 0) return null;
  const names = new Set(values.flatMap((value) => cleanByline(decodeEntities(value)) ?? []).map(withCommas));
  return names.size > 0 ? [...names].join(", ") : null;
}

/** «A, B and C» is a list whatever stands before its last name; «A and B» may be a name of its own («Le Figaro et AFP»). */
function withCommas(names: string): string {
  return names.includes(",") ? names.replace(/,?\s+(?:and|et|y|und)\s+/u, ", ") : names;
}

const UNTIDY = /^\s|\s$|\s\s|[^\S ]/;

function tidy(text: string | null | undefined): string | null {
  if (!text) return null;
  const decoded = decodeEntities(text);
  const tidied = UNTIDY.test(decoded) ? decoded.replace(/\s+/gu, " ").trim() : decoded;
  return tidied === "" ? null : tidied;
}
