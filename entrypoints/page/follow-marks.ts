import { CURRENT_HIGHLIGHT } from "../../utils/core/lexicon/category-style.ts";
import { createPainter } from "../../utils/dom/create-painter.ts";
import type { EntityCard } from "../../utils/dom/entity-card.ts";
import type { TextSegment } from "../../utils/dom/extract/types.ts";
import type { CardData } from "../../utils/dom/make-card-content.ts";
import { offsetAtPoint } from "../../utils/dom/offset-at-point.ts";
import { boxOfRange, scrollToRange } from "../../utils/dom/range-box.ts";

/** A stretch of a text and where it stands on the page. Offsets count UTF-16 units of that text. */
export interface Mark {
  /** What it is known by when the page is read again. */
  readonly key: string | number;
  readonly start: number;
  readonly end: number;
  readonly range: StaticRange;
  /** Name of the highlight it is painted with; null: not painted, but it can be gone to. */
  readonly highlight: string | null;
}

/** Marks on the page, the one the reader points at or has stepped to, and its card. */
export interface FollowedMarks<M extends Mark> {
  /** Replaces what is marked. Marks are in order and do not overlap; the current one stays when it is still among them. */
  readonly show: (segments: readonly TextSegment[], marks: readonly M[]) => void;
  readonly clear: () => void;
  /** What is stepped to besides: the reader's highlights, in any order. They have no card and may overlap the marks. */
  readonly setStops: (stops: readonly Mark[]) => void;
  /** Brings the next mark that is `wanted` into view, the first after the last. */
  readonly goTo: (wanted: (mark: M) => boolean) => void;
  /** Steps to the next or previous painted mark, from the current one or from what is in view. */
  readonly step: (direction: "next" | "previous") => void;
}

/** How long the pointer rests on a mark before its card shows, in milliseconds: crossing the text shows nothing. */
const DWELL = 180;
/** The card stands beside the mark, therefore after the scrolling. In milliseconds. */
const SCROLLING = 450;

/**
 * @param describe what the card says of a mark; null when it is no longer there.
 * @param signal its end takes everything off the page.
 */
export function followMarks<M extends Mark>(
  doc: Document,
  card: EntityCard,
  describe: (mark: M) => CardData | null,
  signal: AbortSignal,
): FollowedMarks<M> {
  const painter = createPainter(window);
  let segments: readonly TextSegment[] = [];
  /** All that can be gone to, and those of them that are painted. */
  let marks: readonly M[] = [];
  let painted: readonly M[] = [];
  let stops: readonly Mark[] = [];
  let current: Mark | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pointed: M | null = null;

  doc.addEventListener("pointermove", point, { signal, passive: true, capture: true });
  signal.addEventListener("abort", clear, { once: true });
  return { show, clear, setStops, goTo, step };

  function show(text: readonly TextSegment[], found: readonly M[]) {
    segments = text;
    marks = found;
    painted = marks.filter(({ highlight }) => highlight !== null);
    keepCurrent();
    paint();
  }

  function setStops(others: readonly Mark[]) {
    // As before, and what is painted with it: nothing.
    if (stops.length === 0 && others.length === 0) return;
    stops = others;
    keepCurrent();
    paint();
  }

  function keepCurrent() {
    if (current) current = [...marks, ...stops].find(({ key }) => key === current?.key) ?? null;
  }

  function paint() {
    const groups = new Map<string, StaticRange[]>();
    for (const { highlight, range } of painted) {
      if (highlight === null) continue;
      const group = groups.get(highlight);
      if (group) group.push(range);
      else groups.set(highlight, [range]);
    }
    if (current) groups.set(CURRENT_HIGHLIGHT, [current.range]);
    painter.paint(groups);
  }

  function clear() {
    segments = [];
    marks = [];
    painted = [];
    stops = [];
    current = null;
    pointed = null;
    clearTimeout(timer);
    painter.clear();
    card.hide();
  }

  function goTo(wanted: (mark: M) => boolean) {
    const own = marks.filter(wanted);
    const at = own.findIndex(({ key }) => key === current?.key);
    const next = own[(at + 1) % own.length];
    if (next) moveTo(next);
  }

  function step(direction: "next" | "previous") {
    const all: Mark[] = [...painted, ...stops].sort((a, b) => a.start - b.start || a.end - b.end);
    if (all.length === 0) return;
    const at = current ? all.indexOf(current) : -1;
    const from = at >= 0 ? at : firstInView(all) + (direction === "next" ? -1 : 0);
    const to = from + (direction === "next" ? 1 : -1);
    const next = all[(to + all.length) % all.length];
    if (next) moveTo(next);
  }

  function firstInView(all: readonly Mark[]): number {
    const index = all.findIndex(({ range }) => (boxOfRange(doc, range)?.top ?? -1) >= 0);
    return Math.max(index, 0);
  }

  function moveTo(to: Mark) {
    current = to;
    paint();
    scrollToRange(doc, to.range);
    clearTimeout(timer);
    const mark = marks.find((one) => one === to);
    if (mark) timer = setTimeout(() => showCard(mark, true), SCROLLING);
    else card.hide();
  }

  function point(event: PointerEvent) {
    if (!event.isTrusted || event.pointerType === "touch" || painted.length === 0) return;
    // The reader is selecting text: a card would lie on it.
    if (event.buttons !== 0) {
      pointed = null;
      clearTimeout(timer);
      card.hide();
      return;
    }
    const offset = offsetAtPoint(doc, segments, event.clientX, event.clientY);
    const mark = offset === null ? null : markAt(painted, offset);
    if (mark === pointed) return;
    pointed = mark;
    clearTimeout(timer);
    if (mark) timer = setTimeout(() => showCard(mark, false), DWELL);
    else card.hide();
  }

  /** What is selected is about to be kept: the bar stands there. */
  function isSelecting(): boolean {
    return doc.getSelection()?.isCollapsed === false;
  }

  function showCard(mark: M, announce: boolean) {
    const data = describe(mark);
    const box = boxOfRange(doc, mark.range);
    if (!data || !box || signal.aborted || (!announce && (pointed !== mark || isSelecting()))) return;
    card.show(box, data, { announce });
  }
}

/** The mark that covers an offset. O(log n). */
function markAt<M extends Mark>(marks: readonly M[], offset: number): M | null {
  let low = 0;
  let high = marks.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const mark = marks[middle]!;
    if (offset < mark.start) high = middle - 1;
    else if (offset >= mark.end) low = middle + 1;
    else return mark;
  }
  return null;
}
