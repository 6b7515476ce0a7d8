import { OVER } from "../../core/over.ts";
import { STILL } from "./create-door.ts";
import { type BarParts, createParts } from "./create-parts.ts";
import { makeFarewell } from "./make-farewell.ts";
import { makePanel, type Panel } from "./make-panel.ts";
import { shieldEvents } from "./shield-events.ts";
import type { HighlightBar, HighlightBarActions, HighlightBarTexts } from "./types.ts";
import { type CoverWatch, watchCover } from "./watch-cover.ts";
import { watchOutside } from "./watch-outside.ts";

/** Between two looks at whether the page has hidden the bar, in milliseconds; well under the time it must stand still. */
const LOOK = 100;

/**
 * The bar beside a selected passage: colours, note, tags, citation. Nothing of it is in the page before it is first shown;
 * then its host stands outside the body as a popover with a closed shadow root. It acts on trusted events only, and only
 * while it is really visible (`createDoor`). It closes by Escape, by a press beside it and by scrolling the passage away; what
 * is typed is saved on the way, and what the store refuses comes back with the reason.
 *
 * @param still how long it must have stood still before a press counts, in milliseconds; tests that are not about this wait less.
 */
export function createHighlightBar(
  doc: Document,
  texts: HighlightBarTexts,
  actions: HighlightBarActions,
  still = STILL,
): HighlightBar {
  const life = new AbortController();
  const view = doc.defaultView;
  let parts: BarParts | null = null;
  let cover: CoverWatch | null = null;
  let current: Panel | null = null;
  /** Panels put away whose last saves are not answered, or were refused. */
  let waiting: readonly Panel[] = [];
  let farewell: HTMLElement | null = null;
  let cameFrom: Element | null = null;
  let opening = new AbortController();

  const isShown = () => parts?.host.matches(":popover-open") ?? false;
  const isInSight = (host: HTMLElement) => isShown() && view?.getComputedStyle(host).visibility === "visible";
  const owns = (node: unknown) => parts !== null && node === parts.host;
  const panels = () => (current ? [current, ...waiting] : waiting);

  /** A newer life of the extension has taken over what stands here (adopt-left-over.ts). */
  const isAdopted = () => parts?.frame.dataset.adopted !== undefined;

  function flush(): void {
    for (const panel of panels()) panel.flush();
  }

  if (view) {
    shieldEvents(view, () => parts?.host ?? null, { key, edited }, life.signal);
    view.addEventListener("pagehide", leavePage, { signal: life.signal, capture: true });
    view.addEventListener("pageshow", (event) => event.isTrusted && arrange(), { signal: life.signal, capture: true });
    doc.addEventListener("visibilitychange", flush, { signal: life.signal, capture: true });
  }

  /** Firefox cannot take its style sheets off a page in the back/forward cache (host-style.ts): it is kept there without the bar. */
  function leavePage(event: PageTransitionEvent): void {
    flush();
    if (!event.isTrusted || !parts || !isShown()) return;
    stopOpening();
    parts.host.hidePopover();
  }

  function key(event: KeyboardEvent): boolean {
    const focused = parts?.root.activeElement ?? null;
    const panel = panels().find(({ element }) => element.contains(focused));
    if (panel) return panel.key(event, focused);
    if (event.key !== "Escape" || !farewell) return false;
    dispose();
    return true;
  }

  function edited(): void {
    const focused = parts?.root.activeElement ?? null;
    for (const panel of panels()) if (panel.element.contains(focused)) panel.edited(focused);
  }

  function open({ host, frame, placer, door }: BarParts): void {
    // A page may throw the host out, or put it elsewhere; there it is not shown.
    if (host.parentNode !== doc.documentElement) doc.documentElement.append(host);
    if (isShown()) return;
    // The page may have closed it.
    stopOpening();
    host.showPopover();
    cover = watchCover(doc, frame);
    opening = new AbortController();
    const { signal } = opening;
    placer.follow(signal, () => {
      if (current && !current.isOpen() && !current.hasFailed() && !owns(doc.activeElement)) hide();
    });
    if (view) watchOutside(view, owns, hide, signal);
    door.appeared();
    // A page that hides the bar and shows it again under the pointer has made it appear.
    const look = setInterval(() => isInSight(host) || door.appeared(), LOOK);
    signal.addEventListener("abort", () => clearInterval(look), { once: true });
  }

  /** Saves what a panel holds and puts it away; it stays at hand until the store has answered. */
  function retire(): void {
    const panel = current;
    if (!panel) return;
    panel.flush();
    current = null;
    if (panel.isUnsaved()) waiting = [...waiting, panel];
    else discard(panel);
  }

  function discard(panel: Panel): void {
    panel.stop();
    panel.element.remove();
    waiting = waiting.filter((other) => other !== panel);
    if (current === panel) current = null;
  }

  /** Shows what there is to show: the passage's panel, and those that failed. */
  function arrange(hadFocus = owns(doc.activeElement)): void {
    if (!parts) return;
    for (const panel of waiting) panel.element.hidden = !panel.hasFailed();
    const [shown] = panels().filter((panel) => panel === current || panel.hasFailed());
    if (!shown && !farewell) {
      shut(hadFocus);
      return;
    }
    open(parts);
    parts.placer.place(shown?.shown ?? null);
  }

  function stopOpening(): void {
    opening.abort(OVER);
    cover?.stop();
    cover = null;
  }

  function shut(hadFocus: boolean): void {
    if (!parts) return;
    stopOpening();
    if (parts.host.parentNode !== doc.documentElement) parts.host.remove();
    else if (isShown()) parts.host.hidePopover();
    if (hadFocus && cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus({ preventScroll: true });
    cameFrom = null;
  }

  function hide(): void {
    if (farewell) return;
    const hadFocus = owns(doc.activeElement);
    retire();
    arrange(hadFocus);
  }

  /** The reader closes a panel. One that holds words the store refused goes only by its button, not by a key. */
  function close(panel: Panel, by: "key" | "button"): void {
    const hadFocus = owns(doc.activeElement);
    if (panel.hasFailed() && (by === "button" || panel.note() === null)) discard(panel);
    else if (panel === current) retire();
    arrange(hadFocus);
  }

  function settled(): void {
    if (isAdopted()) {
      letGo();
      return;
    }
    for (const panel of waiting) if (!panel.isUnsaved()) discard(panel);
    arrange();
  }

  /** Ends without a hand on the host: it is another life's now. */
  function letGo(): void {
    for (const panel of panels()) panel.stop();
    current = null;
    waiting = [];
    opening.abort(OVER);
    cover?.stop();
    life.abort(OVER);
    parts?.placer.stop();
    parts = null;
  }

  function dispose(): void {
    for (const panel of panels()) {
      panel.flush();
      panel.stop();
    }
    current = null;
    waiting = [];
    farewell = null;
    shut(owns(doc.activeElement));
    life.abort(OVER);
    parts?.placer.stop();
    parts?.host.remove();
    parts = null;
  }

  return {
    show: (shown) => {
      if (life.signal.aborted || farewell) return;
      retire();
      parts ??= createParts(doc, texts, still, {
        cover: () => cover?.isSeen() ?? null,
        covered: () => (current ?? waiting[0])?.say(texts.covered),
        left: flush,
      });
      if (!isShown()) cameFrom = doc.activeElement;
      const panel = makePanel({ doc, door: parts.door }, texts, actions, shown, {
        closed: (by) => close(panel, by),
        settled,
      });
      current = panel;
      parts.frame.append(panel.element);
      parts.door.appeared();
      arrange();
      panel.obey(shown.does);
    },
    use: (id, does) => {
      if (!isShown() || current?.shown.id !== id) return false;
      current.obey(does);
      return true;
    },
    focus: () => {
      if (!parts || !isShown()) return;
      parts.door.called();
      current?.focus();
    },
    hide,
    isShown,
    owns,
    disconnected: () => {
      if (isAdopted()) return letGo();
      const written = current?.written(parts?.root.activeElement ?? null) ?? null;
      const unsaved = panels().flatMap((panel) => (written && panel === current ? [] : (panel.note() ?? [])));
      if (!parts || (!isShown() && unsaved.length === 0)) return dispose();
      for (const panel of panels()) discard(panel);
      farewell = makeFarewell({ doc, door: parts.door }, texts, unsaved, written, dispose);
      parts.frame.append(farewell);
      arrange();
      if (!written) return;
      const field = farewell.querySelector("textarea");
      field?.focus({ preventScroll: true });
      field?.setSelectionRange(...written.selection);
    },
    dispose,
  };
}
