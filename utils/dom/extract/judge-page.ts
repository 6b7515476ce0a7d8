import { isArticleUrl } from "../../core/sites/is-article-url.ts";
import { parseAddress } from "../../core/sites/parse-address.ts";
import type { Site } from "../../core/sites/types.ts";
import { parentOf } from "../native.ts";
import type { Paragraph } from "./paragraph.ts";
import type { PageMetadata } from "./types.ts";

export interface PageEvidence {
  readonly url: string;
  readonly site: Site | null;
  readonly metadata: PageMetadata;
  readonly hasHeadline: boolean;
  /** Whether the headline it shows is the one of the article that its JSON-LD describes. Asked only where it matters. */
  readonly isDescribed: () => boolean;
  /** What was taken as the article's text. */
  readonly body: readonly Paragraph[];
  /** Counts the links on the whole page. Asked only where it matters. */
  readonly countLinks: () => number;
}

/** Without as much there is nothing to read: an empty shell that scripts have yet to fill, a video, a gallery. */
const LEAST_BODY = 60;
const ARTICLE_BODY = 700;
const PROSE_PARAGRAPH = 160;
const LONG_PARAGRAPH = 100;
/** Points an article has, and what its links can take from them or add. */
const NEEDED = 3;
const LINKED = 2;
const WORDY = 1;
/** What a page's text can add at most: a date, a headline, long paragraphs, several of them, much text, few links. */
const MOST_BY_TEXT = 5 + WORDY;

/**
 * Tells an article's page from a home page, a section or a search result. What its address says (isArticleUrl) and what the
 * page calls itself count most; without either, a page is an article when it has a headline and more running text than the
 * teasers of a listing make up.
 */
export function judgePage(evidence: PageEvidence): boolean {
  const { metadata, body } = evidence;
  const lengths = body.map(({ text }) => text.length);
  const bodyLength = lengths.reduce((sum, length) => sum + length, 0);
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  if (bodyLength < LEAST_BODY) return false;
  let points = weighAddress(evidence);
  points += weighKind(metadata);
  if (metadata.published) points += 1;
  if (evidence.hasHeadline) points += 1;
  else points -= 2;
  if (longest >= PROSE_PARAGRAPH) points += 1;
  if (bodyLength >= ARTICLE_BODY) points += 1;
  if (countTogether(body) >= 2) points += 1;
  if (points >= NEEDED + LINKED || points < NEEDED - WORDY) return points >= NEEDED;
  // Teasers: many links, and no paragraph longer than a teaser.
  const wordy = bodyLength / (evidence.countLinks() + 1);
  if (wordy < 4 && longest < PROSE_PARAGRAPH) points -= LINKED;
  else if (wordy >= 20) points += WORDY;
  return points >= NEEDED;
}

/**
 * Whether nothing that stands on a page could make an article of it: its address and what it calls itself outweigh all that. For home pages
 * and sections, which need not be read then. Never true where `judgePage` would be.
 */
export function cannotBeArticle({ url, site, metadata }: Pick<PageEvidence, "url" | "site" | "metadata">): boolean {
  const isDescribed = () => metadata.describedHeadline !== null;
  return weighAddress({ url, site, isDescribed }) + weighKind(metadata) + MOST_BY_TEXT < NEEDED;
}

function weighKind({ kind }: PageMetadata): number {
  if (kind === null) return 0;
  return kind === "article" ? 3 : -2;
}

/**
 * Most paragraphs of some length that stand side by side: in one element, or as children of one. The teasers of a listing
 * stand each in a box of its own.
 */
function countTogether(body: readonly Paragraph[]): number {
  const counts = new Map<Element | null, number>();
  let most = 0;
  for (const { block, text } of body) {
    if (text.length < LONG_PARAGRAPH) continue;
    const box = block.localName === "p" ? parentOf(block) : block;
    const count = (counts.get(box) ?? 0) + 1;
    counts.set(box, count);
    most = Math.max(most, count);
  }
  return most;
}

/**
 * A list's address outweighs everything but a page that is an article in every other way: home pages call themselves
 * articles, too. Where a site's own rule is known, an address says more, for and against. A publisher may have moved its
 * articles under what was a list's address («/category/…»): below the root, a page that describes the article it shows counts.
 */
function weighAddress({ url, site, isDescribed }: Pick<PageEvidence, "url" | "site" | "isDescribed">): number {
  const hasRule = site?.articleUrl != null;
  switch (isArticleUrl(url, site)) {
    case "article":
      return hasRule ? 2 : 1;
    case "listing":
      return isDescribed() && parseAddress(url)?.path !== "/" ? -3 : -6;
    case "unknown":
      return hasRule ? -2 : 0;
  }
}
