/**
 * The committed list of sites, and the look-ups on it. To add a case: one line in a table.
 */
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import data from "../../../assets/sites.json" with { type: "json" };
import { findSite } from "../../../utils/core/sites/find-site.ts";
import { isArticleUrl } from "../../../utils/core/sites/is-article-url.ts";
import { matchPatternsFor } from "../../../utils/core/sites/match-patterns.ts";
import { parseSites, SitesFileError } from "../../../utils/core/sites/parse-sites.ts";
import type { Site } from "../../../utils/core/sites/types.ts";

const sites = parseSites(data);

/** Slow and obvious: every site, every host. */
function findSlowly(list: readonly Site[], url: string): Site | null {
  const { hostname, pathname } = new URL(url);
  const found = list
    .flatMap((site) => site.hosts.map((host) => ({ site, host })))
    .filter(({ host }) => hostname === host || hostname.endsWith(`.${host}`))
    .filter(({ site }) => site.paths === null || site.paths.some((prefix) => pathname.startsWith(prefix)))
    .sort((a, b) => b.host.length - a.host.length);
  return found[0]?.site ?? null;
}

/** Match patterns as Chrome documents them, as a regular expression. */
function patternFits(pattern: string, url: string): boolean {
  const [, host = "", path = ""] = /^\*:\/\/\*\.([^/]+)(\/.*)$/.exec(pattern) ?? [];
  const quote = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replace(/\*/g, ".*");
  return new RegExp(`^https?://([^/]+\\.)?${quote(host)}${quote(path)}$`).test(url);
}

describe("the list", () => {
  it("is sorted by id, and no site is a guess", () => {
    expect(sites.length).toBeGreaterThan(140);
    expect(sites.map(({ id }) => id)).toEqual(sites.map(({ id }) => id).sort());
    expect(new Set(sites.map(({ certainty }) => certainty))).toEqual(new Set(["high", "medium"]));
  });

  const wrong: readonly (readonly [string, unknown])[] = [
    ["no list", { sites: [] }],
    ["a host with www", [{ ...sites[0], hosts: ["www.hespress.com"] }]],
    ["a rule that does not compile", [{ ...sites[0], articleUrl: "(" }]],
    ["an unknown field", [{ ...sites[0], note: "x" }]],
    ["the same site twice", [sites[0], sites[0]]],
    ["a host of two sites", [sites[0], { ...sites[0], id: "s999" }]],
    ["low certainty", [{ ...sites[0], certainty: "low" }]],
    ["a path limit without slash", [{ ...sites[0], paths: ["romena"] }]],
  ];
  test.each(wrong)("is refused: %s", (_name, list) => expect(() => parseSites(list)).toThrow(SitesFileError));
});

describe("matchPatternsFor", () => {
  const patterns = matchPatternsFor(sites);

  it("covers the seeds' sites, limited where the site is", () => {
    for (const host of ["walaw.press", "alouma24.ma", "justice.gov.ma", "hespress.com", "snrtnews.com"]) {
      expect(patterns).toContain(`*://*.${host}/*`);
    }
    expect(patterns).toContain("*://*.unodc.org/romena/*");
    expect(patterns).toContain("*://*.morocco.iom.int/*");
    expect(patterns.filter((pattern) => /unodc|iom\.int/.test(pattern))).toHaveLength(2);
    expect(patterns).not.toContain("*://*.cnclt.justice.gov.ma/*");
  });

  it("is sorted, without doubles, and minimal", () => {
    expect(patterns).toEqual([...new Set(patterns)].sort());
    for (const pattern of patterns) {
      const sample = pattern.replace("*://*.", "https://").replace("*", "x");
      expect(patterns.filter((other) => patternFits(other, sample))).toEqual([pattern]);
    }
  });

  it("fits exactly the addresses findSite knows", () => {
    const host = fc.oneof(
      fc.constantFrom(...sites.flatMap(({ hosts }) => hosts)),
      fc.constantFrom("example.org", "nothespress.com", "hespress.com.evil.test", "iom.int", "gov.ma", "press.ma"),
    );
    fc.assert(
      fc.property(
        fc.constantFrom("", "www.", "fr.", "a.b."),
        host,
        fc.constantFrom("/", "/romena/ar/x", "/x"),
        (sub, h, path) => {
          const url = `https://${sub}${h}${path}`;
          expect(patterns.some((pattern) => patternFits(pattern, url))).toBe(findSite(sites, url) !== null);
          expect(findSite(sites, url)).toBe(findSlowly(sites, url));
        },
      ),
    );
  });
});

