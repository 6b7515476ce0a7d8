/** What the script makes of the source list's habits. To add a case: one line in a table. */
import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { formatSites, generateSites } from "../../../scripts/generate-sites.ts";
import { cleanArticleUrl } from "../../../scripts/sites/clean-article-url.ts";
import { cleanSelectors } from "../../../scripts/sites/clean-selectors.ts";
import { parseSites } from "../../../utils/core/sites/parse-sites.ts";
import type { SiteSelectors } from "../../../utils/core/sites/types.ts";

const entry = {
  id: "s001",
  name_ar: "منبر",
  name_fr: null as string | null,
  domain: "minbar.ma",
  hosts: ["www.minbar.ma"],
  languages: ["ar"],
  kind: "portal",
  article_url_regex: null as string | null,
  article_url_example: null as string | null,
  selectors: null,
  note: null as string | null,
  sources: [] as readonly string[],
  certainty: "high",
};
const siteOf = (change: object) => generateSites({ sites: [{ ...entry, ...change }] }).sites[0];

const HOSTS: readonly (readonly [string, object, readonly string[]])[] = [
  ["www goes", {}, ["minbar.ma"]],
  ["bare domain is added", { hosts: ["fr.minbar.ma", "ar.minbar.ma"] }, ["minbar.ma"]],
  ["second domain stays", { hosts: ["minbar.ma", "minbar.press.ma"] }, ["minbar.ma", "minbar.press.ma"]],
  ["mobile host and trailing dot", { hosts: ["m.minbar.ma."] }, ["minbar.ma"]],
  [
    "an organisation's domain is not added",
    { domain: "un.test", hosts: ["morocco.un.test"], kind: "UN" },
    ["morocco.un.test"],
  ],
];

describe("generateSites", () => {
  test.each(HOSTS)("hosts: %s", (_name, change, hosts) => expect(siteOf(change)?.hosts).toEqual(hosts));

  it("does not widen a host whose domain others share", () => {
    const committee = { ...entry, id: "s002", domain: "justice.test", hosts: ["committee.justice.test"] };
    const ministry = { ...entry, id: "s003", domain: "justice.test", hosts: ["www.justice.test"] };
    const { sites } = generateSites({ sites: [ministry, committee] });
    expect(sites.map(({ id, hosts }) => [id, hosts])).toEqual([
      ["s002", ["committee.justice.test"]],
      ["s003", ["justice.test"]],
    ]);
  });

  it("reads path limits from the note and from the host", () => {
    expect(siteOf({ note: "Restrict by path /romena/. Much else." })?.paths).toEqual(["/romena/"]);
    expect(siteOf({ hosts: ["www.minbar.ma/ma"] })).toMatchObject({ hosts: ["minbar.ma"], paths: ["/ma/"] });
    expect(siteOf({})?.paths).toBeNull();
  });

  it("cleans names, knows aggregators, leaves guesses out", () => {
    expect(siteOf({ name_fr: "Minbar (agrégateur)", kind: "aggregator" })).toMatchObject({
      names: { ar: "منبر", fr: "Minbar" },
      aggregator: true,
    });
    expect(siteOf({ name_fr: "Commission (CNCLT)" })?.names.fr).toBe("Commission (CNCLT)");
    expect(generateSites({ sites: [{ ...entry, certainty: "low" }] }).sites).toEqual([]);
  });

  it("names the entry in its reports", () => {
    const { reports } = generateSites({ sites: [{ ...entry, article_url_regex: "(" }] });
    expect(reports).toEqual(["s001 minbar.ma: does not compile: ("]);
  });

  it("writes the committed file byte for byte", () => {
    const committed = readFileSync(new URL("../../../assets/sites.json", import.meta.url), "utf8");
    expect(formatSites(parseSites(JSON.parse(committed)))).toBe(committed);
  });
});

const RULES: readonly (readonly [string, string | null, string | null, string | null])[] = [
  ["none", null, "https://minbar.ma/1.html", null],
  [
    "fits its example",
    "^https?://minbar\\.ma/\\d+\\.html$",
    "https://minbar.ma/1.html",
    "^https?://minbar\\.ma/\\d+\\.html$",
  ],
  ["misses its example", "^https?://minbar\\.ma/\\d+$", "https://minbar.ma/1.html", null],
  ["misses one of two", "/\\d+$", "https://minbar.ma/1 ; https://minbar.ma/a", null],
  ["left-out slug", "/.+-\\d{4,6}\\.html$", "https://minbar.ma/…-12345.html", "/.+-\\d{4,6}\\.html$"],
  ["left-out number", "/\\d+\\.html$", "https://minbar.ma/x/…html", "/\\d+\\.html$"],
  [
    "relative example",
    "^https://minbar\\.ma/fr/article/.+\\.html$",
    "/fr/article/NNN.html",
    "^https://minbar\\.ma/fr/article/.+\\.html$",
  ],
  ["does not compile", "(", null, null],
  ["takes a section for an article", "^https?://minbar\\.ma/[^/]+/?$", null, null],
  ["one alternative too wide", "/\\d+\\.html$|/articles/", null, "/\\d+\\.html$"],
  ["a bar inside brackets is no alternative", "/(a|b)[|]\\d+\\|$", null, "/(a|b)[|]\\d+\\|$"],
];

test.each(RULES)("cleanArticleUrl: %s", (_name, rule, example, expected) =>
  expect(cleanArticleUrl(rule, example, ["minbar.ma"]).articleUrl).toBe(expected),
);

const SELECTORS: readonly (readonly [string, Readonly<Record<string, string>> | null, SiteSelectors | null])[] = [
  ["none", null, null],
  [
    "names",
    { title: ".t", body: ".b", date: ".d", author: ".a", lead: ".l" },
    { headline: ".t", body: ".b", lead: ".l", date: ".d", author: ".a" },
  ],
  [
    "by edition",
    { title: ".post-content > .title ; fr: .entry-header > .entry-title" },
    { headline: ".post-content > .title, .entry-header > .entry-title" },
  ],
  [
    "old layouts follow",
    { body: ".new p", old_body_2019: "#old > p", old_body_until_2020: ".older" },
    { body: ".new p, #old > p, .older" },
  ],
  [
    "widgets",
    { pollution: "ul.wpp-list, .wpp-post-title", comments: "#comments" },
    { remove: "ul.wpp-list, .wpp-post-title, #comments" },
  ],
  ["of no use", { category: ".c", listing: "ul.l" }, null],
  ["element names alone", { title: "h1.x, h1", lead: "p strong" }, { headline: "h1.x" }],
  ["twice the same", { comments: ".c", pollution: ".c" }, { remove: ".c" }],
  ["no selector", { body: ".a >> p[" }, null],
];

test.each(SELECTORS)("cleanSelectors: %s", (_name, noted, expected) =>
  expect(cleanSelectors(noted).selectors).toEqual(expected),
);
