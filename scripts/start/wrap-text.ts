import { readPlainText } from "../../utils/core/article/read-plain-text.ts";
import { splitLines } from "../../utils/core/article/split-lines.ts";
import { escapeHtml } from "./escape-html.ts";

/** Names shown on the page around an article, in its own language. */
const FURNITURE = {
  ar: { menu: ["الرئيسية", "سياسة", "مجتمع", "جهات"], foot: "من نحن" },
  fr: { menu: ["Accueil", "Politique", "Société", "Régions"], foot: "À propos" },
  en: { menu: ["Home", "Politics", "Society", "Regions"], foot: "About" },
} as const;

const STYLE = `body{margin:0;font:18px/1.8 "Noto Naskh Arabic","Amiri","Segoe UI",Tahoma,serif;color:#1c1c1c;background:#fff}
header,footer{padding:12px 24px;background:#f2f2f0;font-size:15px}header a{margin-inline-end:20px;color:inherit}
article{max-width:760px;margin:0 auto;padding:24px}h1{font-size:30px;line-height:1.4}`;

/**
 * A text file as the news page it could have been taken from: an article page with menu, headline and paragraphs. Every line
 * of the text stands in it once and in order, a ticker or a share bar too: what does not belong to the article is left for
 * the extension to find. The first line that reads as a headline is <h1> and <title> (neither when there is none: a headline
 * counts more than the text), and date and byline, when the text shows them, are announced as publishers do it, in JSON-LD.
 *
 * @param title The headline when it is known apart from the text; it then is not looked for in the text.
 */
export function wrapText(text: string, url: string, title: string | null = null): string {
  const article = readPlainText(title === null ? text : `${title}\n\n${text}`);
  const lines = splitLines(text);
  const headline = title ?? article.headline;
  const at = title === null && headline !== null ? lines.findIndex((line) => line.text === headline) : -1;
  const language = article.lang === "fr" || article.lang === "en" ? article.lang : "ar";
  const furniture = FURNITURE[language];
  const block = (line: string, index: number): string =>
    index === at ? heading(line) : `<p dir="auto">${escapeHtml(line)}</p>`;
  return `<!DOCTYPE html>
<html${article.lang === "und" ? "" : ` lang="${article.lang}"`} dir="${article.dir}">
<head>
<meta charset="utf-8">
${headline === null ? "" : `<title>${escapeHtml(headline)}</title>`}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta property="og:type" content="article">
<meta property="og:url" content="${escapeHtml(url)}">
${headline === null ? "" : `<meta property="og:title" content="${escapeHtml(headline)}">\n${structuredData(article, headline)}\n`}<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body>
<header><nav>${furniture.menu.map((entry) => `<a href="/">${entry}</a>`).join("")}</nav></header>
<main>
<article>
${title === null ? "" : `${heading(title)}\n`}<div class="article-content">
${lines.map((line, index) => block(line.text, index)).join("\n")}
</div>
</article>
</main>
<footer><a href="/">${furniture.foot}</a></footer>
</body>
</html>
`;
}

function heading(text: string): string {
  return `<h1 class="post-title">${escapeHtml(text)}</h1>`;
}

function structuredData(article: ReturnType<typeof readPlainText>, headline: string): string {
  const data = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline,
    ...(article.published === null ? {} : { datePublished: article.published }),
    ...(article.byline === null ? {} : { author: { "@type": "Person", name: article.byline } }),
  };
  // "<" would let a text end the script element.
  return `<script type="application/ld+json">${JSON.stringify(data).replaceAll("<", "\\u003c")}</script>`;
}
