/**
 * What a page or a text file becomes before anything is matched: one text, the zones it is made of, and what the
 * publisher says about it. Made by utils/dom/extract (pages) and utils/core/article/read-plain-text (text files).
 */

/** `boilerplate` is text that stands around an article (ticker, share bar, contact block): marked, but never counted. */
export type Zone = "title" | "lead" | "body" | "boilerplate";

/** A stretch of an article's text. UTF-16 offsets, `end` exclusive. */
export interface ZoneSpan {
  readonly start: number;
  readonly end: number;
  readonly zone: Zone;
}

/** Primary language subtag of an article's text, as far as Rasd tells them apart. */
export type ArticleLanguage = "ar" | "fr" | "en" | "es" | "und";

export interface Article {
  /**
   * Headline (when there is one), a blank line, then the paragraphs, each followed by a blank line ("\n\n").
   * Nothing is ever matched across a blank line. Every offset in Rasd counts UTF-16 code units of this string.
   */
  readonly text: string;
  /** Where the body begins in `text`; 0 when the text has no headline of its own. */
  readonly bodyStart: number;
  /** In order, not overlapping; what no span covers is `body`. */
  readonly zones: readonly ZoneSpan[];
  readonly headline: string | null;
  /** As printed, without «by»/«par»/«بقلم»; several names joined by ", ". */
  readonly byline: string | null;
  /** ISO 8601: a date ("2024-11-19") when the page gives no time, else a date and time with offset. null: unknown. */
  readonly published: string | null;
  readonly modified: string | null;
  readonly lang: ArticleLanguage;
  readonly dir: "rtl" | "ltr";
  /** Absolute http(s) address the page names as its own (rel=canonical, og:url, JSON-LD), else null. */
  readonly canonicalUrl: string | null;
  /** The publisher's name as the page gives it (og:site_name, JSON-LD publisher), else null. */
  readonly siteName: string | null;
  /** false: a listing, a home page or a page without an article; nothing of it is stored. */
  readonly isArticle: boolean;
}

/** What of an article its verdict and its mentions rest on. */
export type ArticleWords = Pick<Article, "text" | "bodyStart" | "zones" | "headline">;
