import fc from "fast-check";
import { expect, it } from "vitest";
import type { Site } from "../../utils/core/sites/types.ts";
import { cannotBeArticle, judgePage } from "../../utils/dom/extract/judge-page.ts";
import type { Paragraph } from "../../utils/dom/extract/paragraph.ts";
import type { PageMetadata } from "../../utils/dom/extract/types.ts";

const WORD = "الأشخاص ";
const SITE = { articleUrl: "/news/\\d+" } as Partial<Site> as Site;
const URLS = [
  ["home page", "https://outlet.example.ma/"],
  ["home page in French", "https://outlet.example.ma/fr"],
  ["section", "https://outlet.example.ma/category/societe"],
  ["address of an article", "https://outlet.example.ma/news/12345"],
  ["any other", "https://outlet.example.ma/mudawana"],
] as const;

const metadata = fc.record<PageMetadata>({
  headline: fc.constantFrom(null, "عنوان"),
  describedHeadline: fc.constantFrom(null, "عنوان"),
  description: fc.constant(null),
  byline: fc.constant(null),
  published: fc.constantFrom(null, "2026-01-02"),
  modified: fc.constant(null),
  canonicalUrl: fc.constant(null),
  siteName: fc.constant(null),
  lang: fc.constant(null),
  kind: fc.constantFrom("article", "listing", null),
});

/** Paragraphs of any length, side by side or each in its own box. */
const bodies = fc.array(fc.record({ words: fc.integer({ min: 1, max: 60 }), isAlone: fc.boolean() }), { maxLength: 8 });

it.each(URLS)("says it of no page that could be judged an article: %s", (_, url) => {
  fc.assert(
    fc.property(
      metadata,
      bodies,
      fc.boolean(),
      fc.boolean(),
      fc.boolean(),
      fc.nat(200),
      (said, body, isKnown, hasHeadline, isDescribed, links) => {
        const site = isKnown ? SITE : null;
        const box = document.createElement("div");
        const paragraphs = body.map(({ words, isAlone }) => {
          const block = document.createElement("p");
          (isAlone ? document.createElement("div") : box).append(block);
          return { block, text: WORD.repeat(words) } as Partial<Paragraph> as Paragraph;
        });
        const isArticle = judgePage({
          url,
          site,
          metadata: said,
          hasHeadline,
          // Only a page that describes an article can show the one it describes.
          isDescribed: () => said.describedHeadline !== null && isDescribed,
          body: paragraphs,
          countLinks: () => links,
        });
        expect(isArticle && cannotBeArticle({ url, site, metadata: said })).toBe(false);
      },
    ),
    { numRuns: 400 },
  );
});

const silent: PageMetadata = {
  ...{ headline: null, describedHeadline: null, description: null, byline: null, published: null, modified: null },
  ...{ canonicalUrl: null, siteName: null, lang: null, kind: null },
};

it.each([
  ["a silent home page", "https://outlet.example.ma/", {}, true],
  ["a home page that calls itself a website", "https://outlet.example.ma/", { kind: "listing" }, true],
  ["a home page that calls itself an article", "https://outlet.example.ma/", { kind: "article" }, false],
  ["a section", "https://outlet.example.ma/tag/justice", {}, true],
  [
    "an article under a section's address",
    "https://outlet.example.ma/tag/x",
    { kind: "article", describedHeadline: "x" },
    false,
  ],
  ["an article", "https://outlet.example.ma/news/12345", {}, false],
  ["a page nobody knows", "https://outlet.example.ma/mudawana", {}, false],
] as const)("%s", (_, url, said, expected) => {
  expect(cannotBeArticle({ url, site: null, metadata: { ...silent, ...said } })).toBe(expected);
});
