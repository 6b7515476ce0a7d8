import { describePassage } from "../../utils/core/anchoring/describe-passage.ts";
import { indexText } from "../../utils/core/anchoring/index-text.ts";
import { READER_CURRENT, readerHighlightName, UNSURE_HIGHLIGHT } from "../../utils/core/lexicon/category-style.ts";
import {
  describeOption,
  type HighlightPlace,
  MOST_OPTIONS,
  type PageHighlight,
} from "../../utils/core/notes/page-highlight.ts";
import type { TextScope } from "../../utils/core/notes/types.ts";
import { createPainter } from "../../utils/dom/create-painter.ts";
import type { ExtractedArticle } from "../../utils/dom/extract/types.ts";
import {
  type HighlightText,
  highlightAtPoint,
  type PlacedHighlight,
  placeHighlights,
} from "../../utils/dom/place-highlights.ts";
import { scrollToRange } from "../../utils/dom/range-box.ts";
import { type PageText, readPageText } from "../../utils/dom/read-page-text.ts";
import { askBackground } from "../../utils/extension/ask-background.ts";
import type { DescribedPlace } from "../../utils/extension/view-answers.ts";
import type { Mark } from "../page/follow-marks.ts";
import type { ShownHighlights } from "../page/highlighting.ts";
import { createKnownHighlights } from "./known-highlights.ts";

/** As the session knows them, and what making and opening them needs besides. */
export interface Highlights extends ShownHighlights {
  /** Puts one in, or in place of the one with its id, before it is stored; null takes it out. */
  readonly put: (id: string, highlight: PageHighlight | null) => void;
  /** What was put in last under an id is on disk: from now on what the store says of it counts. */
  readonly settle: (id: string) => void;
  readonly find: (id: string) => PlacedHighlight | null;
  /** The highlight under a point of the window of a document: the page's, or a frame's. */
  readonly at: (inner: Document, point: { readonly x: number; readonly y: number }) => PlacedHighlight | null;
  /** The text in which passages of a scope stand. */
  readonly text: (scope: TextScope) => HighlightText;
}

/** How long a highlight gone to stands out, in milliseconds. */
const SHOWN = 1_600;

/** Ends with `signal`: everything is taken off the page. */
export function createHighlights(
  doc: Document,
  { placed: told, failed }: { readonly placed: () => void; readonly failed: (error: unknown) => void },
  signal: AbortSignal,
): Highlights {
  const painter = createPainter(window);
  let article: ExtractedArticle | null = null;
  /** The article's own address, and with what the page calls it: both together tell one article from the next. */
  let page = "";
  let address = "";
  const known = createKnownHighlights();
  let texts: Partial<Record<TextScope, HighlightText>> = {};
  let placed: readonly PlacedHighlight[] = [];
  let current: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isPainted = true;
  /** Answers can overtake each other; only the last question counts. */
  let asked = 0;
  /** The last question was not answered: the next reading asks again. */
  let isMissed = false;

  signal.addEventListener("abort", clear, { once: true });
  return {
    show,
    clear,
    refresh,
    setPainted,
    marks,
    put,
    settle,
    places,
    find,
    at,
    goTo,
    text,
    describeOption: describe,
  };

  function show(read: ExtractedArticle, url: string) {
    const isSame = article !== null && address === `${url} ${read.canonicalUrl}`;
    const isSameText = article?.text === read.text;
    article = read;
    page = url;
    address = `${url} ${read.canonicalUrl}`;
    // The words may stand in other nodes; the index of the same words still holds.
    texts = isSameText && texts.article ? { article: { ...read, index: texts.article.index } } : {};
    if (isSame) {
      place();
      if (isMissed) refresh();
      return;
    }
    known.clear();
    place();
    refresh();
  }

  function refresh() {
    if (!article) return;
    const turn = ++asked;
    const take = known.ask();
    isMissed = false;
    askBackground({ type: "page/highlights", url: page, canonicalUrl: article.canonicalUrl }).then(
      ({ highlights }) => {
        if (turn !== asked || signal.aborted) return;
        take(highlights);
        place();
      },
      (error: unknown) => {
        if (turn === asked) isMissed = true;
        failed(error);
      },
    );
  }

  function clear() {
    asked++;
    article = null;
    page = "";
    address = "";
    known.clear();
    texts = {};
    placed = [];
    current = null;
    clearTimeout(timer);
    painter.clear();
  }

  function setPainted(on: boolean) {
    isPainted = on;
    paint();
  }

  function put(id: string, highlight: PageHighlight | null) {
    known.put(id, highlight);
    place();
  }

  function settle(id: string) {
    if (known.settle(id)) refresh();
  }

  function text(scope: TextScope): HighlightText {
    const before = texts[scope];
    if (before) return before;
    const read: PageText = scope === "article" && article ? article : readPageText(doc);
    const made = { text: read.text, segments: read.segments, index: indexText(read.text) };
    texts = { ...texts, [scope]: made };
    return made;
  }

  function place() {
    placed = article ? placeHighlights(known.list(), text) : [];
    paint();
  }

  function paint() {
    const groups = new Map<string, StaticRange[]>();
    for (const { highlight, resolution, ranges } of isPainted ? placed : []) {
      const isSure = resolution.status === "found";
      const name = isSure ? readerHighlightName(highlight.colour) : UNSURE_HIGHLIGHT;
      groups.set(name, [...(groups.get(name) ?? []), ...ranges]);
    }
    const shown = current === null ? null : find(current);
    if (shown) groups.set(READER_CURRENT, [...shown.ranges]);
    painter.paint(groups);
    told();
  }

  function marks(): Mark[] {
    if (!isPainted) return [];
    return placed.flatMap(({ highlight: { id, colour }, place: at, ranges: [range] }) =>
      at && range ? [{ key: id, ...at, range, highlight: readerHighlightName(colour) }] : [],
    );
  }

  function places(): HighlightPlace[] {
    return placed.map(({ highlight: { id, scope }, resolution, place: at }) => ({
      id,
      status: resolution.status,
      start: at?.start ?? null,
      options:
        resolution.status === "uncertain"
          ? resolution.places
              .slice(0, MOST_OPTIONS)
              .map(({ start, end }) => describeOption(text(scope).text, start, end))
          : [],
    }));
  }

  function find(id: string): PlacedHighlight | null {
    return placed.find(({ highlight }) => highlight.id === id) ?? null;
  }

  function at(inner: Document, point: { readonly x: number; readonly y: number }) {
    return isPainted ? highlightAtPoint(inner, placed, text, point) : null;
  }

  function goTo(id: string) {
    const range = find(id)?.ranges[0];
    if (!range) return;
    current = id;
    paint();
    scrollToRange(doc, range);
    clearTimeout(timer);
    timer = setTimeout(() => {
      current = null;
      paint();
    }, SHOWN);
  }

  function describe(id: string, option: number): DescribedPlace | null {
    const asked = find(id);
    if (asked?.resolution.status !== "uncertain") return null;
    const chosen = asked.resolution.places[option];
    if (!chosen) return null;
    const { scope } = asked.highlight;
    const { text: words, index } = text(scope);
    const selectors = describePassage(words, chosen.start, chosen.end, index);
    return selectors && { ...selectors, scope };
  }
}
