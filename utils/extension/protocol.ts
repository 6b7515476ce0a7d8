import * as v from "valibot";
import type { Analysis } from "../core/analyse/analyse-article.ts";
import { articleWordsSchema } from "../core/analyse/article-words-schema.ts";
import { type HeadlineFinding, type HeadlineReason, MOST_HEADLINES_AT_ONCE } from "../core/analyse/headline-report.ts";
import { type DeclaredAddresses, MOST_BLOCKS } from "../core/article/declared-addresses.ts";
import type { ArticleWords } from "../core/article/types.ts";
import type { PluralCategory } from "../core/language/types.ts";
import type { LexiconTerm, OwnColour } from "../core/lexicon/own-terms.ts";
import type { Pattern } from "../core/lexicon/patterns.ts";
import type { EntitySources } from "../core/lexicon/provenance.ts";
import type { Category, Language, Origin } from "../core/lexicon/types.ts";
import { type AnnotationDraft, annotationDraftSchema, annotationIdSchema } from "../core/notes/annotation-draft.ts";
import type { HighlightColour } from "../core/notes/highlight-style.ts";
import { LONGEST_ADDRESS, LONGEST_LINE, LONGEST_TAG, LONGEST_TEXT } from "../core/notes/limits.ts";
import type { EntityNames } from "../core/notes/make-article-note.ts";
import type { PageHighlight } from "../core/notes/page-highlight.ts";
import type { PageReport } from "../core/notes/page-report.ts";
import { annotationContentSchema, httpUrl, pageReportSchema } from "../core/notes/schemas.ts";
import type { Annotation, Tag } from "../core/notes/types.ts";
import type { FigureKind } from "../core/recognise/figure-ids.ts";
import type { Settings } from "../core/settings.ts";
import type { Site } from "../core/sites/types.ts";

/**
 * Every message Rasd's parts send each other: what is asked, and what is answered. Requests are checked against these
 * schemas where they arrive; a compromised page process may speak as its content script.
 */

/** As a page says it; whether it is one, chooseCanonicalUrl tells. */
const saidAddress = v.nullable(v.pipe(v.string(), v.maxLength(LONGEST_ADDRESS)));

