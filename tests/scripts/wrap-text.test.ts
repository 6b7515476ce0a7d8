// Texts are named cases: to add one, write a text in the shape a scraper leaves and say what the page must make of it.
import fc from "fast-check";
import { parseHTML } from "linkedom";
import { describe, expect, it, test } from "vitest";
import sitesData from "../../assets/sites.json" with { type: "json" };
import { wrapText } from "../../scripts/start/wrap-text.ts";
import { splitLines } from "../../utils/core/article/split-lines.ts";
import { findSite } from "../../utils/core/sites/find-site.ts";
import { parseSites } from "../../utils/core/sites/parse-sites.ts";
import { extractArticle } from "../../utils/dom/extract/extract-article.ts";

const sites = parseSites(sitesData);
const URL = "http://www.hespress.com/taqrir-1234567.html";
const PARAGRAPH =
  "نظمت جمعية محلية بالعرائش لقاء حول ضحايا الاتجار بالبشر، حضره قضاة ومساعدات اجتماعيات، وناقش المشاركون فيه سبل الإيواء والمواكبة النفسية خلال السنة المقبلة.";
const FRENCH =
  "Une association de Larache a réuni magistrats et assistantes sociales autour des victimes de la traite des êtres humains, et discuté de leur hébergement pendant l'année à venir.";

const CASES = {
  "headline and paragraphs": {
    text: `لقاء بالعرائش حول ضحايا الاتجار بالبشر\n\n${PARAGRAPH}\n\n${PARAGRAPH}`,
    headline: "لقاء بالعرائش حول ضحايا الاتجار بالبشر",
    lang: "ar",
    dir: "rtl",
  },
  "a ticker above the headline": {
    text: `- 10:12ارتفاع أسعار الزيت\n- 09:40بداية موسم الجني\nتابعونا على فيسبوك\nلقاء بالعرائش حول ضحايا الاتجار بالبشر\n${PARAGRAPH}\n${PARAGRAPH}`,
    headline: "لقاء بالعرائش حول ضحايا الاتجار بالبشر",
    lang: "ar",
    dir: "rtl",
  },
  "a paragraph and no headline": { text: PARAGRAPH, headline: null, lang: "ar", dir: "rtl" },
  French: {
    text: `Traite des êtres humains : une rencontre à Larache\n\n${FRENCH}\n\n${FRENCH}`,
    headline: "Traite des êtres humains : une rencontre à Larache",
    lang: "fr",
    dir: "ltr",
  },
} as const;

const parse = (html: string): Document => parseHTML(html).document as unknown as Document;
const linesOf = (document: Document): string[] =>
  [...document.querySelectorAll("article h1, article p")].map((element) => element.textContent ?? "");

describe.each(Object.entries(CASES))("%s", (_name, { text, headline, lang, dir }) => {
  const document = parse(wrapText(text, URL));

  it("keeps every line once and in order", () => {
    expect(linesOf(document)).toEqual(splitLines(text).map((line) => line.text));
  });

  it("is read as the article it is", () => {
    expect(document.querySelector("h1")?.textContent ?? null).toBe(headline);
    const article = extractArticle(document, { url: URL, site: findSite(sites, URL) });
    expect(article).toMatchObject({ isArticle: true, headline, lang, dir });
    expect(article.text).not.toContain("ارتفاع أسعار الزيت");
  });
});

it("puts a title that is known apart above the text and leaves the text whole", () => {
  const document = parse(wrapText(`${PARAGRAPH}\n${PARAGRAPH}`, URL, "لقاء بالعرائش"));
  expect(linesOf(document)).toEqual(["لقاء بالعرائش", PARAGRAPH, PARAGRAPH]);
});

test("no text can add to the page or end its script", () => {
  const letters = fc.constantFrom(..."ابتث كلمة ab<>&\"'/!-\n\ud800");
  const piece = fc.constantFrom(
    "</script>",
    "<script>alert(1)</script>",
    "<!--",
    "]]>",
    "</article>",
    "الاتجار بالبشر",
  );
  const text = fc.array(fc.oneof(letters, piece), { maxLength: 60 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, (written) => {
      const document = parse(wrapText(written, URL));
      expect(linesOf(document)).toEqual(splitLines(written).map((line) => line.text));
      const scripts = [...document.querySelectorAll("script")];
      expect(scripts.every((script) => script.getAttribute("type") === "application/ld+json")).toBe(true);
      for (const script of scripts) expect(() => JSON.parse(script.textContent ?? "")).not.toThrow();
    }),
    { numRuns: 200 },
  );
});
