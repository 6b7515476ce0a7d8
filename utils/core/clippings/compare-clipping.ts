import type { Annotation } from "../notes/types.ts";
import { compareQuotes, type QuoteChange } from "./compare-quotes.ts";
import { compareTexts, type TextComparison } from "./compare-texts.ts";
import { type ChangeSummary, summariseChange } from "./summarise-change.ts";

/** A headline and the one text of an article, which begins with it. */
export interface ComparableText {
  readonly headline: string;
  readonly text: string;
}

/** One of the reader's quotes and what became of it. */
export interface ComparedQuote {
  readonly id: string;
  /** The passage as it was kept. */
  readonly passage: string;
  readonly colour: Annotation["colour"];
  readonly kind: QuoteChange["kind"];
  /** The passage compared with what stands in its place now; for changed and respelt ones, else null. */
  readonly comparison: TextComparison | null;
}

/** What became of an article since it was sealed, or between two of its versions. */
export interface ClippingComparison {
  readonly comparison: TextComparison;
  readonly summary: ChangeSummary;
  /** The reader's quotes, in the order they stood in; quotes of the page around the article are left out. */
  readonly quotes: readonly ComparedQuote[];
}

type Quoted = Pick<Annotation, "id" | "scope" | "quote" | "position" | "colour">;

/** Compares a sealed text with the live one, or with a later version; `annotations` are the article's living ones, in any order. */
export function compareClipping(
  sealed: ComparableText,
  live: ComparableText,
  annotations: readonly Quoted[],
): ClippingComparison {
  const comparison = compareTexts(sealed.text, live.text);
  const summary = summariseChange(comparison, { sealed: sealed.headline, live: live.headline });
  const ordered = annotations.toSorted((a, b) => a.position.start - b.position.start);
  const byId = new Map(ordered.map((annotation) => [annotation.id, annotation]));
  const quotes = compareQuotes(ordered, live.text).map(({ id, kind, place }): ComparedQuote => {
    const { quote, colour } = byId.get(id)!;
    const isOther = kind === "changed" || kind === "respelt";
    const now = place === null || !isOther ? null : live.text.slice(place.start, place.end);
    return { id, passage: quote.exact, colour, kind, comparison: now === null ? null : compareTexts(quote.exact, now) };
  });
  return { comparison, summary, quotes };
}
