import type { Site } from "../../core/sites/types.ts";
import type { PageMetadata } from "./types.ts";

export interface PageEvidence {
  readonly url: string;
  readonly site: Site | null;
  readonly metadata: PageMetadata;
  readonly hasHeadline: boolean;
  /** UTF-16 units of running text that were taken as the article's. */
  readonly bodyLength: number;
  readonly longestParagraph: number;
  /** Most long paragraphs found side by side in one box; the teasers of a listing stand each in its own. */
  readonly paragraphsTogether: number;
  /** Links on the whole page. */
  readonly links: number;
}

/** Without as much there is nothing to read: an empty shell that scripts have yet to fill, a video, a gallery. */
const LEAST_BODY = 60;
const ARTICLE_BODY = 700;
const PROSE_PARAGRAPH = 160;

/**
 * Tells an article's page from a home page, a section or a search result. The site's own address rule and what the page
 * calls itself count most; without either, a page is an article when it has a headline and more running text than the
 * teasers of a listing make up.
 */
export function judgePage(evidence: PageEvidence): boolean {
  const { metadata, site, url } = evidence;
  if (evidence.bodyLength < LEAST_BODY || isHomePage(url)) return false;
  let points = 0;
  const rule = site?.articleUrl ? matches(site.articleUrl, url) : null;
  if (rule !== null) points += rule ? 2 : -2;
  if (metadata.kind !== null) points += metadata.kind === "article" ? 3 : -2;
  if (metadata.published) points += 1;
  if (isListingAddress(url)) points -= 3;
  if (evidence.hasHeadline) points += 1;
  else points -= 2;
  if (evidence.longestParagraph >= PROSE_PARAGRAPH) points += 1;
  if (evidence.bodyLength >= ARTICLE_BODY) points += 1;
  if (evidence.paragraphsTogether >= 2) points += 1;
  // Teasers: many links, and no paragraph longer than a teaser.
  const wordy = evidence.bodyLength / (evidence.links + 1);
  if (wordy < 4 && evidence.longestParagraph < PROSE_PARAGRAPH) points -= 2;
  else if (wordy >= 20) points += 1;
  return points >= 3;
}

function matches(source: string, url: string): boolean | null {
  try {
    return new RegExp(source).test(url);
  } catch {
    return null;
  }
}

function isHomePage(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { pathname, search } = new URL(url);
  return /^\/(?:(?:ar|fr|en|es)\/?|index\.(?:php|html?))?$/.test(pathname) && !/[?&](?:p|id|article)=\d+/.test(search);
}

function isListingAddress(url: string): boolean {
  return /\/(?:category|categorie|tag|tags|author|auteur|search|recherche|section|rubrique|archives?|topics?)\/|\/page\/\d+|[?&](?:s|q|cat|tag|paged)=/i.test(
    url,
  );
}
