import type { Analysis } from "../../utils/core/analyse/analyse-article.ts";
import { HIGHLIGHT_NAMES } from "../../utils/core/lexicon/category-style.ts";
import type { LexiconTerm } from "../../utils/core/lexicon/own-terms.ts";
import { CATEGORIES } from "../../utils/core/lexicon/types.ts";
import { isMarked } from "../../utils/core/notes/decide-keeping.ts";
import { marksShown, type Settings } from "../../utils/core/settings.ts";
import type { Steps } from "../../utils/core/steps/types.ts";
import { createMarkMap } from "../../utils/dom/create-mark-map.ts";
import { clearHighlights } from "../../utils/dom/create-painter.ts";
import { createEntityCard } from "../../utils/dom/entity-card.ts";
import { scrollToRange } from "../../utils/dom/range-box.ts";
import { askBackground } from "../../utils/extension/ask-background.ts";
import type { Selecting } from "../../utils/extension/page-world.ts";
import type { JudgedHeadlines, PageSetup } from "../../utils/extension/protocol.ts";
import type { DescribedPlace } from "../../utils/extension/view-answers.ts";
import type { ViewRequest } from "../../utils/extension/view-requests.ts";
import { cardTexts } from "./card-texts.ts";
import { createMarks } from "./create-marks.ts";
import type { FrontArticle, Highlighting } from "./highlighting.ts";
import { createLaterHighlighting } from "./later-highlighting.ts";
import { mapMark } from "./map-mark.ts";
import { createHeadlineMarks, type HeadlineMarks } from "./mark-headlines.ts";

/** An article as it was read. */
export interface Reading extends FrontArticle {
  readonly url: string;
  readonly analysis: Analysis;
}

/** How a reading is painted. */
export interface Painting {
  readonly settings: Settings;
  /** Folded host of the page. */
  readonly host: string;
  readonly terms: ReadonlyMap<string, LexiconTerm>;
}

/** Everything Rasd paints on one page: names, headlines, the reader's highlights, the map of them. */
export interface PageMarks {
  readonly headlines: HeadlineMarks;
  readonly highlighting: Highlighting;
  /** null: there is no article, or the reader has dismissed it. */
  readonly paint: (reading: Reading | null, painting: Painting) => void;
  /** What painting a reading takes longest for, step by step, done ahead. */
  readonly prepare: (reading: Reading) => Steps<void>;
  readonly clear: () => void;
  /** Does what a view asks of the marks; a described place when that is what it asks for, else null. */
  readonly answer: (request: ViewRequest) => DescribedPlace | null;
}

/** Ends with `signal`: everything is taken off the page. */
export function createPageMarks(
  doc: Document,
  page: {
    readonly setup: PageSetup;
    readonly front: () => FrontArticle | null;
    /** What the reader was selecting by before; null: nothing. */
    readonly selecting: Selecting | null;
    readonly failed: (error: unknown) => void;
  },
  signal: AbortSignal,
): PageMarks {
  const { setup, front, selecting, failed } = page;
  clearHighlights(window, HIGHLIGHT_NAMES);
  const texts = cardTexts(setup);
  const card = createEntityCard(doc, texts);
  signal.addEventListener("abort", card.dispose, { once: true });
  const map = createMarkMap(doc, (range) => scrollToRange(doc, range), signal);
  const marks = createMarks(doc, card, signal);
  const headlines = createHeadlineMarks(doc, { card, texts, judge }, signal);
  let hasMap = false;
  const parts = { setup, front, placed: followHighlights, failed };
  const highlighting = createLaterHighlighting(doc, parts, selecting, signal);
  return { headlines, highlighting, paint, prepare: marks.prepare, clear, answer };

  function paint(reading: Reading | null, { settings, host, terms }: Painting) {
    if (!reading) {
      marks.clear();
      map.show([]);
      return;
    }
    const { verdict } = reading.analysis;
    const shown = marksShown(settings, host);
    const hidden = shown.entities && isMarked(verdict.label) ? settings.unmarkedCategories : CATEGORIES;
    hasMap = settings.map;
    marks.show(reading, new Set(hidden), terms);
    highlighting.highlights.setPainted(shown.highlights);
  }

  function clear() {
    marks.clear();
    highlighting.highlights.clear();
    map.show([]);
  }

  /** Stepping and the map know the reader's highlights beside the names. */
  function followHighlights() {
    const own = highlighting.highlights.marks();
    marks.setStops(own);
    map.show(hasMap ? [...marks.painted().map(mapMark("named")), ...own.map(mapMark("own"))] : []);
  }

  function answer(request: ViewRequest): DescribedPlace | null {
    switch (request.type) {
      case "view/go-to":
        marks.goTo(request.entity);
        break;
      case "view/go-to-highlight":
        highlighting.highlights.goTo(request.id);
        break;
      case "view/highlight-selection":
        highlighting.selection.keep(request.note);
        break;
      case "view/describe-place":
        return highlighting.highlights.describeOption(request.id, request.option);
      case "view/step":
        (front() ? marks : headlines).step(request.direction);
    }
    return null;
  }
}

function judge(headlines: readonly string[]): Promise<JudgedHeadlines> {
  return askBackground({ type: "page/headlines", headlines });
}