const FOUND: readonly (readonly [string, string, string | null])[] = [
  ["with www", "https://www.hespress.com/a.html", "s000"],
  ["edition", "http://fr.hespress.com/1-a.html", "s000"],
  ["two labels before", "https://ar.sport.le360.ma/x", "s002"],
  ["bare domain of an outlet listed by editions", "https://hibapress.com/x", "s009"],
  ["port and user", "http://a:b@goud.ma:8080/x", "s003"],
  ["trailing dot", "http://cndh.org.ma./ar/", "s124"],
  ["longest host", "https://cnclt.justice.gov.ma/?p=1378", "s120"],
  ["the ministry", "https://www.justice.gov.ma/x", "s121"],
  ["within the path", "https://www.unodc.org/romena/ar/press/x.html", "s130"],
  ["outside the path", "https://www.unodc.org/unodc/en/x.html", null],
  ["path that begins alike", "https://www.unodc.org/romenax/", null],
  ["other country office", "https://egypt.iom.int/news/x", null],
  ["low certainty", "https://www.pmp.ma/x", null],
  ["domain as a part of another", "https://nothespress.com/", null],
  ["domain in front of another", "https://hespress.com.evil.test/", null],
  ["domain in the path", "https://example.org/hespress.com/", null],
  ["file", "file:///hespress.com/a.html", null],
  ["no address", "هسبريس", null],
];

test.each(FOUND)("findSite: %s", (_name, url, id) => expect(findSite(sites, url)?.id ?? null).toBe(id));

const KINDS: readonly (readonly ["article" | "listing" | "unknown", string])[] = [
  ["article", "https://www.hespress.com/%D8%B9%D9%86%D9%88%D8%A7%D9%86-1469865.html"],
  ["article", "https://fr.hespress.com/396956-rapport-annuel.html?utm_source=x"],
  ["article", "https://www.hespress.com/societe/123456.html#comments"],
  ["article", "https://fr.le360.ma/societe/titre_6KBNVWLGQVF7RNTRGL6XH4DIGM/"],
  ["article", "https://fr.le360.ma/societe/titre_6KBNVWLGQVF7RNTRGL6XH4DIGM/?outputType=amp"],
  ["article", "https://goud.ma/عنوان-879764"],
  ["article", "https://www.alyaoum24.com/1265553.html"],
  ["article", "https://www.akhbarona.com/national/412345.html"],
  ["article", "https://kifache.com/414668/"],
  ["article", "https://www.barlamane.com/توقيف-شخص-يشتبه-في-تورطه-بطنجة/"],
  ["article", "https://www.almaghribtoday.net/amp/1187/151638-titre"],
  ["article", "https://lematin.ma/nation/titre/321729/amp"],
  ["article", "https://maghress.com/hespress/1359692"],
  ["article", "https://walaw.press/article/GFGWQWPGPWSQ"],
  ["article", "https://walaw.press/%D9%85%D8%AC%D8%AA%D9%85%D8%B9/مقالات/عنوان/GFGWQWPGPWSQ"],
  ["article", "https://alouma24.ma/archives/147277"],
  ["article", "https://agadir24.info/?p=616822"],
  ["article", "https://sefroupress.com/?p=64513"],
  ["article", "https://www.esclavagemoderne.org/2020/09/07/titre/"],
  ["article", "https://telquel.ma/2023/02/10/titre_1801075"],
  ["article", "https://www.bladi.net/titre,56153.html"],
  ["article", "https://www.unodc.org/romena/ar/press/2020/July/titre.html"],
  ["article", "https://www.anfaspress.com/index.php/news/voir/132853-2024-04-25-10-45-01"],
  ["article", "https://example.org/2024/05/un-titre/"],
  ["article", "https://example.org/story.php?id=55"],
  ["listing", "https://www.hespress.com/"],
  ["listing", "https://www.hespress.com"],
  ["listing", "https://www.hespress.com/?utm_source=x"],
  ["listing", "https://snrtnews.com/ar/"],
  ["listing", "https://goud.ma/category/maroc-12345/"],
  ["listing", "https://goud.ma/tag/%D8%A7%D9%84%D8%A7%D8%AA%D8%AC%D8%A7%D8%B1/"],
  ["listing", "https://goud.ma/author/redaction/"],
  ["listing", "https://goud.ma/page/2/"],
  ["listing", "https://goud.ma/societe/page/12"],
  ["listing", "https://goud.ma/?s=traite"],
  ["listing", "https://goud.ma/2024/05/"],
  ["listing", "https://goud.ma/2024/05/17"],
  ["listing", "https://www.barlamane.com/ar/"],
  ["listing", "https://www.medias24.com/economie/"],
  ["listing", "https://tanja24.com/مجتمع/"],
  ["listing", "https://goud.ma/feed/"],
  ["unknown", "https://www.barlamane.com/dossiers/"],
  ["unknown", "https://example.org/a-b"],
  ["unknown", "file:///tmp/1234567.html"],
  ["unknown", ""],
];

test.each(KINDS)("isArticleUrl: %s %s", (kind, url) => expect(isArticleUrl(url, findSite(sites, url))).toBe(kind));
