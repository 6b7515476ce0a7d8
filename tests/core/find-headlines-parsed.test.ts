// Listings through linkedom, without layout; the browser's test reads the same pages (tests/dom/pages/listing-pages.ts).
import { readFileSync } from "node:fs";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { findHeadlines } from "../../utils/dom/find-headlines.ts";
import { expectHeadlines } from "../dom/pages/expect-headlines.ts";
import { LISTING_PAGES } from "../dom/pages/listing-pages.ts";

const parse = (html: string) => parseHTML(html).document as unknown as Document;

describe("findHeadlines on a parsed document", () => {
  it.each(LISTING_PAGES)("$name", (row) => {
    const document = parse(row.html);
    const before = document.toString();
    expectHeadlines(document, row);
    expect(document.toString()).toBe(before);
  });

  it("finds the headlines of a home page, its ticker and its most-read list", () => {
    const html = readFileSync(new URL("../fixtures/samples/hespress-ar-home.html", import.meta.url), "utf8");
    const found = findHeadlines(parse(html), { url: "http://www.hespress.com/", site: null });
    expect(found.map(({ url }) => /(\d+)\.html$/.exec(url)?.[1])).toEqual([
      "1650400",
      ...Array.from({ length: 9 }, (_, index) => `${1650401 + index}`),
      "1640001",
      "1640002",
    ]);
  });

  it.each(["", "x", "javascript:1", "http://["])("answers for a page at «%s»", (url) => {
    const { html } = LISTING_PAGES[0]!;
    expect(Array.isArray(findHeadlines(parse(html), { url, site: null }))).toBe(true);
    expect(findHeadlines(parse(""), { url, site: null })).toEqual([]);
  });
});
