import { expect } from "vitest";
import { findHeadlines, type Headline } from "../../../utils/dom/find-headlines.ts";
import { siteOf } from "./expect-article.ts";
import type { ListingPage } from "./listing-pages.ts";

/** Finds the headlines of a page and holds them to its row: texts, addresses, and that every character stands where it says. */
export function expectHeadlines(document: Document, row: ListingPage): Headline[] {
  const site = row.hosts ? siteOf({ site: { hosts: row.hosts } }) : null;
  const headlines = findHeadlines(document, { url: row.url, site });
  const { origin } = new URL(row.url);
  expect(
    headlines.map(({ text, url }) => `${text} → ${url.startsWith(`${origin}/`) ? url.slice(origin.length) : url}`),
  ).toEqual(row.expected);
  for (const { text, segments, link } of headlines) {
    for (const { start, node, from, to } of segments) {
      expect(node.data.slice(from, to)).toBe(text.slice(start, start + to - from));
      expect(link.contains(node)).toBe(true);
    }
    const mapped = segments.reduce((sum, { from, to }) => sum + to - from, 0);
    expect(text.length - mapped).toBeLessThanOrEqual((text.match(/\s/gu) ?? []).length);
  }
  return headlines;
}
