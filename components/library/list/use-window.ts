import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import { type LineWindow, linesInView } from "../../../utils/core/library/window.ts";

/** Lines drawn beyond either end of the view: a turn of the wheel finds them there. */
const SPARE = 8;

export interface SeenLines extends LineWindow {
  /** Lines that fit into the view. */
  readonly page: number;
}

/**
 * Which lines of a list are in view, whatever scrolls it: the page or a pane around it. All lines are equally high, which is
 * what lets 100,000 of them cost no more than thirty.
 *
 * @param body the element that is as high as all lines together.
 * @param line height of a line in pixels; 0: not measured yet.
 */
export function useWindow(body: RefObject<HTMLElement | null>, lines: number, line: number): SeenLines {
  const [seen, setSeen] = useState<SeenLines>({ first: 0, end: 0, page: 1 });

  useLayoutEffect(() => {
    const element = body.current;
    if (element === null || line === 0) return;
    const pane = scrollerOf(element);
    let frame = 0;
    const look = () => {
      frame = 0;
      const list = element.getBoundingClientRect();
      const view = pane?.getBoundingClientRect() ?? { top: 0, height: document.documentElement.clientHeight };
      const { first, end } = linesInView({ top: view.top - list.top, height: view.height, line, spare: SPARE }, lines);
      const page = Math.max(1, Math.floor(view.height / line));
      setSeen((before) =>
        before.first === first && before.end === end && before.page === page ? before : { first, end, page },
      );
    };
    const later = () => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    look();
    // Captured: scrolling does not bubble, and it is not known which of the elements around the list scrolls.
    document.addEventListener("scroll", later, { capture: true, passive: true });
    const sizes = new ResizeObserver(later);
    sizes.observe(pane ?? document.documentElement);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener("scroll", later, { capture: true });
      sizes.disconnect();
    };
  }, [body, lines, line]);

  return seen;
}

/** The pane that scrolls an element; null: the page does. */
export function scrollerOf(element: HTMLElement): HTMLElement | null {
  for (let around = element.parentElement; around !== null && around !== document.body; around = around.parentElement)
    if (/auto|scroll/u.test(getComputedStyle(around).overflowY)) return around;
  return null;
}
