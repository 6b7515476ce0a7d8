import { cleanByline, isCreditLine } from "../../core/article/clean-byline.ts";
import { parsePublishedDate } from "../../core/article/parse-date.ts";
import type { SiteSelectors } from "../../core/sites/types.ts";
import { holds, parentOf, selectAll, textWalker } from "../native.ts";
import { isDroppedAlways } from "./drop-rules.ts";
import type { PageMetadata } from "./types.ts";

const BYLINE_SELECTOR =
  '[itemprop~="author"], [rel~="author"], .byline, .author-name, .post-author, .entry-author, .article-author, .auteur, .author, .meta-author, .writer';
const DATE_SELECTOR =
  'time[datetime], [itemprop~="datePublished"], time, .date-post, .entry-date, .post-date, .published, .post-published, .article-date, .datenews, .date, .timePost, .story_date, .publish-date, .time';
const ELSEWHERE = "aside, nav, footer, #comments, .comments, .comment, .related-posts";
const MOST_ELEMENTS = 25;
const MOST_LINES = 40;
const LONGEST_LINE = 120;

interface Place {
  readonly root: Element;
  readonly headline: Element | null;
  readonly containers: readonly Element[];
  readonly url: string;
  readonly metadata: PageMetadata;
  readonly selectors: SiteSelectors;
}

/**
 * Byline and publication date (as `parsePublishedDate` gives it): what the metadata say, else what the site's selectors
 * match, else what microdata or usual class names show near the headline, else what stands in words between headline and
 * text. A date in the address overrules another day in print: some sites print today's date over every article.
 */
export function findCredits(place: Place): { byline: string | null; published: string | null } {
  const { metadata, selectors } = place;
  if (metadata.byline && metadata.published) return { byline: metadata.byline, published: metadata.published };
  const scope = articleScope(place);
  const lines = readCreditLines(scope, place);
  const near = (selector: string) => selectAll(scope, selector).slice(0, MOST_ELEMENTS);
  // A site's «.date» can match today's date over the menu too: what stands by the headline comes first.
  const known = (selector: string | undefined) => {
    const matched = selectAll(place.root, selector).slice(0, MOST_ELEMENTS);
    return [...matched.filter((element) => holds(scope, element)), ...matched];
  };
  const inUrl = dateInUrl(place.url);
  return {
    byline:
      metadata.byline ??
      firstByline(known(selectors.author)) ??
      firstByline(near(BYLINE_SELECTOR)) ??
      bylineInLines(lines),
    published:
      metadata.published ??
      firstDate(known(selectors.date), inUrl) ??
      firstDate(near(DATE_SELECTOR), inUrl) ??
      inUrl ??
      dateInLines(lines),
  };
}

/** A whole date in the address, null when there is none: "/2024/11/19/", "-2024-04-25-", "-20190624". */
export function dateInUrl(url: string): string | null {
  const match =
    /\/((?:19|20)\d{2})\/(\d{1,2})\/(\d{1,2})(?=[/-])/.exec(url) ??
    /(?<!\d)((?:19|20)\d{2})-(\d{2})-(\d{2})(?!\d)/.exec(url) ??
    /[-/_]((?:19|20)\d{2})(\d{2})(\d{2})(?=$|[/?#._-])/.exec(url);
  return match && parsePublishedDate(`${match[1]}/${match[2]}/${match[3]}`);
}

/** The smallest box around headline and text. */
function articleScope({ root, headline, containers }: Place): Element {
  const container = containers[0];
  if (!container) return (headline && parentOf(headline)) ?? root;
  if (!headline) return parentOf(container) ?? container;
  let scope: Element | null = headline;
  while (scope && !holds(scope, container)) scope = parentOf(scope);
  return scope ?? root;
}

function firstByline(elements: readonly Element[]): string | null {
  for (const element of elements) {
    if (element.closest(ELSEWHERE)) continue;
    const named = element.querySelector('[itemprop~="name"]') ?? element;
    const byline = cleanByline(named.getAttribute("content") ?? named.textContent ?? "");
    if (byline) return byline;
  }
  return null;
}

function firstDate(elements: readonly Element[], inUrl: string | null): string | null {
  for (const element of elements) {
    if (element.closest(ELSEWHERE)) continue;
    const attribute = element.getAttribute("datetime") ?? element.getAttribute("content") ?? "";
    const date = parsePublishedDate(attribute) ?? parsePublishedDate((element.textContent ?? "").slice(0, 200));
    if (date && (!inUrl || date.startsWith(inUrl))) return date;
  }
  return null;
}

/**
 * The short lines between headline and text, where pages without any useful markup print byline and date («سناء الوردي
 * نشر في الجريدة يوم 19 - 11 - 2024»).
 */
function readCreditLines(scope: Element, { headline, containers }: Place): string[] {
  const lines: string[] = [];
  if (!headline) return lines;
  let passed = false;
  const walker = textWalker(scope);
  for (let node = walker.nextNode(); node && lines.length < MOST_LINES; node = walker.nextNode()) {
    if (holds(headline, node)) passed = true;
    else if (passed && containers.some((box) => holds(box, node))) break;
    else if (passed) {
      const line = (node.nodeValue ?? "").trim();
      if (line.length >= 3 && line.length <= LONGEST_LINE && !isDroppedAlways(parentOf(node)!)) lines.push(line);
    }
  }
  return lines;
}

/** The first line that says itself that a name follows («بقلم …», "Par …"). */
function bylineInLines(lines: readonly string[]): string | null {
  const line = lines.find(isCreditLine);
  return line === undefined ? null : cleanByline(line);
}

function dateInLines(lines: readonly string[]): string | null {
  for (const line of lines) {
    const date = parsePublishedDate(line);
    if (date) return date;
  }
  return null;
}
