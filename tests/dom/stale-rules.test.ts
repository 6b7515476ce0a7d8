// A site's rules on live pages: which of them no longer hold, and that the page is read all the same. To add a case: a line
// in CASES (what has changed, how the first page of article-pages.ts is changed, the parts that are stale).
import { describe, expect, it } from "vitest";
import type { RulePart } from "../../utils/core/sites/rule-use.ts";
import type { Site } from "../../utils/core/sites/types.ts";
import { extractArticle } from "../../utils/dom/extract/extract-article.ts";
import { renameContainers } from "../fixtures/rename-containers.ts";
import { ARTICLE_PAGES } from "./pages/article-pages.ts";
import { expectArticle, expectSound, siteOf } from "./pages/expect-article.ts";

const row = ARTICLE_PAGES[0]!;
const site: Site = { ...siteOf(row)!, asOf: { articleUrl: "2026-05", selectors: "2024" } };
const rules = site.selectors!;

function show(html: string): Document {
  const frame = document.createElement("iframe");
  document.body.append(frame);
  const page = frame.contentDocument!;
  page.open();
  page.write(html);
  page.close();
  return page;
}

interface Change {
  readonly html?: (html: string) => string;
  readonly site?: Partial<Site>;
  readonly url?: string;
}

const CASES: readonly (readonly [string, Change, readonly RulePart[]])[] = [
  ["nothing", {}, []],
  ["every container", { html: (html) => renameContainers(html, rules) }, ["headline", "body", "date"]],
  ["the text's container", { html: (html) => html.replace("article-content", "q1z") }, ["body"]],
  ["the headline's class", { html: (html) => html.replace('class="post-title"', "") }, ["headline"]],
  ["the date's class", { html: (html) => html.replace("date-post", "q2z") }, ["date"]],
  [
    "the text's name, which a small box has now",
    {
      html: (html) =>
        html
          .replace("article-content", "q1z")
          .replace("<footer>", '<div class="article-content"><p>إعلان قصير لا صلة له بالمقال نفسه</p></div><footer>'),
    },
    ["body"],
  ],
  [
    "the name of a widget, which the article has now",
    { site: { selectors: { ...rules, remove: "article, .wpp-list" } } },
    ["remove"],
  ],
  ["addresses", { url: "https://www.hespress.com/x" }, ["address"]],
  [
    "addresses and every container",
    { url: "https://www.hespress.com/x", html: (html) => renameContainers(html, rules) },
    ["address", "headline", "body", "date"],
  ],
];

describe.each(CASES)("changed: %s", (_name, change, stale) => {
  const read = () => {
    const html = change.html?.(row.html) ?? row.html;
    return extractArticle(show(html), { url: change.url ?? row.url, site: { ...site, ...change.site } });
  };

  it("is read as before", () => {
    const article = read();
    expectSound(article);
    expectArticle(article, row);
  });

  it("says what no longer holds", () => {
    const { rules: use } = read();
    expect(use.stale).toEqual(stale);
    expect(use.status).toBe(stale.length === 0 ? "site" : "stale");
    const dated = stale.length === 0 ? null : stale.some((part) => part !== "address") ? "2024" : "2026-05";
    expect(use.asOf).toBe(dated);
  });
});

describe("an address that the rule does not know", () => {
  const UNKNOWN = [
    "https://www.hespress.com/x",
    "https://www.hespress.com/societe/x",
    "https://www.hespress.com/?story=x",
    // Articles moved under what was a list's address.
    "https://www.hespress.com/category/societe/x",
    "https://www.hespress.com/topics/x",
  ];
  it.each(UNKNOWN)("does not hide a page that says it is an article: %s", (url) => {
    const article = extractArticle(show(row.html), { url, site });
    expect(article.isArticle).toBe(true);
    expect(article.rules.stale).toEqual(["address"]);
  });

  it.each(["https://www.hespress.com/", "https://www.hespress.com/category/societe/"])(
    "takes no list for an article that only calls itself one: %s",
    (url) => {
      const teasers = ["أ", "ب", "ج"].map(
        (letter) =>
          `<div><h2><a href="/x-${letter}">عنوان خبر من أخبار اليوم ${letter}</a></h2><p>مقدمة قصيرة للخبر ${letter} كما تظهر في القائمة، تتبعها نقط</p></div>`,
      );
      const html = `<html lang="ar"><head><title>مجتمع</title><meta property="og:type" content="article">
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"عنوان خبر من أخبار اليوم أ"}</script></head>
        <body><h1>كل أخبار المجتمع المغربي</h1>${teasers.join("")}</body></html>`;
      expect(extractArticle(show(html), { url, site }).isArticle).toBe(false);
    },
  );

  it("says nothing where there is no rule, and nothing of a page that is no article", () => {
    const home = ARTICLE_PAGES.find(({ expected }) => !expected.isArticle)!;
    expect(extractArticle(show(home.html), { url: home.url, site }).rules.status).toBe("generic");
    expect(extractArticle(show(row.html), { url: row.url, site: null }).rules.status).toBe("generic");
  });

  it("says nothing of a page that only looks like an article", () => {
    const bare = row.html
      .replace(/<script[\s\S]*?<\/script>/u, "")
      .replace('<meta property="og:type" content="article">', "");
    const article = extractArticle(show(renameContainers(bare, rules)), { url: "https://www.hespress.com/x", site });
    expect(article.rules.stale).toEqual([]);
  });
});
