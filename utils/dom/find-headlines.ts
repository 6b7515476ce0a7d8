import { foldHost } from "../core/sites/fold-host.ts";
import { hostAndParents } from "../core/sites/host-and-parents.ts";
import type { Site } from "../core/sites/types.ts";
import { collectParagraphs } from "./extract/collect-paragraphs.ts";
import type { Paragraph } from "./extract/paragraph.ts";
import type { TextSegment } from "./extract/types.ts";
import { isPageFurniture } from "./is-page-furniture.ts";
import { attributeOf, native, parentOf, selectAll } from "./native.ts";

/** A link of a listing whose text is a headline. */
export interface Headline {
  readonly link: Element;
  /** Absolute, without fragment. */
  readonly url: string;
  /** One line; white space folded. */
  readonly text: string;
  /** Where `text` stands on the page. */
  readonly segments: readonly TextSegment[];
}

/** Shorter link texts name sections, authors and buttons; longer ones are no headlines. */
const LEAST_WORDS = 4;
const LEAST_CHARACTERS = 20;
const LONGEST = 300;
/** What a link may hold besides its headline (a summary, a date) before it is no card any more, in UTF-16 units. */
const LONGEST_LINK = 2_000;
/** No listing has as many links; a page that does is not worth a reader's waiting. */
const MOST_LINKS = 5_000;

/**
 * The headlines of a listing in document order: links to other pages of the same site whose text is long enough to be one.
 * Menus, footers, comments, tag clouds and what is hidden are left out. Whether an address is an article's is not asked here:
 * that costs more than all the rest, and only matters for the few headlines worth opening (core/sites/is-article-url.ts).
 * A card often links its picture, its headline and its summary to one address: of neighbouring links with the same address
 * the first counts; the same story in another place of the page counts again.
 *
 * The page is only read. One pass over its links; `url` is the page's own address, `site` the outlet's rules if known.
 */
export function findHeadlines(document: Document, options: { url: string; site: Site | null }): Headline[] {
  const root: Element | null = native(document, "documentElement");
  if (!root || !URL.canParse(options.url)) return [];
  const base = baseOf(root, options.url);
  const isOwnAddress = createAddressFilter(options.url, options.site);
  const isFurnished = createFurnitureFilter();
  const headlines: Headline[] = [];
  let last = "";
  for (const link of selectAll(root, "a[href]").slice(0, MOST_LINKS)) {
    if (!mayHoldHeadline(link) || isFurnished(link)) continue;
    const url = resolve(attributeOf(link, "href") ?? "", base);
    if (url === null || url.href === last || !isOwnAddress(url)) continue;
    const paragraph = findHeadlineIn(link);
    if (!paragraph || !isShown(link)) continue;
    last = url.href;
    headlines.push({ link, url: url.href, text: paragraph.text.replaceAll("\n", " "), segments: paragraph.segments });
  }
  return headlines;
}

function mayHoldHeadline(link: Element): boolean {
  const length = (native(link, "textContent") ?? "").length;
  return length >= LEAST_CHARACTERS && length <= LONGEST_LINK;
}

/** The link's text when that is a headline; of a card that is one link, its heading, else its first line that is long enough. */
function findHeadlineIn(link: Element): Paragraph | null {
  const inside = selectAll(link, "*");
  // Whatever its boxes are called: what stands in a link leads to the article.
  const options = { spared: new Set(inside), skipped: new Set<Element>() };
  const heading = inside.find((element) => /^h[1-6]$/.test(element.localName));
  return collectParagraphs(heading ?? link, options).find(({ text }) => isHeadlineText(text)) ?? null;
}

function isHeadlineText(text: string): boolean {
  if (text.length < LEAST_CHARACTERS || text.length > LONGEST) return false;
  let words = 0;
  for (const word of text.split(/\s+/u)) if (/\p{L}/u.test(word) && ++words >= LEAST_WORDS) return true;
  return false;
}

/** Climbs from a link; every element of the page is judged once. */
function createFurnitureFilter(): (element: Element) => boolean {
  const known = new Map<Element, boolean>();
  return (element) => {
    const climbed: Element[] = [];
    let found = false;
    for (let at: Element | null = element; at; at = parentOf(at)) {
      const verdict = known.get(at);
      if (verdict === undefined) climbed.push(at);
      found = verdict ?? isPageFurniture(at);
      if (verdict !== undefined || found) break;
    }
    for (const one of climbed) known.set(one, found);
    return found;
  };
}

/** Other pages of the same outlet. */
function createAddressFilter(pageUrl: string, site: Site | null): (url: URL) => boolean {
  const own = new URL(pageUrl);
  own.hash = "";
  const ownHost = foldHost(own.hostname);
  const hosts = new Map<string, boolean>();
  return (url) => {
    const { href, hostname } = url;
    if (href === own.href) return false;
    let isOwn = hosts.get(hostname);
    if (isOwn === undefined) {
      isOwn = foldHost(hostname) === ownHost || hostAndParents(hostname).some((host) => site?.hosts.includes(host));
      hosts.set(hostname, isOwn);
    }
    return isOwn;
  };
}

/** The address without its fragment; null when it is none, or not http(s). */
function resolve(href: string, base: string): URL | null {
  if (href.startsWith("#")) return null;
  let url: URL;
  try {
    url = new URL(href, base);
  } catch {
    // Pages hold links that are no addresses. Asking first (URL.canParse) would parse each of hundreds twice.
    return null;
  }
  if (!url.protocol.startsWith("http")) return null;
  if (href.includes("#")) url.hash = "";
  return url;
}

/** Links are relative to <base href>, where a page has one. */
function baseOf(root: Element, url: string): string {
  const [base] = selectAll(root, "base[href]");
  const href = base ? attributeOf(base, "href") : null;
  return href !== null && URL.canParse(href, url) ? new URL(href, url).href : url;
}

/** Whether the link is drawn at all; a parsed document without layout cannot tell and is believed. */
function isShown(link: Element): boolean {
  const check = native(link, "checkVisibility");
  return typeof check !== "function" || check.call(link, { visibilityProperty: true });
}
