import type { ArticleLanguage } from "../article/types.ts";
import type { Language } from "../lexicon/types.ts";
import { CATEGORIES, type Category } from "../lexicon/types.ts";
import { HIGHLIGHT_STYLES } from "../notes/highlight-style.ts";
import type { Annotation } from "../notes/types.ts";
import { CITATION_TEXTS } from "./cite-passage.ts";
import { foreign, foreignParagraphs, type Html, html, joinHtml, linkAddressHtml, NO_HTML } from "./html.ts";
import { isName, nameOf, tagLabel } from "./name-of.ts";
import { authorsOf, printedDay, readersDay, type ShownRecords } from "./source-of.ts";
import type { ExportContext } from "./types.ts";

/** Number of an article's footnote, as a link to it. */
export function reference(number: number): Html {
  return html`<sup class="ref"><a href="#s${number}">[${number}]</a></sup>`;
}

/** The language as an attribute, so that browsers take its fonts and readers aloud its voice. */
function langOf(lang: ArticleLanguage): Html {
  return lang === "und" ? NO_HTML : html` lang="${lang}"`;
}

/** An article with its quotes, notes and names. `number`: of its footnote. */
export function describeArticleHtml(shown: ShownRecords, number: number, context: ExportContext): Html {
  const { source, article, annotations } = shown;
  const { texts } = context;
  const published = printedDay(source.published);
  const facts = [
    foreign(source.outlet.name),
    ...authorsOf(source.byline).map(foreign),
    ...(published === null ? [] : [html`${texts.format.printedDate(published.iso)}`]),
    ...(article === null ? [] : [html`${texts.t(`labels.${article.label}`)}`]),
    ...source.tags.map((tag) => foreign(tagLabel(tag, context.entityName))),
  ].filter(({ markup }) => markup !== "<bdi></bdi>");
  return html`<article id="a${number}">
<h3${langOf(source.lang)}>${foreign(source.headline || texts.t("exchange.document.untitled"))}${reference(number)}</h3>
<p class="meta">${joinHtml(facts, " · ")}</p>
${joinHtml(annotations.map((annotation) => describeQuoteHtml(annotation, context)))}
${describeNames(shown, context)}
</article>
`;
}

function describeQuoteHtml(annotation: Annotation, { texts, offset, entityName }: ExportContext): Html {
  const { quote, note, tags, colour, createdAt } = annotation;
  const made = texts.format.printedDate(readersDay(createdAt, offset).iso);
  const facts = [html`${made}`, ...tags.map((tag) => foreign(tagLabel(tag, entityName)))];
  const comment =
    note === ""
      ? NO_HTML
      : html`<div class="comment"><p class="note-head">${texts.t("exchange.document.note")}</p>${foreignParagraphs(note)}</div>`;
  return html`<blockquote style="--mark:${HIGHLIGHT_STYLES[colour].solid}" dir="${annotation.dir}"${langOf(annotation.lang)}>${foreignParagraphs(quote.exact)}</blockquote>
<p class="meta tags">${joinHtml(facts, " · ")}</p>
${comment}`;
}

/** Figures stand in tables of their own; dates would only repeat the text. */
const NAMED: readonly Category[] = CATEGORIES.filter((category) => category !== "date" && category !== "amount");
/** Names of one kind that are written out for an article; the rest are counted. */
const MOST_NAMES = 12;

function describeNames({ article }: ShownRecords, { texts, entityName, lang }: ExportContext): Html {
  const entities = (article?.entities ?? []).filter(isName);
  const groups = NAMED.flatMap((category) => {
    const names = [
      ...new Set(entities.filter((one) => one.category === category).map((one) => nameOf(one, entityName))),
    ];
    if (names.length === 0) return [];
    const shown = names.slice(0, MOST_NAMES).map(foreign);
    const left = names.length - shown.length;
    if (left > 0) shown.push(html`${texts.t("exchange.document.more", { count: left })}`);
    return [html`<dt>${texts.t(`category.${category}`)}</dt><dd>${joinHtml(shown, CITATION_TEXTS[lang].comma)}</dd>`];
  });
  return groups.length === 0 ? NO_HTML : html`<dl class="names">${groups}</dl>`;
}

/** The footnote of an article: what it is, where it stands, when it was read, and the hashes of its sealed copies. */
export function describeSourceHtml({ source, clippings }: ShownRecords, number: number, context: ExportContext): Html {
  const { texts, lang, offset } = context;
  const [open, close] = CITATION_TEXTS[lang as Language].headline;
  const published = printedDay(source.published);
  const facts = [
    ...authorsOf(source.byline).map(foreign),
    ...(source.headline === "" ? [] : [html`${open}${foreign(source.headline)}${close}`]),
    foreign(source.outlet.name),
    ...(published === null ? [] : [html`${texts.format.printedDate(published.iso)}`]),
  ];
  const accessed = texts.format.printedDate(readersDay(source.accessed, offset).iso);
  const seals = clippings.map((clipping) => {
    const version = texts.t("exchange.document.version", { version: clipping.version });
    const hash = "seal" in clipping ? html` <bdi dir="ltr" class="seal">SHA-256 ${clipping.seal.hash}</bdi>` : NO_HTML;
    return html`<br><span class="meta">${version} · ${texts.format.printedDate(readersDay(clipping.content.captured.at, offset).iso)}</span>${hash}`;
  });
  return html`<li id="s${number}"><span class="number">${number}</span><span>${joinHtml(facts, CITATION_TEXTS[lang].comma)}. ${linkAddressHtml(source.url)} (${texts.t("exchange.document.accessed", { date: accessed })}) <a class="back" href="#a${number}" aria-label="${texts.t("exchange.document.backToText")}">↩</a>${seals}</span></li>
`;
}
