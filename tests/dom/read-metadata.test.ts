// How to add a case: [what it shows, the page's head, what must be read]. Fields not named are not looked at.
import { describe, expect, it } from "vitest";
import { readJsonLd } from "../../utils/core/article/read-json-ld.ts";
import { chooseCanonicalUrl } from "../../utils/dom/extract/choose-canonical-url.ts";
import { extractArticle } from "../../utils/dom/extract/extract-article.ts";
import { readDeclaredAddresses } from "../../utils/dom/extract/read-declared-addresses.ts";
import { readMetadata } from "../../utils/dom/extract/read-metadata.ts";
import type { PageMetadata } from "../../utils/dom/extract/types.ts";
import { toRange } from "../../utils/dom/text-map.ts";

const ld = (json: unknown) =>
  `<script type="application/ld+json">${typeof json === "string" ? json : JSON.stringify(json)}</script>`;
const ARTICLE = { "@type": "NewsArticle", headline: "Titre de l'article", datePublished: "2024-05-06T07:08:09+01:00" };

const CASES: readonly (readonly [name: string, head: string, expected: Partial<PageMetadata>])[] = [
  [
    "JSON-LD alone",
    ld(ARTICLE),
    { headline: "Titre de l'article", published: "2024-05-06T07:08:09+01:00", kind: "article" },
  ],
  ["JSON-LD in an array", ld([{ "@type": "Organization", name: "X" }, ARTICLE]), { headline: "Titre de l'article" }],
  [
    "JSON-LD in a graph, type in an array",
    ld({ "@graph": [{ ...ARTICLE, "@type": ["Article", "X"] }] }),
    { kind: "article" },
  ],
  ["JSON-LD as main entity", ld({ "@type": "WebPage", mainEntity: ARTICLE }), { headline: "Titre de l'article" }],
  ["schema.org address as type", ld({ ...ARTICLE, "@type": "http://schema.org/NewsArticle" }), { kind: "article" }],
  [
    "author by reference",
    ld({
      "@graph": [
        { ...ARTICLE, author: { "@id": "#a" } },
        { "@id": "#a", "@type": "Person", name: "Nadia S." },
      ],
    }),
    { byline: "Nadia S." },
  ],
  [
    "several authors",
    ld({ ...ARTICLE, author: [{ name: "Nadia S." }, "Karim A.", { name: "Nadia S." }] }),
    { byline: "Nadia S., Karim A." },
  ],
  ["an account is no author", `<meta name="author" content="admin">`, { byline: null }],
  [
    "an address is no author",
    `<meta property="article:author" content="https://www.facebook.com/x"><meta name="author" content="Nadia S.">`,
    { byline: "Nadia S." },
  ],
  [
    "author of a Twitter card",
    `<meta name="twitter:label1" content="Écrit par"><meta name="twitter:data1" content="Nadia S.">`,
    { byline: "Nadia S." },
  ],
  [
    "publisher's name",
    ld({ ...ARTICLE, publisher: { "@type": "Organization", name: "Le Quotidien" } }),
    { siteName: "Le Quotidien" },
  ],
  [
    "broken JSON-LD is passed over",
    `${ld('{"@type":"NewsArticle",')}<meta property="og:title" content="Autre titre">`,
    { headline: "Autre titre", kind: null },
  ],
  ["broken block before a good one", ld("{]") + ld(ARTICLE), { kind: "article" }],
  [
    "raw line end in a string",
    ld('{"@type":"NewsArticle","headline":"Titre\nsur deux lignes"}'),
    { headline: "Titre sur deux lignes" },
  ],
  ["CDATA around it", ld(`/*<![CDATA[*/${JSON.stringify(ARTICLE)}/*]]>*/`), { headline: "Titre de l'article" }],
  [
    "null, numbers and strings in it",
    ld('[null,1,"x",{"@type":5},{"@type":"NewsArticle","headline":7,"author":[null,3],"datePublished":{}}]'),
    { byline: null, published: null },
  ],
  [
    "references left in the text",
    ld({ ...ARTICLE, headline: "L&#8217;appel &amp; la suite" }),
    { headline: "L’appel & la suite" },
  ],
  [
    "OpenGraph",
    `<meta property="og:type" content="article"><meta property="og:title" content="عنوان"><meta property="article:published_time" content="2024-11-19T15:10:00Z">`,
    { headline: "عنوان", published: "2024-11-19T15:10:00Z", kind: "article" },
  ],
  ["date without zone", `<meta name="date" content="2024-11-19 15:10:00">`, { published: "2024-11-19T15:10:00" }],
  [
    "an impossible date is passed over",
    `<meta name="date" content="2024-13-40"><meta itemprop="datePublished" content="2024-11-19">`,
    { published: "2024-11-19" },
  ],
  ["title of the document", "<title>  Un   titre </title>", { headline: "Un titre" }],
  [
    "canonical address, relative",
    `<link rel="canonical" href="/a/b">`,
    { canonicalUrl: "https://outlet.example.ma/a/b" },
  ],
  [
    "canonical address that is no web page",
    `<link rel="canonical" href="javascript:alert(1)"><meta property="og:url" content="https://outlet.example.ma/og">`,
    { canonicalUrl: "https://outlet.example.ma/og" },
  ],
  ["canonical address that is none", `<link rel="canonical" href="http://[">`, { canonicalUrl: null }],
  ["a home page says so", `<meta property="og:type" content="website">`, { kind: "listing" }],
  ["a section says so", ld({ "@type": "CollectionPage", name: "Société" }), { kind: "listing" }],
  ["a site's own box is no article", ld({ "@type": "WebSite", name: "Le Quotidien" }), { kind: null }],
  ["nothing", "", { headline: null, byline: null, published: null, canonicalUrl: null, siteName: null, kind: null }],
];

