import { makeElement } from "../make-card-content.ts";
import { type Maker, makeIconButton } from "./make-button.ts";
import type { HighlightBarTexts } from "./types.ts";

/** A note that was typed and not acknowledged. */
export interface UnsavedNote {
  readonly annotationId: string;
  readonly acknowledged: string;
  readonly text: string;
}

/** What is left when the extension has gone from under the page: one sentence, and the words that are only here. */
export function makeFarewell(
  maker: Maker,
  texts: HighlightBarTexts,
  unsaved: readonly UnsavedNote[],
  close: () => void,
): HTMLElement {
  const { doc } = maker;
  const element = makeElement(doc, "div", "panel farewell");
  const head = makeElement(doc, "div", "head");
  const sentence = makeElement(doc, "p", "sentence", texts.reload);
  sentence.setAttribute("role", "alert");
  head.append(sentence, makeIconButton(maker, "close", texts.close, close));
  element.append(head);
  for (const { annotationId, acknowledged, text } of unsaved) {
    const part = makeElement(doc, "div", "editor");
    part.dataset.annotation = annotationId;
    part.dataset.acknowledged = acknowledged;
    const field = makeElement(doc, "textarea", "field") as HTMLTextAreaElement;
    field.value = text;
    field.readOnly = true;
    field.dir = "auto";
    field.rows = Math.min(6, text.split("\n").length + 1);
    field.setAttribute("aria-label", texts.unsaved);
    part.append(makeElement(doc, "p", "label", texts.unsaved), field);
    element.append(part);
  }
  return element;
}
