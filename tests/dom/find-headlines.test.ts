import { describe, expect, it } from "vitest";
import { findHeadlines } from "../../utils/dom/find-headlines.ts";
import { toRange } from "../../utils/dom/text-map.ts";
import { expectHeadlines } from "./pages/expect-headlines.ts";
import { LISTING_PAGES } from "./pages/listing-pages.ts";

const URL_OF_PAGE = "http://outlet.example.ma/";
/** Pages are shown in a frame: what is drawn can only be told of a document that is. */
async function show(html: string): Promise<{ doc: Document; remove: () => void }> {
  const frame = document.createElement("iframe");
  frame.srcdoc = html;
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  return { doc: frame.contentDocument!, remove: () => frame.remove() };
}

describe("findHeadlines", () => {
  it.each(LISTING_PAGES)("$name", async (row) => {
    const { doc, remove } = await show(row.html);
    const before = doc.documentElement.outerHTML;
    for (const { text, segments } of expectHeadlines(doc, row)) {
      const range = toRange(segments, 0, text.length)!;
      const live = doc.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      expect(live.toString().replace(/\s+/g, "")).toBe(text.replace(/\s+/g, ""));
    }
    expect(doc.documentElement.outerHTML).toBe(before);
    remove();
  });

  it("leaves out what style sheets hide", async () => {
    const text = "Le salon du livre ouvre ses portes à Rabat";
    const { doc, remove } = await show(
      `<style>.mega { display: none } .gone { visibility: hidden }</style>
       <div class="mega"><a href="/1">${text}</a></div><div class="gone"><a href="/2">${text}</a></div><a href="/3">${text}</a>`,
    );
    expect(findHeadlines(doc, { url: URL_OF_PAGE, site: null }).map(({ url }) => new URL(url).pathname)).toEqual([
      "/3",
    ]);
    remove();
  });

  it("reads 400 cards in a few times what a bare walk over the page costs", async () => {
    const card = (index: number) =>
      `<article class="post card col-md-4 tag-${index % 9}"><a href="/${index}-a.html"><img alt=""></a>
        <div class="card-body"><span class="cat"><a href="/category/x/">مجتمع</a></span>
        <h3 class="card-title"><a href="/${index}-a.html">عنوان مقال رقم ${index} في صفحة طويلة من العناوين</a></h3>
        <small class="time">الجمعة 14 نونبر 2025</small></div></article>`;
    const { doc, remove } = await show(
      `<main>${Array.from({ length: 400 }, (_, index) => card(index)).join("")}</main>`,
    );
    // Both in turn, the fastest of each: a busy machine slows both, and not always at once.
    let [walked, found] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (let round = 0; round < 25; round++) {
      const begun = performance.now();
      for (let again = 0; again < WALKS; again++) expect(walk(doc)).toBeGreaterThan(2400);
      const between = performance.now();
      expect(findHeadlines(doc, { url: URL_OF_PAGE, site: null })).toHaveLength(400);
      const ended = performance.now();
      walked = Math.min(walked, (between - begun) / WALKS);
      found = Math.min(found, ended - between);
    }
    expect(found / walked, `${found} ms against ${walked} ms`).toBeLessThan(25);
    remove();
  });
});

/** One walk takes less than the clock can tell. */
const WALKS = 10;

/** The least that reading a page's links takes: every element and text once, with its class or its words. */
function walk(doc: Document): number {
  const walker = doc.createTreeWalker(doc.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let count = 0;
  let length = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    length += (node instanceof Element ? (node.getAttribute("class") ?? "") : (node.nodeValue ?? "")).length;
    count++;
  }
  return length > 0 ? count : 0;
}
