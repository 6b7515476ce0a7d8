import { makeElement } from "../make-card-content.ts";
import { type Maker, makeIconButton } from "./make-button.ts";
import type { HighlightBarTexts } from "./types.ts";

/** A note that was typed and not acknowledged. */
export interface UnsavedNote {
  readonly annotationId: string;
  readonly acknowledged: string;
  readonly text: string;
}

/** A note whose field the reader is writing in, and where. */
export interface WrittenNote extends UnsavedNote {
  /** Of the field's text, in UTF-16 units. */
  readonly selection: readonly [start: number, end: number];
}

/**
 * What is left when the extension has gone from under the page: one sentence, and the words that are only here. A note that
 * the reader is writing can be written on: the next keys would else go to the page, and after an update the new life of the
 * extension stores them (follow-left-over.ts).
 */
export function makeFarewell(
  maker: Maker,
  texts: HighlightBarTexts,
  unsaved: readonly UnsavedNote[],
  written: WrittenNote | null,
  close: () => void,
): HTMLElement {
  const { doc } = maker;
  const element = makeElement(doc, "div", "panel farewell");
  const head = makeElement(doc, "div", "head");
  const sentence = makeElement(doc, "p", "sentence", texts.reload);
  sentence.setAttribute("role", "alert");
  head.append(sentence, makeIconButton(maker, "close", texts.close, close));
  element.append(head);
  for (const note of written ? [written, ...unsaved] : unsaved) {
    const { annotationId, acknowledged, text } = note;
    const label = text === acknowledged ? texts.note : texts.unsaved;
    const part = makeElement(doc, "div", "editor");
    part.dataset.annotation = annotationId;
    part.dataset.acknowledged = acknowledged;
    const field = makeElement(doc, "textarea", "field") as HTMLTextAreaElement;
    field.value = text;
    field.readOnly = note !== written;
    field.dir = "auto";
    field.rows = Math.min(6, text.split("\n").length + 1);
    field.setAttribute("aria-label", label);
    part.append(makeElement(doc, "p", "label", label), field);
    element.append(part);
  }
  return element;
}
