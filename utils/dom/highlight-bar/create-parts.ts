import { createHost } from "../create-host.ts";
import { makeElement } from "../make-card-content.ts";
import { HIGHLIGHT_BAR_STYLE } from "./bar-style.ts";
import { createDoor, type Door } from "./create-door.ts";
import { createPlacer, type Placer } from "./create-placer.ts";
import { keepClicksIn } from "./shield-events.ts";
import type { HighlightBarTexts } from "./types.ts";

/** What the bar is made of, whatever it shows. */
export interface BarParts {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** Holds the panels; what is placed beside the passage. */
  readonly frame: HTMLElement;
  readonly door: Door;
  readonly placer: Placer;
}

/**
 * Makes the bar's host, not yet in the page, and leads presses inside it through the door.
 *
 * @param still how long it must have stood still before a press counts, in milliseconds.
 * @param events cover: whether the browser sees the bar uncovered, null when it does not say · covered: a press was refused ·
 *   left: focus has left a field.
 */
export function createParts(
  doc: Document,
  texts: HighlightBarTexts,
  still: number,
  events: { readonly cover: () => boolean | null; readonly covered: () => void; readonly left: () => void },
): BarParts {
  const { host, root } = createHost(doc, HIGHLIGHT_BAR_STYLE);
  const frame = makeElement(doc, "div", "frame");
  // What a later life of the extension knows it by (adopt-left-over.ts).
  frame.dataset.rasd = "highlight-bar";
  frame.lang = texts.lang;
  frame.dir = texts.dir;
  root.append(frame);
  keepClicksIn(host);
  const door = createDoor(host, still, events.cover, events.covered);
  root.addEventListener("click", (event) => {
    const control = (event.target as Element).closest("button, [role=option]");
    if (control) door.press(control, event);
  });
  // A press on the tools must not take the selection away, nor focus out of a field.
  root.addEventListener("mousedown", (event) => {
    if (!(event.target as Element).closest("textarea, input")) event.preventDefault();
  });
  root.addEventListener("focusout", events.left);
  return { host, root, frame, door, placer: createPlacer(doc, frame, door.moved) };
}
