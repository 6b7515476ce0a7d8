// A site's containers are renamed from one day to the next: the article's text, its verdict and its credits stay the same,
// and the reading says which rules no longer hold. Every sample of a site with rules for headline or text is a case, unless
// they go by microdata, which no new theme renames.
import { readFileSync } from "node:fs";
import { parseHTML } from "linkedom";
import { describe, expect, it, test } from "vitest";
import sitesData from "../../assets/sites.json" with { type: "json" };
import { loadLexicon } from "../../scripts/lexicon/load-lexicon.ts";
import { analyseArticle } from "../../utils/core/analyse/analyse-article.ts";
import { findSite } from "../../utils/core/sites/find-site.ts";
import { parseSites } from "../../utils/core/sites/parse-sites.ts";
import { extractArticle } from "../../utils/dom/extract/extract-article.ts";
import { renameContainers } from "../fixtures/rename-containers.ts";
import samples from "../fixtures/samples/samples.json" with { type: "json" };

const { compiled: lexicon } = loadLexicon();
const sites = parseSites(sitesData);
const folder = new URL("../fixtures/samples/", import.meta.url);
const cases = samples.flatMap(({ file, url, expected }) => {
  const site = findSite(sites, url);
  const selectors = site?.selectors;
  if (!expected.isArticle || !site || !(selectors?.headline ?? selectors?.body)) return [];
  const html = readFileSync(new URL(file, folder), "utf8");
  const other = renameContainers(html, selectors!);
  return other === html ? [] : [{ file, url, site, selectors: selectors!, html, other }];
});

const parse = (html: string) => parseHTML(html).document as unknown as Document;

test("there are such samples", () => expect(cases.length).toBeGreaterThan(4));

describe.each(cases)("$file", ({ url, site, selectors, html, other }) => {
  const read = (page: string) => extractArticle(parse(page), { url, site });
  const known = read(html);
  const renamed = read(other);

  it("is read by the site's rules", () => expect(known.rules).toEqual({ status: "site", stale: [], asOf: null }));

  it("has the same text, credits and verdict with other names", () => {
    const { text, headline, byline, published, isArticle } = known;
    expect(renamed).toMatchObject({ text, headline, byline, published, isArticle });
    const verdictOf = (article: typeof known) => analyseArticle(article, lexicon).verdict;
    expect(verdictOf(renamed)).toEqual(verdictOf(known));
  });

  it("says what no longer holds and since when", () => {
    expect(renamed.rules.status).toBe("stale");
    expect(renamed.rules.asOf).toBe(site.asOf.selectors);
    if (selectors.body) expect(renamed.rules.stale).toContain("body");
    expect(renamed.rules.stale).not.toContain("address");
  });
});
