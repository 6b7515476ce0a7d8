import { describe, expect, it } from "vitest";
import { extractArticle } from "../../utils/dom/extract/extract-article.ts";
import { toOffset, toRange } from "../../utils/dom/text-map.ts";
import { ARTICLE_PAGES, BAD_PAGES } from "./pages/article-pages.ts";
import { expectArticle, expectSound, siteOf } from "./pages/expect-article.ts";

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

describe("extractArticle", () => {
  it.each(ARTICLE_PAGES)("$name", (row) => {
    const page = show(row.html);
    const before = page.documentElement.outerHTML;
    const article = extractArticle(page, { url: row.url, site: siteOf(row) });
    expect(page.documentElement.outerHTML).toBe(before);
    expectSound(article);
    expectArticle(article, row);
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

  it.each([
    ["with the site's rules", true],
    ["without", false],
  ])("takes the article the page is about where a longer one follows, %s", (_, withRules) => {
    const row = ARTICLE_PAGES[0]!;
    const page = show(row.html);
    const next = page.querySelector("article")!.cloneNode(true) as Element;
    next.querySelector("h1")!.textContent = "عنوان المقال الموالي في الصفحة نفسها";
    const body = next.querySelector(".article-content")!;
    for (const paragraph of body.querySelectorAll("p"))
      paragraph.textContent = `${paragraph.textContent} تتمة`.repeat(2);
    page.querySelector("main")!.append(next);
    const article = extractArticle(page, { url: row.url, site: withRules ? siteOf(row) : null });
    expect(article.headline).toBe(row.expected.headline);
    expect(article.text).not.toContain("تتمة");
  });

  it("keeps to a site's rule on what to leave out, and survives a bad one", () => {
    const row = ARTICLE_PAGES[0]!;
    const site = siteOf(row)!;
    const page = show(row.html);
    const rules = { ...site.selectors, remove: ".article-content > p:last-child" };
    const article = extractArticle(page, { url: row.url, site: { ...site, selectors: rules } });
    expect(article.text).not.toContain("وخلص المشاركون");
    const bad = { headline: "h1:::", body: ":has(", date: "??", author: "[", remove: ">>>", lead: "" };
    expect(extractArticle(page, { url: row.url, site: { ...site, selectors: bad } }).isArticle).toBe(true);
  });

  it.each(BAD_PAGES)("answers for a bad page: $name", ({ html }) => {
    const parsed = new DOMParser().parseFromString(html(), "text/html");
    const begun = performance.now();
    const article = extractArticle(parsed, { url: "https://outlet.example.ma/x-123", site: null });
    expect(performance.now() - begun).toBeLessThan(3000);
    expect(typeof article.text).toBe("string");
  });

  it.each([
    ".article-content > p",
    ".article-content > p > span",
    ".article-content",
    ".article-content > p:first-child",
  ])("reads the whole text by the rule %s", (body) => {
    const row = ARTICLE_PAGES[0]!;
    const page = show(row.html);
    for (const paragraph of page.querySelectorAll(".article-content > p")) {
      paragraph.innerHTML = `<span>${paragraph.innerHTML}</span>`;
    }
    const article = extractArticle(page, { url: row.url, site: { ...siteOf(row)!, selectors: { body } } });
    expectArticle(article, row);
  });

  it("reads past a site's rule that no longer fits the page", () => {
    const row = ARTICLE_PAGES[0]!;
    const site = siteOf(row)!;
    const old = { ...site.selectors, headline: ".old-title", body: "footer > p", date: ".old-date" };
    const article = extractArticle(show(row.html), { url: row.url, site: { ...site, selectors: old } });
    expectSound(article);
    expectArticle(article, row);
  });

  it("is not led astray by names that hide the DOM's own properties", () => {
    const names =
      "nextSibling firstChild parentElement parentNode localName id contains hasAttributes getAttribute getAttributeNames querySelectorAll".split(
        " ",
      );
    const own = "documentElement querySelectorAll createTreeWalker getElementsByTagName body head".split(" ");
    const row = ARTICLE_PAGES[0]!;
    const inputs = names.map((name) => `<input name="${name}">`).join("");
    const html = row.html
      .replace("<main>", `<main><form class="wrapper">${inputs}`)
      .replace("</main>", "</form></main>")
      .replace(
        '<div class="article-content">',
        `<div class="article-content"><form>${inputs}<p>فقرة داخل استمارة قصيرة</p></form>`,
      )
      .replace("<footer>", own.map((name) => `<img name="${name}"><form name="${name}"></form>`).join(""));
    const article = extractArticle(show(html), { url: row.url, site: null });
    expect(article.headline).toBe(row.expected.headline);
    expect(article.text).toContain("وخلص المشاركون");
    expect(article.isArticle).toBe(true);
    expectSound(article);
  });

  it("asks nothing of layout or style", () => {
    const row = ARTICLE_PAGES[0]!;
    const page = show(row.html);
    const view = page.defaultView! as Window & typeof globalThis;
    const asked: string[] = [];
    const watch = (owner: object, name: string) => {
      const property = Object.getOwnPropertyDescriptor(owner, name);
      if (!property) throw new Error(`${name} is not where it was: look up its new owner`);
      const note = () => void asked.push(name);
      Object.defineProperty(owner, name, {
        configurable: true,
        ...("value" in property ? { value: note } : { get: note }),
      });
    };
    const { Element: element, HTMLElement: html, Range: range } = view;
    for (const name of ["offsetWidth", "offsetHeight", "offsetTop", "offsetParent", "innerText"])
      watch(html.prototype, name);
    for (const name of [
      "clientWidth",
      "clientHeight",
      "scrollHeight",
      "getBoundingClientRect",
      "getClientRects",
      "checkVisibility",
    ])
      watch(element.prototype, name);
    watch(range.prototype, "getBoundingClientRect");
    watch(range.prototype, "getClientRects");
    watch(view, "getComputedStyle");
    expectArticle(extractArticle(page, { url: row.url, site: siteOf(row) }), row);
    expect(asked).toEqual([]);
    // The watch itself works.
    void page.body.offsetWidth;
    expect(asked).toEqual(["offsetWidth"]);
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
