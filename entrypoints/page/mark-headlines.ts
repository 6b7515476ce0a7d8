import { analyseHeadline } from "../../utils/core/analyse/analyse-headline.ts";
import { type HeadlineReport, MOST_HEADLINES, makeHeadlineReport } from "../../utils/core/analyse/headline-report.ts";
import { HEADLINE_HIGHLIGHT } from "../../utils/core/lexicon/category-style.ts";
import type { CompiledLexicon } from "../../utils/core/lexicon/compiled-lexicon.ts";
import type { LexiconTerm } from "../../utils/core/lexicon/own-terms.ts";
import type { Category } from "../../utils/core/lexicon/types.ts";
import { isKeptAutomatically } from "../../utils/core/notes/decide-keeping.ts";
import { isArticleUrl } from "../../utils/core/sites/is-article-url.ts";
import type { Site } from "../../utils/core/sites/types.ts";
import type { EntityCard } from "../../utils/dom/entity-card.ts";
import type { TextSegment } from "../../utils/dom/extract/types.ts";
import { findHeadlines, type Headline } from "../../utils/dom/find-headlines.ts";
import type { HeadlineCardData } from "../../utils/dom/make-card-content.ts";
import { toRange } from "../../utils/dom/text-map.ts";
import { whenIdle } from "../../utils/dom/when-idle.ts";
import type { CardTexts } from "./card-texts.ts";
import type { FetchFacts } from "./fetch-facts.ts";
import { followMarks, type Mark } from "./follow-marks.ts";

/** What a listing is read with. */
export interface ListingView {
  readonly url: string;
  readonly site: Site | null;
  /** Whether headlines of related subjects are worth opening, too. */
  readonly keepRelated: boolean;
  /** Whether headlines are painted; they are listed all the same. */
  readonly marks: boolean;
  /** Categories that are not painted: a headline whose only reasons are of these is listed, no more. */
  readonly unmarked: readonly Category[];
  /** The reader's terms by entity id, and the same compiled; null: none. A change of either makes new objects. */
  readonly terms: ReadonlyMap<string, LexiconTerm>;
  readonly own: CompiledLexicon | null;
  /** Ids of bundled entities the reader has switched off. */
  readonly switchedOff: readonly string[];
}

/** The marks of one listing. Nothing of it is stored or sent anywhere but to the popup that asks. */
export interface HeadlineMarks {
  /**
   * Looks for headlines worth opening and marks them, in idle time. Called again when the page has changed: what was judged
   * before is not judged again, unless the reader's lexicon has changed since. Resolves with them, each address once, in the order of the page; with null when it was called
   * again, cleared or ended meanwhile.
   */
  readonly look: (view: ListingView) => Promise<readonly HeadlineReport[] | null>;
  readonly clear: () => void;
  readonly step: (direction: "next" | "previous") => void;
}

interface HeadlineMark extends Mark {
  readonly report: HeadlineReport;
}

type ReadersLexicon = Pick<ListingView, "own" | "switchedOff" | "unmarked">;

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, index) => word === b[index]);
}

/** Longest stretch of judging, in milliseconds: a frame lasts 16, and the page needs most of it. One headline takes 0.1. */
const SLICE = 3;
/** Between two stretches, in milliseconds, when the page is never idle. */
const PATIENCE = 500;

/** Ends with `signal`: everything is taken off the page. */
export function createHeadlineMarks(
  doc: Document,
  page: { card: EntityCard; texts: CardTexts; fetchFacts: FetchFacts; lexicon: () => CompiledLexicon },
  signal: AbortSignal,
): HeadlineMarks {
  const { card, texts, fetchFacts, lexicon } = page;
  const followed = followMarks(doc, card, describe, signal);
  /** By headline: what its words say; null for one that is not worth opening. Only those of the last look are kept. */
  let judged = new Map<string, HeadlineReport | null>();
  /** What they were judged by, besides the bundled lexicon. */
  let judgedBy: ReadersLexicon | null = null;
  let terms: ListingView["terms"] = new Map();
  let marks: readonly HeadlineMark[] = [];
  /** Looks can overtake each other; only the last counts. */
  let looks = 0;
  return { look, clear, step: followed.step };

  async function look(view: ListingView): Promise<readonly HeadlineReport[] | null> {
    const turn = ++looks;
    const { own, switchedOff, unmarked } = view;
    const isSame =
      judgedBy?.own === own && sameWords(judgedBy.switchedOff, switchedOff) && sameWords(judgedBy.unmarked, unmarked);
    const known = isSame ? judged : new Map<string, HeadlineReport | null>();
    judged = new Map();
    judgedBy = { own, switchedOff, unmarked };
    const off = new Set(switchedOff);
    const hidden = new Set(unmarked);
    const found = findHeadlines(doc, view);
    for (const { text } of found) if (known.has(text)) judged.set(text, known.get(text)!);
    const left = found.filter(({ text }) => !judged.has(text));
    for (let next = 0; next < left.length; ) {
      if (!(await idle()) || turn !== looks) return null;
      const until = performance.now() + SLICE;
      do {
        const { text, url } = left[next++]!;
        judged.set(text, makeHeadlineReport(text, url, analyseHeadline(text, lexicon(), own, off), hidden));
      } while (next < left.length && performance.now() < until);
    }
    return show(found, view, hidden);
  }

  function show(
    found: readonly Headline[],
    view: ListingView,
    hidden: ReadonlySet<Category>,
  ): readonly HeadlineReport[] {
    const segments: TextSegment[] = [];
    const reports = new Map<string, HeadlineReport>();
    const shown: HeadlineMark[] = [];
    const places = new Map<string, number>();
    // All headlines make one text, so that a place on the page leads to its mark; a blank line stands between two.
    let start = 0;
    for (const { text, url, segments: own } of found) {
      const report = judged.get(text);
      if (!report || (report.reason !== "own" && !isKeptAutomatically(report.label, view.keepRelated))) continue;
      // A section or a tag can be called so; it is no article.
      if (isArticleUrl(url, view.site) === "listing") continue;
      // Two stories can have one headline.
      if (!reports.has(url) && reports.size < MOST_HEADLINES) reports.set(url, { ...report, url });
      const range = toRange(own, 0, text.length);
      if (!range) continue;
      const place = (places.get(url) ?? 0) + 1;
      places.set(url, place);
      for (const segment of own) segments.push({ ...segment, start: segment.start + start });
      const highlight = view.marks && !hidden.has(report.category) ? HEADLINE_HIGHLIGHT : null;
      shown.push({ key: `${place} ${url}`, start, end: start + text.length, range, highlight, report });
      start += text.length + 2;
    }
    marks = shown;
    terms = view.terms;
    followed.show(segments, marks);
    return [...reports.values()];
  }

  function clear() {
    looks++;
    judged = new Map();
    marks = [];
    followed.clear();
  }

  async function describe({ report }: HeadlineMark): Promise<HeadlineCardData> {
    const { entity, category, surface, reason, lang } = report;
    const known = (await fetchFacts(marks.map((mark) => mark.report.entity))).names[entity];
    // A term may have been renamed since its name was asked for.
    const names = terms.get(entity)?.names ?? known ?? { [lang === "ar" || lang === "fr" ? lang : "en"]: surface };
    return { names, category, reason: texts.headlineReason(reason, names[texts.lang] ?? surface) };
  }

  /** Waits until the page has time; false once the session has ended. */
  function idle(): Promise<boolean> {
    return new Promise((resolve) => {
      whenIdle(window, () => resolve(true), PATIENCE, signal);
      signal.addEventListener("abort", () => resolve(false), { once: true });
    });
  }
}