/** Page session → background. */
export const pageRequests = {
  /** The page is to be read: puts the page session into it. Answer: null, once it has begun. */
  begin: v.strictObject({ type: v.literal("page/begin") }),
  /** Highlights of the reader's are to be shown or made: puts what that takes into the page. Answer: null, once it is there. */
  beginHighlighting: v.strictObject({ type: v.literal("page/begin-highlighting") }),
  /**
   * Is the page to be read? Its words, or those that are new in it, may be about the subject, or the reader has marked something in it:
   * then the page session is put into it. The address is null when it was told before, or is longer than a note
   * holds, and with it what the page declares. Nothing is stored. Answer: whether it is to be read.
   */
  look: v.strictObject({
    type: v.literal("page/look"),
    words: v.pipe(v.string(), v.maxLength(LONGEST_TEXT)),
    url: v.nullable(httpUrl),
    declared: v.nullable(
      v.strictObject({
        linked: saidAddress,
        og: saidAddress,
        described: v.pipe(v.array(v.pipe(v.string(), v.maxLength(LONGEST_TEXT))), v.maxLength(MOST_BLOCKS)),
      }),
    ),
  }),
  /** A session begins: what does it need to know? Answer: PageSetup. */
  start: v.strictObject({ type: v.literal("page/start") }),
  /** The reader has changed their settings or terms: what are they now? Answer: ReaderChoices. */
  choices: v.strictObject({ type: v.literal("page/choices") }),
  /** What is named in an article, and what is it about? Nothing is stored. Answer: AnalysedPage. */
  analyse: v.strictObject({ type: v.literal("page/analyse"), article: articleWordsSchema }),
  /** Which headlines of a listing are worth opening? Nothing is stored. Answer: JudgedHeadlines. */
  headlines: v.strictObject({
    type: v.literal("page/headlines"),
    headlines: v.pipe(v.array(v.pipe(v.string(), v.maxLength(LONGEST_LINE))), v.maxLength(MOST_HEADLINES_AT_ONCE)),
  }),
  /** An article was read. Answer: PageStatus. */
  report: v.strictObject({ type: v.literal("page/report"), report: pageReportSchema }),
  /** The page shows no article (any more): the badge goes. Answer: null. */
  noArticle: v.strictObject({ type: v.literal("page/no-article") }),
  /** What the reader has highlighted in this article on earlier visits. Answer: PageHighlights. */
  highlights: v.strictObject({
    type: v.literal("page/highlights"),
    url: httpUrl,
    canonicalUrl: v.nullable(httpUrl),
  }),
  /** The reader has kept a passage. Answer: null, once it is on disk. */
  highlight: v.strictObject({
    type: v.literal("page/highlight"),
    draft: annotationDraftSchema,
    report: pageReportSchema,
  }),
  /** The reader goes on with one they made in this tab: refused for any other. Answer: null, once it is on disk. */
  edit: v.strictObject({
    type: v.literal("page/edit"),
    id: annotationIdSchema,
    expected: v.exactOptional(annotationContentSchema.note),
    edit: v.strictObject({
      colour: v.exactOptional(annotationContentSchema.colour),
      note: v.exactOptional(annotationContentSchema.note),
      tags: v.exactOptional(annotationContentSchema.tags),
      removed: v.exactOptional(v.boolean()),
    }),
  }),
  /** Tags the reader has used before that begin like `typed`. Answer: at most MOST_SUGGESTIONS. */
  tags: v.strictObject({ type: v.literal("page/tags"), typed: v.pipe(v.string(), v.maxLength(LONGEST_TAG)) }),
  /** The reader wants to see a highlight's note: it is shown in a page of the extension. Answer: null. */
  openHighlight: v.strictObject({ type: v.literal("page/open-highlight"), id: annotationIdSchema }),
};

export const MOST_SUGGESTIONS = 8;

export const pageRequestSchema = v.variant("type", [
  pageRequests.begin,
  pageRequests.beginHighlighting,
  pageRequests.look,
  pageRequests.start,
  pageRequests.choices,
  pageRequests.analyse,
  pageRequests.headlines,
  pageRequests.report,
  pageRequests.noArticle,
  pageRequests.highlights,
  pageRequests.highlight,
  pageRequests.edit,
  pageRequests.tags,
  pageRequests.openHighlight,
]);

export interface PageBegins {
  readonly type: "page/begin";
}
export interface PageBeginsHighlighting {
  readonly type: "page/begin-highlighting";
}
export interface PageLooks {
  readonly type: "page/look";
  readonly words: string;
  readonly url: string | null;
  readonly declared: DeclaredAddresses | null;
}
export interface PageStart {
  readonly type: "page/start";
}
export interface PageAsksChoices {
  readonly type: "page/choices";
}
export interface PageAsksAnalysis {
  readonly type: "page/analyse";
  readonly article: ArticleWords;
}
export interface PageAsksHeadlines {
  readonly type: "page/headlines";
  readonly headlines: readonly string[];
}
export interface PageReported {
  readonly type: "page/report";
  readonly report: PageReport;
}
export interface PageWithoutArticle {
  readonly type: "page/no-article";
}
export interface PageAsksHighlights {
  readonly type: "page/highlights";
  /** Address of the article in front of the reader: a single-page site changes the tab's before its text. */
  readonly url: string;
  readonly canonicalUrl: string | null;
}
export interface PageHighlighted {
  readonly type: "page/highlight";
  readonly draft: AnnotationDraft;
  /** The article as it was read; its text may be left out (""). */
  readonly report: PageReport;
}
/** `removed`: whether it is deleted. */
export type HighlightEdit = Partial<Pick<Annotation, "colour" | "note" | "tags"> & { readonly removed: boolean }>;
export interface PageEdited {
  readonly type: "page/edit";
  readonly id: string;
  /** The stored note that `edit.note` was typed over; one stored meanwhile is kept beside it. Left out: it is replaced. */
  readonly expected?: string;
  readonly edit: HighlightEdit;
}
export interface PageAsksTags {
  readonly type: "page/tags";
  readonly typed: string;
}
export interface PageOpens {
  readonly type: "page/open-highlight";
  readonly id: string;
}
export type PageRequest =
  | PageBegins
  | PageBeginsHighlighting
  | PageLooks
  | PageStart
  | PageAsksChoices
  | PageAsksAnalysis
  | PageAsksHeadlines
  | PageReported
  | PageWithoutArticle
  | PageAsksHighlights
  | PageHighlighted
  | PageEdited
  | PageAsksTags
  | PageOpens;

