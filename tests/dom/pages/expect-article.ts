import { expect } from "vitest";
import type { Site } from "../../../utils/core/sites/types.ts";
import type { ExtractedArticle } from "../../../utils/dom/extract/types.ts";
import type { ArticlePage } from "./article-pages.ts";

const NO_RULES: Site = {
  id: "s999",
  names: { ar: null, fr: null },
  hosts: [],
  languages: [],
  certainty: "high",
  paths: null,
  articleUrl: null,
  selectors: null,
  asOf: { articleUrl: null, selectors: null },
  aggregator: false,
};

export function siteOf(page: Pick<ArticlePage, "site">): Site | null {
  return page.site ? { ...NO_RULES, ...page.site } : null;
}

/** Holds an extraction to what its page's row says. */
export function expectArticle(article: ExtractedArticle, { expected }: ArticlePage): void {
  expect(article.isArticle).toBe(expected.isArticle);
  expect(article.headline).toBe(expected.headline);
  const { byline, published, lang, dir, canonicalUrl, siteName } = expected;
  for (const [name, value] of Object.entries({ byline, published, lang, dir, canonicalUrl, siteName })) {
    if (value !== undefined) expect({ [name]: article[name as "byline"] }).toEqual({ [name]: value });
  }
  if (expected.published === undefined) expect(article.published).toBeNull();

  const zone = (wanted: string) => {
    const span = article.zones.find((each) => each.zone === wanted);
    return span && article.text.slice(span.start, span.end);
  };
  if (expected.isArticle) {
    expect(zone("title")).toBe(expected.headline);
    expect(article.text.indexOf("\n\n") + 2).toBe(article.bodyStart);
  }
  if (expected.lead !== undefined) expect(zone("lead")).toBe(expected.lead);
  const paragraphs = article.text.slice(article.bodyStart).split("\n\n").filter(Boolean);
  if (expected.paragraphs !== undefined) expect(paragraphs).toHaveLength(expected.paragraphs);
  for (const text of expected.has ?? []) expect(article.text).toContain(text);
  for (const text of expected.hasNot ?? []) expect(article.text).not.toContain(text);
}

/**
 * What holds for every page: the text is what its segments say, only separators stand between them (and a headline the
 * page does not show), and the zones lie in it.
 */
export function expectSound(article: ExtractedArticle): void {
  const { text, segments, zones, bodyStart } = article;
  const first = segments[0]?.start ?? text.length;
  let covered = first === 0 || first > bodyStart ? first : bodyStart;
  if (first > 0) expect(first).toBeGreaterThanOrEqual(bodyStart);
  for (const { start, node, from, to } of segments) {
    expect(from).toBeLessThan(to);
    expect(text.slice(covered, start)).toMatch(/^[ \n]*$/);
    covered = start + to - from;
    expect(text.slice(start, covered)).toBe(node.data.slice(from, to));
  }
  expect(text).not.toMatch(/\n{3}|[ \t]\n|\n /);
  let last = 0;
  for (const { start, end } of zones) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThan(start);
    last = end;
  }
  expect(last).toBeLessThanOrEqual(text.length);
}
