import {
  type HeadlineFinding,
  type HeadlineReport,
  MOST_HEADLINES,
  MOST_HEADLINES_AT_ONCE,
} from "../../utils/core/analyse/headline-report.ts";
import { HEADLINE_HIGHLIGHT } from "../../utils/core/lexicon/category-style.ts";
import type { LexiconTerm } from "../../utils/core/lexicon/own-terms.ts";
import type { Category } from "../../utils/core/lexicon/types.ts";
import { isKeptAutomatically } from "../../utils/core/notes/decide-keeping.ts";
import type { EntityNames } from "../../utils/core/notes/make-article-note.ts";
import { isArticleUrl } from "../../utils/core/sites/is-article-url.ts";
import type { Site } from "../../utils/core/sites/types.ts";
import type { EntityCard } from "../../utils/dom/entity-card.ts";
import type { TextSegment } from "../../utils/dom/extract/types.ts";
import { findHeadlines, type Headline } from "../../utils/dom/find-headlines.ts";
import type { HeadlineCardData } from "../../utils/dom/make-card-content.ts";
import { toRange } from "../../utils/dom/text-map.ts";
import type { JudgedHeadlines } from "../../utils/extension/protocol.ts";
import type { CardTexts } from "./card-texts.ts";
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
  /** The reader's terms by entity id. A change makes a new object. */
  readonly terms: ReadonlyMap<string, LexiconTerm>;
  /** Ids of bundled entities the reader has switched off. */
  readonly switchedOff: readonly string[];
}

/** What a listing has for the reader. */
export interface Listing {
  /** Those worth opening, each address once, in the order of the page. */
  readonly headlines: readonly HeadlineReport[];
  /** Of the entities they are worth opening for. */
  readonly names: EntityNames;
}

/** The marks of one listing. Nothing of it is stored or sent anywhere but to the popup that asks. */
export interface HeadlineMarks {
  /**
   * Looks for headlines worth opening and marks them. Called again when the page has changed: what was judged
   * before is not judged again, unless the reader's lexicon has changed since. Resolves with null when it was called again, cleared or ended meanwhile.
   */
  readonly look: (view: ListingView) => Promise<Listing | null>;
  readonly clear: () => void;
  readonly step: (direction: "next" | "previous") => void;
}

interface HeadlineMark extends Mark {
  readonly finding: HeadlineFinding;
}

type JudgedBy = Pick<ListingView, "terms" | "switchedOff" | "unmarked">;

function isSameJudgement(a: JudgedBy | null, b: JudgedBy): boolean {
  return a?.terms === b.terms && sameWords(a.switchedOff, b.switchedOff) && sameWords(a.unmarked, b.unmarked);
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, index) => word === b[index]);
}

/** @param page judge: whether headlines are worth opening, in their order. Ends with `signal`: everything is taken off the page. */
export function createHeadlineMarks(
  doc: Document,
  page: {
    card: EntityCard;
    texts: CardTexts;
    judge: (headlines: readonly string[]) => Promise<JudgedHeadlines>;
  },
  signal: AbortSignal,
): HeadlineMarks {
  const { card, texts, judge } = page;
  const followed = followMarks(doc, card, describe, signal);
  /** By headline: what its words say; null for one that is not worth opening. Only those of the last look are kept. */
  let judged = new Map<string, HeadlineFinding | null>();
  /** What they were judged by, besides the bundled lexicon. */
  let judgedBy: JudgedBy | null = null;
  let terms: ListingView["terms"] = new Map();
  let names: EntityNames = {};
  let marks: readonly HeadlineMark[] = [];
  /** Looks can overtake each other; only the last counts. */
  let looks = 0;
  return { look, clear, step: followed.step };

  async function look(view: ListingView): Promise<Listing | null> {
    const turn = ++looks;
    const { switchedOff, unmarked } = view;
    const by: JudgedBy = { terms: view.terms, switchedOff, unmarked };
    const known = isSameJudgement(judgedBy, by) ? judged : new Map<string, HeadlineFinding | null>();
    judged = new Map();
    judgedBy = by;
    const hidden = new Set(unmarked);
    const found = findHeadlines(doc, view);
    for (const { text } of found) if (known.has(text)) judged.set(text, known.get(text)!);
    const left = [...new Set(found.map(({ text }) => text))].filter((text) => !judged.has(text));
    for (let next = 0; next < left.length; next += MOST_HEADLINES_AT_ONCE) {
      const asked = left.slice(next, next + MOST_HEADLINES_AT_ONCE);
      const { findings, names: more } = await judge(asked);
      if (signal.aborted) return null;
      names = { ...names, ...more };
      // Overtaken by another look: that need not ask again, unless the lexicon has changed.
      if (isSameJudgement(judgedBy, by))
        for (const [index, text] of asked.entries()) judged.set(text, findings[index] ?? null);
      if (turn !== looks) return null;
    }
    return { headlines: show(found, view, hidden), names };
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
      const finding = judged.get(text);
      if (!finding || (finding.reason !== "own" && !isKeptAutomatically(finding.label, view.keepRelated))) continue;
      // A section or a tag can be called so; it is no article.
      if (isArticleUrl(url, view.site) === "listing") continue;
      // Two stories can have one headline.
      if (!reports.has(url) && reports.size < MOST_HEADLINES) reports.set(url, { ...finding, url });
      const range = toRange(own, 0, text.length);
      if (!range) continue;
      const place = (places.get(url) ?? 0) + 1;
      places.set(url, place);
      for (const segment of own) segments.push({ ...segment, start: segment.start + start });
      const highlight = view.marks && !hidden.has(finding.category) ? HEADLINE_HIGHLIGHT : null;
      shown.push({ key: `${place} ${url}`, start, end: start + text.length, range, highlight, finding });
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

  function describe({ finding }: HeadlineMark): HeadlineCardData {
    const { entity, category, surface, reason, lang } = finding;
    // A term may have been renamed since its name was told.
    const own = terms.get(entity)?.names ??
      names[entity] ?? { [lang === "ar" || lang === "fr" ? lang : "en"]: surface };
    return { names: own, category, reason: texts.headlineReason(reason, own[texts.lang] ?? surface) };
  }
}
