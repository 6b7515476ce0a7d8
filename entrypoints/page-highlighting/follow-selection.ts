import { chooseName } from "../../utils/core/language/choose-name.ts";
import type { Language } from "../../utils/core/lexicon/types.ts";
import type { HighlightColour } from "../../utils/core/notes/highlight-style.ts";
import type { Tag } from "../../utils/core/notes/types.ts";
import { followFrames, frameOffset } from "../../utils/dom/frames.ts";
import { createPresenter } from "../../utils/dom/highlight-bar/present-passages.ts";
import { readSelection, type SelectedPassage } from "../../utils/dom/highlight-bar/read-selection.ts";
import type { HighlightBar, Shown } from "../../utils/dom/highlight-bar/types.ts";
import type { SelectionMeans } from "../../utils/dom/highlight-bar/watch-selection.ts";
import { listenFirst } from "../../utils/dom/listen-first.ts";
import type { Box } from "../../utils/dom/place-card.ts";
import { boxesOfRanges } from "../../utils/dom/range-box.ts";
import { askBackground } from "../../utils/extension/ask-background.ts";
import { readLastColour } from "../../utils/extension/last-colour.ts";
import type { BegunSelection, FrontArticle } from "../page/highlighting.ts";
import type { Highlights } from "./follow-highlights.ts";
import type { PassageKeeper } from "./keep-passages.ts";
import { isSamePassage, type Passage } from "./passage.ts";

/** A selected passage that can be kept, and how it was selected. */
interface Found {
  readonly passage: Passage;
  readonly selected: SelectedPassage;
  readonly touch: boolean;
}

/** Ends with `signal`. */
export function followSelection(
  doc: Document,
  page: {
    readonly bar: HighlightBar;
    readonly keeper: PassageKeeper;
    readonly highlights: Highlights;
    readonly front: () => FrontArticle | null;
    readonly language: Language;
    readonly failed: (error: unknown) => void;
  },
  signal: AbortSignal,
): BegunSelection {
  const { bar, keeper, highlights, front, language, failed } = page;
  const owns = bar.owns;
  const presenter = createPresenter<Found, HighlightColour>(
    { isSame: (a, b) => isSamePassage(a.passage, b.passage), ready: readLastColour, show: showFound },
    signal,
  );
  /** The page and its frames. */
  const inFront = new Set<Document>();

  const look = followFrames(
    doc,
    (inner, gone) => {
      inFront.add(inner);
      gone.addEventListener("abort", () => inFront.delete(inner), { once: true });
      if (inner.defaultView)
        listenFirst(inner.defaultView, "click", (event) => click(inner, event as MouseEvent), gone);
    },
    signal,
  );
  const hasSelection = () => [...inFront].some((inner) => readSelection(inner, owns) !== null);
  return {
    keep: (note) => void keepSelection(note).catch(failed),
    take: (means, inner) => void showSelection(means, null, inner).catch(failed),
    cleared: presenter.cleared,
    owns,
    hasSelection,
    look,
  };

  async function show(selected: SelectedPassage, means: SelectionMeans, does: Shown["does"]): Promise<void> {
    const passage = keeper.find(selected.range);
    if (passage) await presenter.present({ passage, selected, touch: means === "touch" }, does);
  }

  function showFound({ passage, selected, touch }: Found, does: Shown["does"], lastColour: HighlightColour): void {
    const id = keeper.offer(passage);
    if (bar.use(id, does)) return;
    const entities = tagsOf(keeper.entitiesIn(passage));
    const { boxes, dir, near } = selected;
    bar.show({ id, annotation: keeper.kept(id), boxes, dir, near, touch, entities, lastColour, does });
  }

  function keepSelection(note: boolean): Promise<void> {
    return showSelection("keyboard", note ? "note" : "highlight");
  }

  async function showSelection(means: SelectionMeans, does: Shown["does"], only?: Document): Promise<void> {
    for (const inner of only ? [only] : inFront) {
      const selected = readSelection(inner, owns);
      if (selected) return await show(inPage(inner, selected), means, does);
    }
  }

  /** A click that is none of the page's own, on a highlight. */
  function click(inner: Document, event: MouseEvent): void {
    if (!event.isTrusted || event.button !== 0 || event.detail > 1 || owns(event.target)) return;
    if (inner.getSelection()?.isCollapsed === false || isPagesOwn(event.target)) return;
    const hit = highlights.at(inner, { x: event.clientX, y: event.clientY });
    if (!hit) return;
    const { id } = hit.highlight;
    const annotation = keeper.kept(id);
    // What was written on an earlier visit is shown in a page of the extension, never in this one.
    if (annotation === null) {
      askBackground({ type: "page/open-highlight", id }).catch(failed);
      return;
    }
    void readLastColour().then((lastColour) => {
      const boxes = () => boxesOfRanges(doc, hit.ranges).map((box) => shift(inner, box));
      const dir = front()?.report.dir ?? "ltr";
      const touch = (event as PointerEvent).pointerType === "touch";
      bar.show({ id, annotation, boxes, dir, near: "end", touch, entities: [], lastColour, does: null });
    }, failed);
  }

  function tagsOf(ids: readonly string[]): readonly Tag[] {
    const names = front()?.facts.names ?? {};
    return ids.flatMap((entity) => {
      const name = names[entity] ? chooseName(names[entity], language) : null;
      return name ? [{ label: name.text, entity }] : [];
    });
  }
}

/** A frame's selection with its boxes in the page's window, where the bar stands. */
function inPage(inner: Document, passage: SelectedPassage): SelectedPassage {
  return { ...passage, boxes: () => passage.boxes().map((box) => shift(inner, box)) };
}

function shift(inner: Document, { left, top, right, bottom }: Box): Box {
  const { x, y } = frameOffset(inner);
  return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
}

const PAGES_OWN = "a[href], button, input, textarea, select, label, summary, video, audio, [role=button], [role=link]";

function isPagesOwn(target: EventTarget | null): boolean {
  return isElement(target) && Element.prototype.closest.call(target, PAGES_OWN) !== null;
}

/** Elements of frames are no instances of this window's Element. */
function isElement(target: EventTarget | null): target is Element {
  return target !== null && (target as Node).nodeType === 1;
}
