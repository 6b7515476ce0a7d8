import type { Category } from "../lexicon/types.ts";
import type { ClaimingArticle } from "./find-differences.ts";
import { foreign, type Html, html, NO_HTML } from "./html.ts";
import { reference } from "./report-parts.ts";
import { readersDay } from "./source-of.ts";
import type { ExportContext } from "./types.ts";

/** What the report's first pages need of an article. */
export interface ReportArticle extends ClaimingArticle {
  /** Of its footnote, from 1. */
  readonly number: number;
  readonly headline: string;
  readonly outlet: string;
  /** Day as printed, «2026-01-04»; null: unknown. */
  readonly published: string | null;
  readonly highlights: number;
}

export interface ReportFacts {
  readonly articles: readonly ReportArticle[];
  readonly names: readonly { readonly name: string; readonly category: Category; readonly articles: number }[];
  readonly context: ExportContext;
}

/** Lines of a table in the summary. */
const MOST_LISTED = 10;

export function describeHeader({ context }: ReportFacts): Html {
  const { title, texts, generatedAt, offset, redacted } = context;
  const t = texts.t;
  const date = texts.format.printedDate(readersDay(generatedAt, offset).iso);
  const parts = ["summary", "timeline", "claims", "differences", "articles", "sources"] as const;
  const links = parts.map((part) => html`<li><a href="#${part}">${t(`exchange.document.${part}`)}</a></li>`);
  const kicker = title === "" ? NO_HTML : html`<p class="kicker">${t("exchange.document.title")}</p>`;
  const warning = redacted ? html`<p class="warning">${t("exchange.document.redacted")}</p>` : NO_HTML;
  return html`<header>${kicker}
<h1>${title === "" ? html`${t("exchange.document.title")}` : foreign(title)}</h1>
<p class="meta">${t("exchange.document.generated", { date })}</p>${warning}
<nav aria-label="${t("exchange.document.contents")}"><ol>${links}</ol></nav>
</header>
`;
}

export function describeSummary({ articles, names, context }: ReportFacts): Html {
  const { texts } = context;
  const t = texts.t;
  const outlets = countBy(articles.map(({ outlet }) => outlet));
  const highlights = articles.reduce((sum, one) => sum + one.highlights, 0);
  const claims = articles.reduce((sum, one) => sum + one.claims.length, 0);
  const text = t("exchange.document.summaryText", {
    articles: t("exchange.document.countArticles", { count: articles.length }),
    outlets: t("exchange.document.countOutlets", { count: outlets.length }),
    period: periodOf(articles, context),
    highlights: t("exchange.document.countHighlights", { count: highlights }),
    claims: t("exchange.document.countClaims", { count: claims }),
  });
  const figures = [
    [t("exchange.document.articles"), articles.length],
    [t("exchange.document.byOutlet"), outlets.length],
    [t("exchange.document.quotes"), highlights],
    [t("exchange.document.figures"), claims],
  ] as const;
  const named = names
    .toSorted((a, b) => b.articles - a.articles)
    .slice(0, MOST_LISTED)
    .map(
      ({ name, category, articles: count }) =>
        [html`${foreign(name)} <small class="label">${t(`category.${category}`)}</small>`, count] as const,
    );
  const printed = outlets.slice(0, MOST_LISTED).map(([name, count]) => [foreign(name), count] as const);
  return html`<section id="summary"><h2>${t("exchange.document.summary")}</h2>
<p>${text}</p>
<dl class="figures">${figures.map(([word, count]) => html`<div><dt>${word}</dt><dd>${texts.format.number(count)}</dd></div>`)}</dl>
<div class="pair">
${countTable(t("exchange.document.byOutlet"), printed, context)}
${countTable(t("exchange.document.mainEntities"), named, context)}
</div></section>
`;
}

function countTable(heading: string, rows: readonly (readonly [Html, number])[], { texts }: ExportContext): Html {
  if (rows.length === 0) return NO_HTML;
  const lines = rows.map(
    ([name, count]) => html`<tr><td>${name}</td><td class="count">${texts.format.number(count)}</td></tr>\n`,
  );
  const articles = texts.t("exchange.document.articles");
  return html`<table><thead><tr><th scope="col">${heading}</th><th scope="col" class="count">${articles}</th></tr></thead><tbody>
${lines}</tbody></table>`;
}

function periodOf(articles: readonly ReportArticle[], { texts }: ExportContext): string {
  const days = articles.flatMap(({ published }) => published ?? []).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return texts.t("exchange.document.noDate");
  const { printedDate } = texts.format;
  return first === last
    ? texts.t("exchange.document.periodOne", { date: printedDate(first) })
    : texts.t("exchange.document.period", { from: printedDate(first), to: printedDate(last) });
}

/** Piece by piece, articles by month, the oldest first; those without a date behind them. */
export function* describeTimeline({ articles, context }: ReportFacts): Generator<Html, void> {
  const { texts } = context;
  const months = new Map<string, ReportArticle[]>();
  for (const article of articles.toSorted(byDay)) {
    const month = article.published?.slice(0, 7) ?? "";
    const list = months.get(month);
    if (list === undefined) months.set(month, [article]);
    else list.push(article);
  }
  const most = Math.max(1, ...[...months.values()].map(({ length }) => length));
  yield html`<section id="timeline" class="timeline"><h2>${texts.t("exchange.document.timeline")}</h2>\n`;
  for (const [month, list] of months) {
    const name = month === "" ? texts.t("exchange.document.noDate") : texts.format.period(month);
    const share = Math.round((list.length / most) * 100);
    yield html`<h4><span>${name}</span><span>${texts.format.number(list.length)}</span><span><span class="bar" style="width:${share}%"></span></span></h4><ol>\n`;
    for (const { published, headline, outlet, number } of list) {
      const day = published === null ? "–" : Number(published.slice(8, 10));
      const title = foreign(headline || texts.t("exchange.document.untitled"));
      yield html`<li><span class="day">${day}</span><span>${title}${reference(number)}<small>${foreign(outlet)}</small></span></li>\n`;
    }
    yield html`</ol>\n`;
  }
  yield html`</section>\n`;
}

export function byDay(a: ReportArticle, b: ReportArticle): number {
  if (a.published === b.published) return a.number - b.number;
  if (a.published === null || b.published === null) return a.published === null ? 1 : -1;
  return a.published < b.published ? -1 : 1;
}

function countBy(values: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1]);
}
