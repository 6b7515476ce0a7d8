import type { Article } from "../../core/article/types.ts";
import type { RuleUse } from "../../core/sites/rule-use.ts";

/**
 * Ties a stretch of an article's text to the page: `text` from `start` on, `to - from` UTF-16 units long, is the text
 * node's characters [from, to), one for one. Segments are in order of `start` and do not overlap. Characters between two
 * segments were put in by the extraction (blank line, line break, a space for a run of line ends) and stand nowhere.
 */
export interface TextSegment {
  readonly start: number;
  readonly node: Text;
  readonly from: number;
  readonly to: number;
}

/** An article together with where each of its characters stands on the live page. */
export type ExtractedArticle = Article & {
  readonly segments: readonly TextSegment[];
  /** Whether the site's rules held on the page. */
  readonly rules: RuleUse;
};

/** What a page says about itself, whatever way it says it. Text is trimmed; null: not said. */
export interface PageMetadata {
  readonly headline: string | null;
  /** Headline of the article that its JSON-LD describes. */
  readonly describedHeadline: string | null;
  /** Standfirst as the page announces it; often cut short. */
  readonly description: string | null;
  readonly byline: string | null;
  /** As `parsePublishedDate` gives them: without offset when the page prints none. */
  readonly published: string | null;
  readonly modified: string | null;
  readonly canonicalUrl: string | null;
  readonly siteName: string | null;
  readonly lang: string | null;
  /** article: the page calls itself one (JSON-LD, og:type, microdata) · listing: home, section, search · null: silent. */
  readonly kind: "article" | "listing" | null;
}
