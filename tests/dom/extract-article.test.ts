import { describe, expect, it } from "vitest";
import type { Site } from "../../utils/core/sites/types.ts";
import { extractArticle } from "../../utils/dom/extract/extract-article.ts";
import type { ExtractedArticle } from "../../utils/dom/extract/types.ts";
import { toOffset, toRange } from "../../utils/dom/text-map.ts";
import { ARTICLE_PAGES, BAD_PAGES } from "./pages/article-pages.ts";

const NO_RULES: Site = {
  id: "s999",
  names: { ar: null, fr: null },
  hosts: [],
  languages: [],
  certainty: "high",
  paths: null,
  articleUrl: null,
  selectors: null,
  aggregator: false,
};

/** A page in a frame of its own: laid out, with live text nodes. */
function show(html: string): Document {
  const frame = document.createElement("iframe");
  document.body.append(frame);
  const page = frame.contentDocument!;
  page.open();
  page.write(html);
  page.close();
  return page;
}

/** What holds for every page: the text is what its segments say, and the zones lie in it. */
function expectSound(article: ExtractedArticle): void {
  let covered = 0;
  for (const { start, node, from, to } of article.segments) {
    expect(from).toBeLessThan(to);
    // Between two segments stand only characters of the extraction's own.
    expect(article.text.slice(covered, start)).toMatch(/^[ \n]*$/);
    covered = start + to - from;
    expect(article.text.slice(start, covered)).toBe(node.data.slice(from, to));
  }
  expect(article.text).not.toMatch(/\n{3}|[ \t]\n|\n /);
  let last = 0;
  for (const { start, end } of article.zones) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeLessThanOrEqual(article.text.length);
    last = end;
  }
}

describe("extractArticle", () => {
  it.each(ARTICLE_PAGES)("$name", ({ url, site, html, expected }) => {
    const page = show(html);
    const before = page.documentElement.outerHTML;
    const article = extractArticle(page, { url, site: site ? { ...NO_RULES, ...site } : null });
    expect(page.documentElement.outerHTML).toBe(before);

    if (expected.headlineOnPage !== false) expectSound(article);
    expect(article.headline ?? null).toBe(expected.headline ?? article.headline);
    expect(article.isArticle).toBe(expected.isArticle);
    const { byline, published, lang, dir, canonicalUrl, siteName } = expected;
    for (const [name, value] of Object.entries({ byline, published, lang, dir, canonicalUrl, siteName })) {
      if (value !== undefined) expect({ [name]: article[name as "byline"] }).toEqual({ [name]: value });
    }
    if (expected.isArticle && expected.published === undefined) expect(article.published).toBeNull();
    const zone = (wanted: string) => {
      const span = article.zones.find((each) => each.zone === wanted);
      return span && article.text.slice(span.start, span.end);
    };
    if (expected.isArticle) expect(zone("title")).toBe(expected.headline);
    if (expected.isArticle) expect(article.text.indexOf("\n\n") + 2).toBe(article.bodyStart);
    if (expected.lead !== undefined) expect(zone("lead")).toBe(expected.lead);
    const paragraphs = article.text.slice(article.bodyStart).split("\n\n").filter(Boolean);
    if (expected.paragraphs !== undefined) expect(paragraphs).toHaveLength(expected.paragraphs);
    for (const text of expected.has ?? []) expect(article.text).toContain(text);
    for (const text of expected.hasNot ?? []) expect(article.text).not.toContain(text);
  });

  it("finds the article once a shell has been filled", () => {
    const shell = ARTICLE_PAGES.find((page) => page.name.startsWith("client-rendered"))!;
    const filled = ARTICLE_PAGES.find((page) => page.name.startsWith("walaw"))!;
    const page = show(shell.html);
    expect(extractArticle(page, { url: shell.url, site: null }).isArticle).toBe(false);
    const body = new DOMParser().parseFromString(filled.html, "text/html").body;
    page.querySelector("#__next")!.append(...body.childNodes);
    const article = extractArticle(page, { url: shell.url, site: null });
    expect(article.isArticle).toBe(true);
    expectSound(article);
  });

  it("takes the article the page is about where several follow each other", () => {
    const [first, second] = [ARTICLE_PAGES[0]!, ARTICLE_PAGES[7]!];
    const page = show(first.html);
    const more = new DOMParser().parseFromString(second.html, "text/html").body;
    page.querySelector("main")!.append(...more.childNodes);
    const article = extractArticle(page, { url: first.url, site: null });
    expect(article.headline).toBe(first.expected.headline);
    expect(article.text).not.toContain("autocars agréés");
  });

  it.each(BAD_PAGES)("answers for a bad page: $name", ({ html }) => {
    const parsed = new DOMParser().parseFromString(html(), "text/html");
    const begun = performance.now();
    const article = extractArticle(parsed, { url: "https://outlet.example.ma/x-123", site: null });
    expect(performance.now() - begun).toBeLessThan(3000);
    expect(typeof article.text).toBe("string");
  });

  it("answers for a document without any element", () => {
    const article = extractArticle(document.implementation.createDocument(null, null), {
      url: "about:blank",
      site: null,
    });
    expect(article).toMatchObject({ text: "", headline: null, isArticle: false });
  });
});

describe("toRange and toOffset", () => {
  const page = () => {
    const { html, url } = ARTICLE_PAGES.find((each) => each.name.startsWith("WordPress"))!;
    const shown = show(html);
    return extractArticle(shown, { url, site: null });
  };

  it("gives a range over inline elements whose text is the stretch's", () => {
    const article = page();
    const start = article.text.indexOf("وأكدت رئيسة");
    const range = toRange(article.segments, start, start + "وأكدت رئيسة".length)!;
    const live = range.startContainer.ownerDocument!.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    expect(live.toString()).toBe("وأكدت رئيسة");
    expect(toOffset(article.segments, range.startContainer, range.startOffset)).toBe(start);
  });

  it("gives null for an empty stretch, for a blank line and outside the text", () => {
    const { text, segments } = page();
    expect(toRange(segments, 3, 3)).toBeNull();
    expect(toRange(segments, text.indexOf("\n\n"), text.indexOf("\n\n") + 2)).toBeNull();
    expect(toRange(segments, text.length + 1, text.length + 5)).toBeNull();
  });

  it("gives null once the page has taken the text away", () => {
    const { text, segments } = page();
    const start = text.indexOf("التعاونية");
    segments.find((segment) => segment.start <= start && segment.start + segment.to - segment.from > start)!.node.data =
      "";
    expect(toRange(segments, start, start + 5)).toBeNull();
  });

  it("gives null for a node that is no part of the text", () => {
    const { segments } = page();
    expect(toOffset(segments, document.body, 0)).toBeNull();
  });
});