/** An article as the background has read its words. */
export interface AnalysedPage {
  readonly analysis: Analysis;
  /** What is shown of who and what is named in it. */
  readonly facts: EntityFacts;
}

/** A listing's headlines as the background has read them. */
export interface JudgedHeadlines {
  /** One for each headline asked for, in their order; null: not worth opening. */
  readonly findings: readonly (HeadlineFinding | null)[];
  /** Of the entities they were found worth opening for. */
  readonly names: EntityNames;
}

type PluralText = Readonly<{ other: string } & Partial<Record<PluralCategory, string>>>;

/** The part of the locale file that a page session shows, under the file's own keys. */
export type PageTexts = {
  readonly category: Readonly<Record<Category, string>>;
  readonly entity: { readonly onThisPage: PluralText };
  readonly figures: Readonly<Record<FigureKind, string>>;
  readonly origins: Readonly<Record<Origin | "of" | "coloured", string>> & { readonly more: PluralText };
  readonly patterns: Readonly<Record<Pattern, string>>;
  readonly lexicon: { readonly colours: Readonly<Record<OwnColour | "none", string>> };
  readonly headlines: { readonly reasons: Readonly<Record<HeadlineReason, string>> };
  readonly common: { readonly undo: string; readonly retry: string };
  readonly highlightBar: {
    readonly colour: Readonly<Record<HighlightColour, string>>;
    readonly suggested: PluralText;
  } & Readonly<Record<HighlightBarText, string>>;
};

/** Texts of the bar beside a selection that are one text each. */
type HighlightBarText =
  | ("title" | "colours" | "note" | "tags" | "copy" | "remove" | "close" | "notePlaceholder" | "tagPlaceholder")
  | ("suggestions" | "inPassage" | "newTag" | "removeTag" | "saving" | "saved" | "copied" | "removed" | "restored")
  | ("failed" | "covered" | "reload" | "unsaved" | "noAnswer" | "noRoom");

/** What the reader has chosen, as far as page sessions go by it. */
export interface ReaderChoices {
  readonly settings: Settings;
  /** The reader's living terms. */
  readonly terms: readonly LexiconTerm[];
}

export interface PageSetup {
  /** The outlet's rules, null on sites Rasd does not follow. */
  readonly site: Site | null;
  readonly language: Language;
  readonly texts: PageTexts;
  readonly choices: ReaderChoices;
}

/** What is shown of entities, by id: those that are known. */
export interface EntityFacts {
  readonly names: EntityNames;
  readonly sources: EntitySources;
}

/** What became of a report. */
export interface PageStatus {
  readonly stored: boolean;
  /** The reader has said «not about this»: marks and badge go. */
  readonly dismissed: boolean;
}

/** The living annotations of the sender's article. */
export interface PageHighlights {
  readonly highlights: readonly PageHighlight[];
}

export interface PageAnswers {
  "page/begin": null;
  "page/begin-highlighting": null;
  "page/look": boolean;
  "page/start": PageSetup;
  "page/choices": ReaderChoices;
  "page/analyse": AnalysedPage;
  "page/headlines": JudgedHeadlines;
  "page/report": PageStatus;
  "page/no-article": null;
  "page/highlights": PageHighlights;
  "page/highlight": null;
  "page/edit": null;
  "page/tags": readonly Tag[];
  "page/open-highlight": null;
}
