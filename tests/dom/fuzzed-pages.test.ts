/**
 * Pages made by chance, read and painted in a real document that watches itself. The built extension reads ten thousand of them, each
 * loaded as a page of a site: `npm run soak -- fuzz-pages`.
 */
import packed from "virtual:rasd/lexicon";
import { expect, it } from "vitest";
import { makeFuzzedPage } from "../../scripts/soak/fuzz/make-page.ts";
import { analyseArticle } from "../../utils/core/analyse/analyse-article.ts";
import { unpackLexicon } from "../../utils/core/lexicon/pack-lexicon.ts";
import { createPainter } from "../../utils/dom/create-painter.ts";
import { extractArticle } from "../../utils/dom/extract/extract-article.ts";
import { findHeadlines } from "../../utils/dom/find-headlines.ts";
import { toRange } from "../../utils/dom/text-map.ts";

const PAGES = 500;
const lexicon = unpackLexicon(packed);

/** Where `npm run soak` does not begin. */
const FIRST = 1_000_000;

it(`reads ${PAGES} without an exception and without a mutation that the page could see`, () => {
  let [articles, painted] = [0, 0];
  for (let seed = FIRST; seed < FIRST + PAGES; seed++) {
    const { head, body } = makeFuzzedPage(seed);
    const frame = document.createElement("iframe");
    document.body.append(frame);
    const page = frame.contentDocument!;
    page.open();
    page.write(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`);
    page.close();
    const view = frame.contentWindow as Window & typeof globalThis;
    const watcher = new view.MutationObserver(() => {});
    watcher.observe(page, { subtree: true, childList: true, attributes: true, characterData: true });
    const url = `https://www.hespress.com/fuzzed-${seed}.html`;
    try {
      const article = extractArticle(page, { url, site: null });
      const { mentions } = analyseArticle(article, lexicon);
      const ranges = mentions.flatMap(({ start, end }) => toRange(article.segments, start, end) ?? []);
      createPainter(view).paint(new Map([["hl-1", ranges]]));
      findHeadlines(page, { url, site: null });
      if (article.isArticle) articles++;
      painted += ranges.length;
    } catch (error) {
      throw new Error(`page ${seed}: ${error instanceof Error ? error.stack : String(error)}`);
    }
    expect({ seed, noticed: watcher.takeRecords().map(({ type }) => type) }).toEqual({ seed, noticed: [] });
    watcher.disconnect();
    frame.remove();
  }
  // That there was something to read.
  expect(articles).toBeGreaterThan(PAGES / 10);
  expect(painted).toBeGreaterThan(PAGES);
}, 240_000);
