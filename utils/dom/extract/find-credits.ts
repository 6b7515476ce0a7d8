import { cleanByline } from "../../core/article/clean-byline.ts";
import { parsePublishedDate } from "../../core/article/parse-date.ts";
import { query } from "./find-headline.ts";

const BYLINE_SELECTOR =
  '[itemprop~="author"], [rel~="author"], .byline, .author-name, .post-author, .entry-author, .article-author, .auteur, .author, .meta-author, .writer';
const DATE_SELECTOR =
  'time[datetime], [itemprop~="datePublished"], time, .date-post, .entry-date, .post-date, .published, .post-published, .article-date, .datenews, .date, .timePost, .story_date, .publish-date, .time';
const MOST = 25;

/** The byline the page shows: the site's selector first, then microdata and usual class names. null: none. */
export function findByline(scope: Element, document: Document, selector: string | undefined): string | null {
  const shown = selector ? query(document, selector) : [];
  for (const element of [...shown, ...first(scope, BYLINE_SELECTOR)]) {
    if (element.closest("aside, nav, footer, #comments, .comments, .comment, .related-posts")) continue;
    const named = element.querySelector('[itemprop~="name"]') ?? element;
    const byline = cleanByline(named.getAttribute("content") ?? named.textContent ?? "");
    if (byline) return byline;
  }
  return null;
}

/**
 * The publication date the page shows near its headline, as `parsePublishedDate` gives it. A date in the address
 * (/2024/11/19/, …-2024-04-25-10-45-01, …-20190624) overrules another day in print: some sites print today's date there.
 */
export function findPublished(
  scope: Element,
  document: Document,
  url: string,
  selector: string | undefined,
): string | null {
  const inUrl = dateInUrl(url);
  const shown = selector ? query(document, selector) : [];
  for (const element of [...shown, ...first(scope, DATE_SELECTOR)]) {
    if (element.closest("aside, nav, footer, #comments, .comments, .comment, .related-posts")) continue;
    const text = (element.textContent ?? "").slice(0, 200);
    const date =
      parsePublishedDate(element.getAttribute("datetime") ?? element.getAttribute("content") ?? "") ??
      parsePublishedDate(text);
    if (date && (!inUrl || date.startsWith(inUrl))) return date;
  }
  return inUrl;
}

/** A whole date in the address, null when there is none: "/2024/11/19/", "-2024-04-25-", "-20190624". */
export function dateInUrl(url: string): string | null {
  const match =
    /\/((?:19|20)\d{2})\/(\d{1,2})\/(\d{1,2})(?=[/-])/.exec(url) ??
    /(?<!\d)((?:19|20)\d{2})-(\d{2})-(\d{2})(?!\d)/.exec(url) ??
    /[-/_]((?:19|20)\d{2})(\d{2})(\d{2})(?=$|[/?#._-])/.exec(url);
  return match && parsePublishedDate(`${match[1]}/${match[2]}/${match[3]}`);
}

function first(scope: Element, selector: string): Element[] {
  return [...scope.querySelectorAll(selector)].slice(0, MOST);
}