describe("readMetadata", () => {
  it.each(CASES)("%s", (_, head, expected) => {
    const page = new DOMParser().parseFromString(`<html><head>${head}</head><body></body></html>`, "text/html");
    expect(readMetadata(page.documentElement, "https://outlet.example.ma/x")).toMatchObject(expected);
  });

  // The prefilter tells the background what a page declares; a highlight is found again only when both make one address of it.
  it.each<readonly [name: string, head: string]>([
    ...CASES.map(([name, head]) => [name, head] as const),
    [
      "a link that names a host and is no address",
      `<link rel="canonical" href="https://a b/"><meta property="og:url" content="/og">`,
    ],
    ["an empty link", `<link rel="canonical" href=" "><meta property="og:url" content="/og">`],
    ["a link without an address", `<link rel="canonical">${ld({ ...ARTICLE, url: "/described" })}`],
    ["two links", `<link rel="canonical" href="/one"><link rel="canonical" href="/two">`],
    [
      "an empty address for social networks before another",
      `<meta property="og:url" content=""><meta name="OG:URL" content="/og">`,
    ],
    [
      "only what search engines are told",
      ld({ ...ARTICLE, mainEntityOfPage: { "@id": "https://outlet.example.ma/ld" } }),
    ],
    ["more than a hundred blocks", `${ld({}).repeat(100)}${ld({ ...ARTICLE, url: "/described" })}`],
  ])("and the prefilter know one address by: %s", (_, head) => {
    const page = new DOMParser().parseFromString(`<html><head>${head}</head><body></body></html>`, "text/html");
    const { described, ...said } = readDeclaredAddresses(page.documentElement);
    const url = "https://outlet.example.ma/x";
    const known = chooseCanonicalUrl({ ...said, described: readJsonLd(described).article?.url }, url);
    expect(known).toBe(readMetadata(page.documentElement, url).canonicalUrl);
  });

  it("survives JSON-LD nested without end", () => {
    const deep = `${'{"@graph":['.repeat(3000)}${"]}".repeat(3000)}`;
    const page = new DOMParser().parseFromString(ld(deep), "text/html");
    expect(readMetadata(page.documentElement, "https://outlet.example.ma/x").kind).toBeNull();
  });
});

describe("a live tree deeper than any parser makes it", () => {
  it("is read without recursion", () => {
    const page = document.implementation.createHTMLDocument("");
    let inner: Element = page.body;
    for (let depth = 0; depth < 10_000; depth++) inner = inner.appendChild(page.createElement("div"));
    inner.textContent =
      "Une phrase assez longue pour être lue au fond de dix mille boîtes imbriquées, sans rien perdre.";
    const article = extractArticle(page, { url: "https://outlet.example.ma/x", site: null });
    expect(article.text).toContain("dix mille boîtes");
    expect(toRange(article.segments, 0, 10)).not.toBeNull();
  });
});
