import { makeElement } from "../make-card-content.ts";
import { createAutosave } from "./autosave.ts";
import type { HighlightBarTexts } from "./types.ts";

export interface NoteEditor {
  readonly element: HTMLElement;
  readonly field: HTMLTextAreaElement;
  /** A key changed the text. */
  readonly edited: () => void;
  readonly flush: () => void;
  /** Whether there is text that the store has not acknowledged. */
  readonly isUnsaved: () => boolean;
}

/**
 * The editor of a note. Its panel carries the last acknowledged text as data of the shadow root, so that a later life of
 * the extension finds what was not saved (`adoptLeftOver`).
 *
 * @param panel the element that carries the acknowledged text.
 * @param save hands the whole text over.
 */
export function makeNoteEditor(
  doc: Document,
  texts: HighlightBarTexts,
  panel: HTMLElement,
  stored: string,
  save: () => void,
): NoteEditor {
  const element = makeElement(doc, "div", "editor");
  const field = makeElement(doc, "textarea", "field") as HTMLTextAreaElement;
  field.value = stored;
  field.rows = 2;
  setFieldDirection(field, texts.dir);
  field.placeholder = texts.notePlaceholder;
  field.setAttribute("aria-label", texts.note);
  // Spelling services of a browser may be online; the note is for nobody else.
  field.spellcheck = false;
  element.append(field);
  panel.dataset.acknowledged = stored;

  const autosave = createAutosave(save);
  return {
    element,
    field,
    edited: () => {
      setFieldDirection(field, texts.dir);
      field.style.blockSize = "auto";
      field.style.blockSize = `${field.scrollHeight + 2}px`;
      autosave.touch();
    },
    flush: autosave.flush,
    isUnsaved: () => field.value !== panel.dataset.acknowledged,
  };
}

/** A field runs as its text does; while it is empty, as the interface, where `auto` would mean left to right (HTML). */
export function setFieldDirection(field: HTMLTextAreaElement | HTMLInputElement, dir: "rtl" | "ltr"): void {
  field.dir = field.value === "" ? dir : "auto";
}
