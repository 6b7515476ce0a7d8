import { directionOf } from "../../core/language/isolate.ts";
import { makeElement } from "../make-card-content.ts";

/** Rule for a style sheet that shows drawn texts. */
export const DRAWN_TEXT_STYLE = ".drawn::before { content: attr(data-text); }";

/**
 * A text that only the reader's eyes are to find: drawn as generated content (DRAWN_TEXT_STYLE), it is no text of the document.
 * `window.find()`, which looks into closed shadow roots, does not meet it, nor does a selection. What contains it must
 * have an accessible name of its own.
 *
 * @param dir how it runs; left out: as its own first letter. `dir="auto"` would find no letter to go by.
 */
export function makeDrawnText(
  doc: Document,
  className: string,
  text: string,
  dir = directionOf(text) ?? "ltr",
): HTMLElement {
  const element = makeElement(doc, "bdi", `${className} drawn`);
  element.dataset.text = text;
  element.dir = dir;
  return element;
}
