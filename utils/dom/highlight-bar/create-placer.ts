import { type Box, overlaps } from "../place-card.ts";
import { type BarPlace, placeBar } from "./place-bar.ts";
import type { Shown } from "./types.ts";

/** Keeps the bar beside its passage. */
export interface Placer {
  /** Places the bar beside a passage; null: where it stands, inside the window. */
  readonly place: (passage: Shown | null) => void;
  /** Follows scrolling and resizing until the signal ends it; `gone`: the passage has left the window. */
  readonly follow: (signal: AbortSignal, gone: () => void) => void;
  readonly stop: () => void;
}

/** @param moved called whenever the bar stands elsewhere than before. */
export function createPlacer(doc: Document, frame: HTMLElement, moved: () => void): Placer {
  const view = doc.defaultView;
  let passage: Shown | null = null;
  let last: BarPlace | null = null;
  let boxes: readonly Box[] = [];

  function place(): void {
    const window = windowInSight(doc);
    if (passage) boxes = passage.boxes();
    // A page that enlarges its root element enlarges the bar with it, and its lengths.
    const zoom = (frame as { currentCSSZoom?: number }).currentCSSZoom ?? 1;
    frame.style.maxInlineSize = `${(window.right - window.left - 16) / zoom}px`;
    frame.style.maxBlockSize = `${(window.bottom - window.top - 16) / zoom}px`;
    const bar = frame.getBoundingClientRect();
    const placed = placeBar({
      boxes,
      bar,
      window,
      dir: passage?.dir ?? "ltr",
      near: passage?.near ?? "end",
      touch: passage?.touch ?? false,
      ...(last ? { side: last.side } : {}),
    });
    const above = placed.side === "above";
    const ground = (frame.getRootNode() as ShadowRoot).host.getBoundingClientRect().bottom;
    frame.style.left = `${placed.left / zoom}px`;
    // Over the passage it hangs by its lower edge, so that it grows upwards at once, and not a frame later.
    frame.style.top = above ? "auto" : `${placed.top / zoom}px`;
    frame.style.bottom = above ? `${(ground - placed.top - bar.height) / zoom}px` : "auto";
    frame.classList.toggle("above", above);
    if (last?.left !== placed.left || last.top !== placed.top) moved();
    last = placed;
  }

  const Observer = view?.ResizeObserver ?? ResizeObserver;
  let asked = 0;
  // In a frame of its own: placing may change the size again, which an observer must not do to what it observes.
  const observer = new Observer(() => {
    view?.cancelAnimationFrame(asked);
    asked = view?.requestAnimationFrame(() => frame.offsetWidth > 0 && place()) ?? 0;
  });
  observer.observe(frame);

  return {
    place: (wanted) => {
      if (wanted !== passage) last = null;
      passage = wanted ?? passage;
      place();
    },
    follow: (signal, gone) => {
      let frameAsked = 0;
      const follow = (event: Event) => {
        if (!event.isTrusted) return;
        view?.cancelAnimationFrame(frameAsked);
        frameAsked =
          view?.requestAnimationFrame(() => {
            if (signal.aborted) return;
            const window = windowInSight(doc);
            if (passage && !passage.boxes().some((box) => overlaps(box, window))) gone();
            if (!signal.aborted) place();
          }) ?? 0;
      };
      const options = { signal, capture: true, passive: true } as const;
      view?.addEventListener("scroll", follow, options);
      view?.addEventListener("resize", follow, options);
      view?.visualViewport?.addEventListener("resize", follow, options);
      view?.visualViewport?.addEventListener("scroll", follow, options);
    },
    stop: () => {
      observer.disconnect();
      view?.cancelAnimationFrame(asked);
    },
  };
}

/** The part of the window that pinching and the keyboard of a phone leave in sight, without the scroll bar. */
function windowInSight(doc: Document): Box {
  const view = doc.defaultView;
  const wide = doc.documentElement.clientWidth || (view?.innerWidth ?? 0);
  const visual = view?.visualViewport;
  const left = visual?.offsetLeft ?? 0;
  const top = visual?.offsetTop ?? 0;
  const width = Math.min(wide, visual?.width ?? wide);
  const height = visual?.height ?? view?.innerHeight ?? 0;
  return { left, top, right: left + width, bottom: top + height };
}
