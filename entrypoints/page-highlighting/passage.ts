import { CITATION_TEXTS, citePassage } from "../../utils/core/exchange/cite-passage.ts";
import { createFormatters } from "../../utils/core/language/create-formatters.ts";
import { outletOf } from "../../utils/core/notes/outlet-name.ts";
import type { TextScope } from "../../utils/core/notes/types.ts";
import type { HighlightText } from "../../utils/dom/place-highlights.ts";
import { toSpan } from "../../utils/dom/text-map.ts";
import type { PageSetup } from "../../utils/extension/protocol.ts";
import type { FrontArticle } from "../page/highlighting.ts";

/** A stretch of the page's text that can be kept. */
export interface Passage {
  readonly scope: TextScope;
  readonly start: number;
  readonly end: number;
  /** The text it stands in and the article in front when it was selected: the page may move on before it is kept. */
  readonly words: HighlightText;
  readonly of: FrontArticle;
}

/** Whether two are the same words at the same place of the same article, though the page may have been read anew in between. */
export function isSamePassage(a: Passage, b: Passage): boolean {
  return (
    a.scope === b.scope &&
    a.start === b.start &&
    a.end === b.end &&
    a.words.text === b.words.text &&
    isSameArticle(a.of, b.of)
  );
}

/** Whether two readings are of one article: sites give several the same address, or one several. */
export function isSameArticle({ report: a }: FrontArticle, { report: b }: FrontArticle): boolean {
  return a.url === b.url && a.canonicalUrl === b.canonicalUrl;
}

/** Named, not counted: what can be a tag. */
const NO_TAGS = new Set(["date", "amount"]);

/**
 * The part of a range that stands in the article's text, or else in the page's; null: none.
 *
 * @param textOf the text in which passages of a scope stand.
 */
export function findPassage(
  range: Range,
  of: FrontArticle,
  textOf: (scope: TextScope) => HighlightText,
): Passage | null {
  for (const scope of ["article", "page"] as const) {
    const words = textOf(scope);
    const span = toSpan(words.segments, words.text, range);
    if (span) return { scope, ...span, words, of };
  }
  return null;
}

/** Entities named in a passage, in order, each once; figures and dates are none. */
export function entitiesIn({ scope, start, end, of }: Passage): readonly string[] {
  const mentions = scope === "article" ? of.mentions : [];
  const named = mentions.filter((one) => one.start < end && one.end > start && !NO_TAGS.has(one.category));
  return [...new Set(named.map(({ entity }) => entity))];
}

/** A passage with its source, as it is copied. */
export function citeFrom(passage: Passage, setup: PageSetup, now: Date): string {
  const { report } = passage.of;
  const format = createFormatters(setup.language);
  return citePassage(
    {
      passage: passage.words.text.slice(passage.start, passage.end),
      headline: report.headline,
      byline: report.byline,
      outlet: outletOf(report.url, setup.site ? [setup.site] : [], report.lang, report.siteName).name,
      published: report.published && format.printedDate(report.published),
      url: report.url,
      accessed: format.day(now.toISOString()),
    },
    CITATION_TEXTS[setup.language],
  );
}
