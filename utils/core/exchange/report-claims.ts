import type { Difference } from "./find-differences.ts";
import { foreign, type Html, html, joinHtml, NO_HTML } from "./html.ts";
import { CLAIM_KINDS, type ClaimKind } from "./read-claim.ts";
import { reference } from "./report-parts.ts";
import { byDay, type ReportArticle, type ReportFacts } from "./report-sections.ts";
import type { ExportContext } from "./types.ts";

function kindWord(kind: ClaimKind, { texts }: ExportContext): string {
  return kind === "amount" ? texts.t("exchange.document.amount") : texts.t(`figures.${kind}`);
}

/** Every figure with the sentence it stands in and who printed it: what was said, not what is so. */
export function describeClaims({ articles, context }: ReportFacts): Html {
  const { texts } = context;
  const t = texts.t;
  const tables = CLAIM_KINDS.flatMap((kind) => {
    const rows = articles.toSorted(byDay).flatMap((article) =>
      article.claims
        .filter((claim) => claim.kind === kind)
        .map(
          ({
            surface,
            sentence,
          }) => html`<tr><td>${foreign(surface)}</td><td>${foreign(sentence)}</td><td>${reporter(article, context)}</td></tr>
`,
        ),
    );
    if (rows.length === 0) return [];
    return [
      html`<h4>${kindWord(kind, context)}</h4>
<table class="claims"><thead><tr><th scope="col">${t("exchange.document.figure")}</th><th scope="col">${t("exchange.document.claimedIn")}</th><th scope="col">${t("exchange.document.reportedBy")}</th></tr></thead><tbody>
${rows}</tbody></table>
`,
    ];
  });
  const none =
    tables.length === 0 ? html`<p>${t("exchange.document.countClaims", { count: 0 })}</p>` : joinHtml(tables);
  return html`<section id="claims"><h2>${t("exchange.document.claims")}</h2>
<p class="help">${t("exchange.document.claimsHelp")}</p>
${none}</section>
`;
}

function reporter({ outlet, published, number }: ReportArticle, { texts }: ExportContext): Html {
  const date = published === null ? NO_HTML : html`<small>${texts.format.printedDate(published)}</small>`;
  return html`${foreign(outlet)}${reference(number)}${date}`;
}

/** `differences` were found in the articles of the report (find-differences.ts). */
export function describeDifferences({ articles, context }: ReportFacts, differences: readonly Difference[]): Html {
  const { texts } = context;
  const t = texts.t;
  const byId = new Map(articles.map((article) => [article.articleId, article]));
  const blocks = differences.map(({ rule, kind, sides }) => {
    const cards = sides.map(({ article, claims }) => {
      const known = byId.get(article.articleId)!;
      const said = claims.map(
        ({ surface, sentence }) => html`<p class="value">${foreign(surface)}</p><p>${foreign(sentence)}</p>`,
      );
      return html`<li>${said}<small>${reporter(known, context)}</small></li>\n`;
    });
    const first = byId.get(sides[0]!.article.articleId)!;
    return html`<div class="difference"><h3>${kindWord(kind, context)}: ${foreign(first.headline)}</h3>
<p class="rule">${t(rule === "story" ? "exchange.document.sameStory" : "exchange.document.sameCase")}</p>
<ul class="sides">${cards}</ul></div>
`;
  });
  const shown = blocks.length === 0 ? html`<p>${t("exchange.document.noDifferences")}</p>` : joinHtml(blocks);
  return html`<section id="differences"><h2>${t("exchange.document.differences")}</h2>
<p class="help">${t("exchange.document.differencesHelp")}</p>
${shown}</section>
`;
}
