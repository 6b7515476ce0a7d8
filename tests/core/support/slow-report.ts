import type { Difference } from "../../../utils/core/exchange/find-differences.ts";
import { foreign, type Html, html, NO_HTML } from "../../../utils/core/exchange/html.ts";
import { CLAIM_KINDS, type ClaimKind } from "../../../utils/core/exchange/read-claim.ts";
import { reference } from "../../../utils/core/exchange/report-parts.ts";
import { byDay, type ReportArticle, type ReportFacts } from "../../../utils/core/exchange/report-sections.ts";
import type { ExportContext } from "../../../utils/core/exchange/types.ts";

/** The timeline, the claims and the differences of a report, each put together at once: what their pieces have to add up to. */
export function slowReport(facts: ReportFacts, differences: readonly Difference[]): string {
  return [timeline(facts), claims(facts), describe(facts, differences)].map(({ markup }) => markup).join("");
}

function timeline({ articles, context: { texts } }: ReportFacts): Html {
  const months = Map.groupBy(articles.toSorted(byDay), ({ published }) => published?.slice(0, 7) ?? "");
  const most = Math.max(1, ...[...months.values()].map(({ length }) => length));
  const groups = [...months].map(([month, list]) => {
    const lines = list.map(
      ({ published, headline, outlet, number }) =>
        html`<li><span class="day">${published === null ? "–" : Number(published.slice(8, 10))}</span><span>${foreign(headline || texts.t("exchange.document.untitled"))}${reference(number)}<small>${foreign(outlet)}</small></span></li>\n`,
    );
    const name = month === "" ? texts.t("exchange.document.noDate") : texts.format.period(month);
    const share = Math.round((list.length / most) * 100);
    return html`<h4><span>${name}</span><span>${texts.format.number(list.length)}</span><span><span class="bar" style="width:${share}%"></span></span></h4><ol>\n${lines}</ol>\n`;
  });
  return html`<section id="timeline" class="timeline"><h2>${texts.t("exchange.document.timeline")}</h2>\n${groups}</section>\n`;
}

function claims({ articles, context }: ReportFacts): Html {
  const t = context.texts.t;
  const tables = CLAIM_KINDS.flatMap((kind) => {
    const rows = articles
      .toSorted(byDay)
      .flatMap((article) =>
        article.claims
          .filter((claim) => claim.kind === kind)
          .map(
            ({ surface, sentence }) =>
              html`<tr><td>${foreign(surface)}</td><td>${foreign(sentence)}</td><td>${reporter(article, context)}</td></tr>\n`,
          ),
      );
    const headings = ["figure", "claimedIn", "reportedBy"] as const;
    const cells = headings.map((heading) => html`<th scope="col">${t(`exchange.document.${heading}`)}</th>`);
    return rows.length === 0
      ? []
      : html`<h4>${word(kind, context)}</h4>\n<table class="claims"><thead><tr>${cells}</tr></thead><tbody>\n${rows}</tbody></table>\n`;
  });
  const shown = tables.length > 0 ? tables : html`<p>${t("exchange.document.countClaims", { count: 0 })}</p>`;
  return html`<section id="claims"><h2>${t("exchange.document.claims")}</h2>\n<p class="help">${t("exchange.document.claimsHelp")}</p>\n${shown}</section>\n`;
}

function describe({ articles, context }: ReportFacts, differences: readonly Difference[]): Html {
  const t = context.texts.t;
  const known = (id: string) => articles.find(({ articleId }) => articleId === id)!;
  const blocks = differences.map(({ rule, kind, sides }) => {
    const cards = sides.map(({ article, claims: theirs }) => {
      const said = theirs.map(
        ({ surface, sentence }) => html`<p class="value">${foreign(surface)}</p><p>${foreign(sentence)}</p>`,
      );
      return html`<li>${said}<small>${reporter(known(article.articleId), context)}</small></li>\n`;
    });
    const because = t(rule === "story" ? "exchange.document.sameStory" : "exchange.document.sameCase");
    const { headline } = known(sides[0]!.article.articleId);
    return html`<div class="difference"><h3>${word(kind, context)}: ${foreign(headline)}</h3>\n<p class="rule">${because}</p>\n<ul class="sides">${cards}</ul></div>\n`;
  });
  const shown = blocks.length > 0 ? blocks : html`<p>${t("exchange.document.noDifferences")}</p>`;
  return html`<section id="differences"><h2>${t("exchange.document.differences")}</h2>\n<p class="help">${t("exchange.document.differencesHelp")}</p>\n${shown}</section>\n`;
}

function reporter({ outlet, published, number }: ReportArticle, { texts }: ExportContext): Html {
  const date = published === null ? NO_HTML : html`<small>${texts.format.printedDate(published)}</small>`;
  return html`${foreign(outlet)}${reference(number)}${date}`;
}

function word(kind: ClaimKind, { texts }: ExportContext): string {
  return kind === "amount" ? texts.t("exchange.document.amount") : texts.t(`figures.${kind}`);
}
