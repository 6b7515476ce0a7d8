import { type Difference, walkDifferences } from "./find-differences.ts";
import { foreign, type Html, html, NO_HTML } from "./html.ts";
import { CLAIM_KINDS, type ClaimKind } from "./read-claim.ts";
import { reference } from "./report-parts.ts";
import { byDay, type ReportArticle, type ReportFacts } from "./report-sections.ts";
import type { ExportContext } from "./types.ts";

function kindWord(kind: ClaimKind, { texts }: ExportContext): string {
  return kind === "amount" ? texts.t("exchange.document.amount") : texts.t(`figures.${kind}`);
}

/** Piece by piece, every figure with the sentence it stands in and who printed it: what was said, not what is so. */
export function* describeClaims({ articles, context }: ReportFacts): Generator<Html, void> {
  const { texts } = context;
  const t = texts.t;
  const sorted = articles.filter(({ claims }) => claims.length > 0).toSorted(byDay);
  yield html`<section id="claims"><h2>${t("exchange.document.claims")}</h2>
<p class="help">${t("exchange.document.claimsHelp")}</p>
`;
  for (const kind of CLAIM_KINDS) {
    let isOpen = false;
    for (const article of sorted) {
      for (const claim of article.claims) {
        if (claim.kind !== kind) continue;
        if (!isOpen) yield openTable(kind, context);
        isOpen = true;
        yield html`<tr><td>${foreign(claim.surface)}</td><td>${foreign(claim.sentence)}</td><td>${reporter(article, context)}</td></tr>
`;
      }
    }
    if (isOpen) yield html`</tbody></table>\n`;
  }
  if (sorted.length === 0) yield html`<p>${t("exchange.document.countClaims", { count: 0 })}</p>`;
  yield html`</section>\n`;
}

function openTable(kind: ClaimKind, context: ExportContext): Html {
  const t = context.texts.t;
  return html`<h4>${kindWord(kind, context)}</h4>
<table class="claims"><thead><tr><th scope="col">${t("exchange.document.figure")}</th><th scope="col">${t("exchange.document.claimedIn")}</th><th scope="col">${t("exchange.document.reportedBy")}</th></tr></thead><tbody>
`;
}

function reporter({ outlet, published, number }: ReportArticle, { texts }: ExportContext): Html {
  const date = published === null ? NO_HTML : html`<small>${texts.format.printedDate(published)}</small>`;
  return html`${foreign(outlet)}${reference(number)}${date}`;
}

/** Piece by piece, the figures that differ (find-differences.ts); an empty piece where comparing took a while and found nothing. */
export function* describeDifferences({ articles, context }: ReportFacts): Generator<Html, void> {
  const { texts } = context;
  const t = texts.t;
  yield html`<section id="differences"><h2>${t("exchange.document.differences")}</h2>
<p class="help">${t("exchange.document.differencesHelp")}</p>
`;
  const byId = new Map(articles.map((article) => [article.articleId, article]));
  let isAny = false;
  for (const found of walkDifferences(articles)) {
    yield found === null ? NO_HTML : describeDifference(found, byId, context);
    isAny ||= found !== null;
  }
  if (!isAny) yield html`<p>${t("exchange.document.noDifferences")}</p>`;
  yield html`</section>\n`;
}

function describeDifference(
  { rule, kind, sides }: Difference,
  byId: ReadonlyMap<string, ReportArticle>,
  context: ExportContext,
): Html {
  const cards = sides.map(({ article, claims }) => {
    const said = claims.map(
      ({ surface, sentence }) => html`<p class="value">${foreign(surface)}</p><p>${foreign(sentence)}</p>`,
    );
    return html`<li>${said}<small>${reporter(byId.get(article.articleId)!, context)}</small></li>\n`;
  });
  const first = byId.get(sides[0]!.article.articleId)!;
  return html`<div class="difference"><h3>${kindWord(kind, context)}: ${foreign(first.headline)}</h3>
<p class="rule">${context.texts.t(rule === "story" ? "exchange.document.sameStory" : "exchange.document.sameCase")}</p>
<ul class="sides">${cards}</ul></div>
`;
}
