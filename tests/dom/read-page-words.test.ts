// What of a page is looked through: never less than what is printed, and not the megabytes of its scripts.
import { describe, expect, it } from "vitest";
import { readPageWords } from "../../utils/dom/read-page-words.ts";

const LONG = "var made = [1, 2, 3]; ".repeat(3_000);
const STYLE = `.made { color: red } `.repeat(500);

function pageOf(html: string): Document {
  return new DOMParser().parseFromString(html, "text/html");
}

/** What stands in the page, and what must and must not be among its words. */
const PAGES: Readonly<Record<string, { html: string; has: readonly string[]; lacks: readonly string[] }>> = {
  "a page without scripts": {
    html: "<title>عنوان</title><p>اتجار <b>بال</b>بشر</p>",
    has: ["عنوان", "اتجار بالبشر"],
    lacks: [],
  },
  "long scripts before, between and behind": {
    html: `<script>${LONG}</script><p>أول</p><script>${LONG}</script><p>ثان</p><style>${STYLE}</style><p>ثالث<script>${LONG}</script>`,
    has: ["أول", "ثان", "ثالث"],
    lacks: ["made"],
  },
  "a phrase with a script inside it": {
    html: `<p>الاتجار <script>${LONG}</script>بالبشر</p>`,
    has: ["الاتجار بالبشر"],
    lacks: ["made"],
  },
  "a short script whose letters stand in a word before it": {
    html: `<p>traite</p><script>a</script><script>${LONG}</script>`,
    has: ["traite"],
    lacks: ["made"],
  },
  "a description for search engines": {
    html: `<script type="application/LD+JSON">{"headline":"اتجار"}</script><script>${LONG}</script>`,
    has: ["اتجار"],
    lacks: ["made"],
  },
  "a declared headline": {
    html: `<meta property="og:title" content="Traite"><script>${LONG}</script>`,
    has: ["Traite"],
    lacks: ["made"],
  },
  "all that a head declares": {
    html: `<meta name="description" content="وصف"><meta property="og:title" content="Traite"><meta property="og:description" content="Deux"><meta name="twitter:title" content="Trois"><meta name="title" content="Quatre"><meta name="keywords" content="made">`,
    has: ["وصف", "Traite", "Deux", "Trois", "Quatre"],
    lacks: ["made"],
  },
  "a headline declared in the body": {
    html: `<head><meta property="og:image" content="x.png"></head><body><p>نص</p><meta property="og:title" content="Traite">`,
    has: ["Traite", "x.png"],
    lacks: [],
  },
  "a form whose controls hide how a document is read": {
    html: `<form name="evaluate"></form><img name="documentElement"><p>نص</p><meta property="og:title" content="Traite">`,
    has: ["نص", "Traite"],
    lacks: [],
  },
  "the same script printed as an example": {
    html: `<pre>${LONG}</pre><p>نص</p><script>${LONG}</script>`,
    has: ["made", "نص"],
    lacks: [],
  },
  "a form with a control of a name that hides the text": {
    html: `<form><input name="textContent"></form><p>نص</p><script>${LONG}</script>`,
    has: ["نص"],
    lacks: ["made"],
  },
};

describe("the words of", () => {
  it.each(Object.entries(PAGES))("%s", (_name, { html, has, lacks }) => {
    const words = readPageWords(pageOf(html));
    for (const piece of has) expect(words).toContain(piece);
    for (const piece of lacks) expect(words).not.toContain(piece);
  });

  it("a page of XML, whose elements bear a namespace", () => {
    const html = `<html xmlns="http://www.w3.org/1999/xhtml"><head><meta property="og:title" content="Traite"/></head><body><p>نص</p></body></html>`;
    const words = readPageWords(new DOMParser().parseFromString(html, "application/xhtml+xml"));
    expect(words).toContain("نص");
    expect(words).toContain("Traite");
  });

  it("a document without anything in it", () => {
    expect(readPageWords(document.implementation.createDocument(null, null)).trim()).toBe("");
  });

  it("generated pages hold everything printed in them, in order", () => {
    const letters = ["ا", "ب", "a", " ", "é", "\n", "1"];
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    for (let run = 0; run < 200; run++) {
      const printed: string[] = [];
      const html = Array.from({ length: 12 }, () => {
        const text = Array.from({ length: 1 + random(300) }, () => letters[random(letters.length)]).join("");
        if (random(3) === 0) return `<script>${text.repeat(1 + random(40))}</script>`;
        printed.push(text);
        return `<p>${text}</p>`;
      }).join("");
      const words = readPageWords(pageOf(`<body>${html}<script>${LONG}</script>`));
      let from = 0;
      for (const text of printed) {
        const at = words.indexOf(text.replace(/^\n/u, ""), from);
        expect(at, `run ${run}`).toBeGreaterThanOrEqual(from);
        from = at + 1;
      }
      expect(words).not.toContain("made");
    }
  });
});
