import { chooseName } from "../../utils/core/language/choose-name.ts";
import type { Language } from "../../utils/core/lexicon/types.ts";
import type { Tag } from "../../utils/core/notes/types.ts";
import { readSelection, type SelectedPassage } from "../../utils/dom/highlight-bar/read-selection.ts";
import type { HighlightBar, Shown } from "../../utils/dom/highlight-bar/types.ts";
import { type SelectionMeans, watchSelection } from "../../utils/dom/highlight-bar/watch-selection.ts";
import { listenFirst } from "../../utils/dom/listen-first.ts";
import { boxesOfRanges } from "../../utils/dom/range-box.ts";
import { readLastColour } from "../../utils/extension/last-colour.ts";
import { askBackground } from "../../utils/extension/send-message.ts";
import type { FetchFacts } from "./fetch-facts.ts";
import type { Highlights } from "./follow-highlights.ts";
import type { FrontArticle, PassageKeeper } from "./keep-passages.ts";

/** What the reader does with the page's text: selecting shows the bar, a click on a highlight opens its note. */
export interface SelectionFollower {
  /** Keeps what is selected now in the reader's last colour, as the shortcut and the menu do; `note`: to write on it. */
  readonly keep: (note: boolean) => void;
}

/** Ends with `signal`. */
export function followSelection(
  doc: Document,
  page: {
    readonly bar: HighlightBar;
    readonly keeper: PassageKeeper;
    readonly highlights: Highlights;
    readonly front: () => FrontArticle | null;
    readonly fetchFacts: FetchFacts;
    readonly language: Language;
    readonly failed: (error: unknown) => void;
  },
  signal: AbortSignal,
): SelectionFollower {
  const { bar, keeper, highlights, front, fetchFacts, language, failed } = page;
  const owns = bar.owns;
  /** Settling takes a moment; only the last selection counts. */
  let turn = 0;

  watchSelection(doc, { settled: (passage, means) => void show(passage, means).catch(failed), cleared, owns }, signal);
  listenFirst(window, "click", click, signal);
  return { keep: (note) => void keepSelection(note).catch(failed) };

  async function show(selected: SelectedPassage, means: SelectionMeans, does: Shown["does"] = null): Promise<void> {
    const mine = ++turn;
    const passage = keeper.find(selected.range);
    if (!passage) return;
    const [entities, lastColour] = await Promise.all([tagsOf(keeper.entitiesIn(passage)), readLastColour()]);
    if (mine !== turn || signal.aborted) return;
    const id = keeper.offer(passage);
    const { boxes, dir, near } = selected;
    const touch = means === "touch";
    bar.show({ id, annotation: null, boxes, dir, near, touch, entities, lastColour, does });
  }

  function cleared(): void {
    turn++;
  }

  async function keepSelection(note: boolean): Promise<void> {
    const selected = readSelection(doc, owns);
    if (selected) await show(selected, "keyboard", note ? "note" : "highlight");
  }

  /** A click that is none of the page's own, on a highlight. */
  function click(event: Event): void {
    if (
      !(event instanceof MouseEvent) ||
      !event.isTrusted ||
      event.button !== 0 ||
      event.detail > 1 ||
      owns(event.target)
    )
      return;
    if (doc.getSelection()?.isCollapsed === false || isPagesOwn(event.target)) return;
    const hit = highlights.at({ x: event.clientX, y: event.clientY });
    if (!hit) return;
    const { id } = hit.highlight;
    const annotation = keeper.kept(id);
    // What was written on an earlier visit is shown in a page of the extension, never in this one.
    if (annotation === null) {
      askBackground({ type: "page/open-highlight", id }).catch(failed);
      return;
    }
    void readLastColour().then((lastColour) => {
      const boxes = () => boxesOfRanges(doc, hit.ranges);
      const dir = front()?.report.dir ?? "ltr";
      const touch = (event as PointerEvent).pointerType === "touch";
      bar.show({ id, annotation, boxes, dir, near: "end", touch, entities: [], lastColour, does: null });
    }, failed);
  }

  async function tagsOf(ids: readonly string[]): Promise<readonly Tag[]> {
    if (ids.length === 0) return [];
    const { names } = await fetchFacts(ids);
    return ids.flatMap((entity) => {
      const name = names[entity] ? chooseName(names[entity], language) : null;
      return name ? [{ label: name.text, entity }] : [];
    });
  }
}

const PAGES_OWN = "a[href], button, input, textarea, select, label, summary, video, audio, [role=button], [role=link]";

function isPagesOwn(target: EventTarget | null): boolean {
  return target instanceof Element && Element.prototype.closest.call(target, PAGES_OWN) !== null;
}
