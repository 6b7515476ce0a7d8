// The command line reads saved pages through linkedom: no layout, no styles, a parser of its own. The pages, and how to
// add one, are in tests/dom/pages; the browser's test reads the same ones.
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { extractArticle } from "../../utils/dom/extract/extract-article.ts";
import { ARTICLE_PAGES, BAD_PAGES } from "../dom/pages/article-pages.ts";
import { expectArticle, expectSound, siteOf } from "../dom/pages/expect-article.ts";
import { cpuTime } from "./support/cpu-time.ts";

const parse = (html: string) => parseHTML(html).document as unknown as Document;

describe("extractArticle on a parsed document", () => {
  it.each(ARTICLE_PAGES)("$name", (row) => {
    const document = parse(row.html);
    const before = document.toString();
    const article = extractArticle(document, { url: row.url, site: siteOf(row) });
    expect(document.toString()).toBe(before);
    expectSound(article);
    expectArticle(article, row);
  });

  it.each(BAD_PAGES)("answers for a bad page: $name", ({ html }) => {
    const begun = cpuTime();
    const article = extractArticle(parse(html()), { url: "https://outlet.example.ma/x-123", site: null });
    expect(cpuTime() - begun).toBeLessThan(10_000);
    expect(typeof article.text).toBe("string");
  });
});
