import type { Category } from "../lexicon/types.ts";
import type { Claim, ClaimingArticle } from "./find-differences.ts";
import { type Html, html } from "./html.ts";
import { isName, nameOf } from "./name-of.ts";
import { readClaim } from "./read-claim.ts";
import { describeClaims, describeDifferences } from "./report-claims.ts";
import { describeArticleHtml, describeSourceHtml } from "./report-parts.ts";
import {
  describeHeader,
  describeSummary,
  describeTimeline,
  type ReportArticle,
  type ReportFacts,
} from "./report-sections.ts";
import { REPORT_STYLE } from "./report-style.ts";
import { printedDay, type ShownRecords, shownOf } from "./source-of.ts";
import type { ExportContext, ExportFormatFacts, MakeWriter } from "./types.ts";

export const HTML_FACTS: ExportFormatFacts = { media: "text/html;charset=utf-8", files: "one", extension: "html" };

/** Nothing runs, nothing is loaded, nothing is sent: the file is words and its own style. */
const POLICY: Html = {
  markup: "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
};

/**
 * A report to read and to print: summary, timeline, figures as claims, figures that differ, articles with quotes and notes, sources in
 * footnotes. The first pages need all articles, so that the file is written at the end; of each article its finished section is kept.
 */
export const makeHtmlWriter: MakeWriter = (context) => {
  const file = "report.html";
  const articles: ReportArticle[] = [];
  const sections: Html[] = [];
  const sources: Html[] = [];
  const names = new Map<string, { name: string; category: Category; articles: number }>();
  return {
    add: (records) => {
      const shown = shownOf(records);
      if (shown === null) return [];
      const number = articles.length + 1;
      articles.push(reportArticle(shown, number, context));
      for (const entity of shown.article?.entities ?? []) {
        if (!isName(entity)) continue;
        const known = names.get(entity.id);
        if (known === undefined) {
          names.set(entity.id, { name: nameOf(entity, context.entityName), category: entity.category, articles: 1 });
        } else known.articles++;
      }
      sections.push(describeArticleHtml(shown, number, context));
      sources.push(describeSourceHtml(shown, number, context));
      return [];
    },
    // What stands before the articles is worked out from all of them: a piece at a time, so that a page goes on answering.
    *end() {
      const facts: ReportFacts = { articles, names: [...names.values()], context };
      yield { file, text: head(facts).markup };
      yield { file, text: describeSummary(facts).markup };
      for (const part of parts(facts, sections, sources)) yield { file, text: part.markup };
    },
  };
};

function reportArticle(shown: ShownRecords, number: number, context: ExportContext): ReportArticle {
  const { source, article, annotations } = shown;
  const published = printedDay(source.published);
  const entities = article?.entities ?? [];
  const claims = entities.flatMap((entity): Claim[] => {
    const value = readClaim(entity.id);
    return value === null
      ? []
      : [{ ...value, surface: Object.values(entity.names)[0] ?? entity.id, sentence: entity.sentence }];
  });
  const persons = entities.filter(({ category, origin }) => category === "person" && origin === "pattern");
  return {
    ...{ articleId: source.articleId, number, headline: source.headline, outlet: source.outlet.name },
    published: published?.iso ?? null,
    day: published === null ? null : Date.UTC(published.year, published.month - 1, published.day) / 86_400_000,
    story: context.storyOf(source.articleId),
    persons: persons.map(({ id }) => id),
    claims,
    highlights: annotations.length,
  } satisfies ReportArticle & ClaimingArticle;
}

function head(facts: ReportFacts): Html {
  const { lang, title, texts, redacted, extensionVersion } = facts.context;
  const style: Html = { markup: REPORT_STYLE };
  return html`<!doctype html>
<html lang="${lang}" dir="${texts.dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Rasd ${extensionVersion}">
<meta name="rasd-redacted" content="${String(redacted)}">
<title>${title || texts.t("exchange.document.title")}</title>
<style>${style}</style>
</head>
<body>
${describeHeader(facts)}
<main>
`;
}

/** The report behind its summary, by lines and entries: ten thousand articles are some hundred milliseconds of work. */
function* parts(facts: ReportFacts, sections: readonly Html[], sources: readonly Html[]): Generator<Html, void> {
  const t = facts.context.texts.t;
  yield* describeTimeline(facts);
  yield* describeClaims(facts);
  yield* describeDifferences(facts);
  yield html`<section id="articles"><h2>${t("exchange.document.articles")}</h2>\n`;
  yield* sections;
  yield html`</section>
<section id="sources"><h2>${t("exchange.document.sources")}</h2>
<ol class="sources">
`;
  yield* sources;
  yield html`</ol></section>
</main>
</body>
</html>
`;
}
