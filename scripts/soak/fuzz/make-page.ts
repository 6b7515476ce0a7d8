import { createRandom, type Random } from "../../bench/anchoring/random.ts";

const WORDS =
  "أوقفت الشرطة القضائية بطنجة شخصين للاشتباه في تورطهما في الاتجار بالبشر واستغلال القاصرين في التسول عبر عقود عمل وهمية traite des êtres humains réseau démantelé travail forcé human trafficking forced labour victims shelter 20 ماي 2024 القانون 27.14 30.000 درهم".split(
    " ",
  );
/** What texts are spoilt by: controls, direction marks, isolates, halves of pairs by reference, marks, long runs. */
const ODD = [
  "\u200f",
  "\u202e",
  "\u2066",
  "\u2069",
  "\u0000",
  "\u0007",
  "\u00ad",
  "\ufeff",
  "\u0651",
  "\u0640",
  "\u{1f9ff}",
  "&#xd83d;",
  "&amp",
  "&lt;b&gt;",
];
const BLOCKS =
  "p div article section main aside nav header footer ul li ol h1 h2 h3 blockquote figure figcaption table tr td th time a span b i em strong mark bdi pre code details summary dialog form label button select option textarea svg text math mi template noscript ruby rt font center marquee custom-element".split(
    " ",
  );
const NAMES =
  "article post entry content story-body article-content comments related sidebar share tags author date most-read advert".split(
    " ",
  );
const STYLES = [
  "display:none",
  "visibility:hidden",
  "position:absolute;left:-9999px",
  "content-visibility:auto",
  "user-select:none",
  "direction:rtl",
  "opacity:0",
  "display:contents",
  "float:left",
];
const METAS = ["og:title", "og:type", "article:published_time", "author", "description", "og:url"];
const DATES = ["2026-03-05T17:10:00+01:00", "2025-13-45T99:99", "أمس", "", "9999-12-31", "-1"];

/** Elements of a page at most, and how deep they nest. */
const MOST = 120;
const DEEPEST = 40;

/**
 * A page made by chance, the same one for a number: nested as no author would, closed or not, with broken metadata, odd characters and
 * the topic's words. It has no script, so that nothing but Rasd could change it.
 *
 * @returns head and body apart, as HTML.
 */
export function makeFuzzedPage(seed: number): { readonly head: string; readonly body: string } {
  const random = createRandom(seed);
  let left = 5 + random.below(MOST);
  const element = (depth: number): string => {
    left--;
    const name = random.pick(BLOCKS);
    const children: string[] = [];
    while (left > 0 && depth < DEEPEST && random.chance(depth < 3 ? 0.9 : 0.55))
      children.push(random.chance(0.45) ? makeText(random) : element(depth + 1));
    if (children.length === 0) children.push(makeText(random));
    const end = random.chance(0.06) ? "" : random.chance(0.03) ? `</${random.pick(BLOCKS)}>` : `</${name}>`;
    return `<${name}${attributes(random)}>${children.join(random.pick(["", " ", "\n", "<br>", "<!-- x -->"]))}${end}`;
  };
  const parts: string[] = [];
  while (left > 0) parts.push(element(0));
  return { head: makeHead(random), body: parts.join("") };
}

function makeText(random: Random): string {
  const count = 1 + random.below(random.chance(0.1) ? 200 : 25);
  const words = Array.from({ length: count }, () =>
    random.chance(0.04) ? random.pick(WORDS) + random.pick(ODD) : random.pick(WORDS),
  );
  return words.join(random.chance(0.03) ? "" : random.pick([" ", " ", " ", "\u00a0", " \n\t "]));
}

function attributes(random: Random): string {
  const list = [
    random.chance(0.25) ? `class="${random.pick(NAMES)} ${random.pick(NAMES)}"` : "",
    random.chance(0.08) ? `id=${random.pick(NAMES)}` : "",
    random.chance(0.08) ? `style="${random.pick(STYLES)}"` : "",
    random.chance(0.06) ? `dir=${random.pick(["rtl", "ltr", "auto", "x"])}` : "",
    random.chance(0.06) ? `lang="${random.pick(["ar", "fr", "en", "zgh", "", "x-y-z"])}"` : "",
    random.chance(0.04) ? "hidden" : "",
    random.chance(0.03) ? `contenteditable` : "",
    random.chance(0.05) ? `itemprop=${random.pick(["articleBody", "headline", "author", "datePublished"])}` : "",
    random.chance(0.04) ? `datetime="${random.pick(DATES)}"` : "",
    random.chance(0.03) ? `title="${random.pick(WORDS)}${random.chance(0.9) ? '"' : ""}` : "",
  ];
  return list
    .filter((one) => one !== "")
    .map((one) => ` ${one}`)
    .join("");
}

function makeHead(random: Random): string {
  const metas = Array.from({ length: random.below(6) }, () => {
    const content = random.chance(0.4) ? random.pick(DATES) : makeText(random).slice(0, 300);
    return `<meta property="${random.pick(METAS)}" content="${content.replaceAll('"', "")}">`;
  });
  const data = random.chance(0.3)
    ? `<script type="application/ld+json">${random.pick(['{"@type":"NewsArticle","headline":', "[]", "null", '{"@graph":[{"@type":["NewsArticle"],"author":{"name":[1]}}]}', '{"__proto__":{"x":1},"@type":"NewsArticle","datePublished":5}'])}</script>`
    : "";
  const canonical = random.chance(0.3)
    ? `<link rel=canonical href="${random.pick(["http://[::", "//", "javascript:x", "/a.html", ""])}">`
    : "";
  return `<title>${makeText(random).slice(0, 200)}</title>${metas.join("")}${data}${canonical}`;
}
