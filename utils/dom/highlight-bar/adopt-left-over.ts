import { native, selectAll } from "../native.ts";
import type { UnsavedNote } from "./make-farewell.ts";

/** A note's field that the reader is writing in. */
export interface LeftField {
  readonly host: HTMLElement;
  /** Holds the field; its data says which annotation, and the acknowledged text. */
  readonly part: HTMLElement;
  readonly field: HTMLTextAreaElement;
  readonly annotationId: string;
}

/** A host of an earlier life of Rasd that holds words found nowhere else, or is being written in. */
export interface LeftOver {
  /** Typed there and never acknowledged, in document order; without the one in `writing`. */
  readonly notes: readonly UnsavedNote[];
  /** null: the reader is not writing there. */
  readonly writing: LeftField | null;
  /** Takes it off the page: for when its notes are stored. */
  readonly remove: () => void;
}

/**
 * Clears a page of what an earlier life of Rasd left in it (an update, a restart): removes its hosts, but for those that
 * hold what was never acknowledged or are being written in; these are given back, in document order. Hosts bear no mark outside; they are known by
 * their shadow root's content.
 *
 * A page can build the same content in a shadow root of its own: the caller must take a text only for an annotation that
 * it knows to belong to this page and whose stored note is still `acknowledged`, as it would a message of the page's.
 *
 * @param openShadowRoot opens closed roots too: `chrome.dom.openOrClosedShadowRoot`, in Firefox the element's own method.
 */
export function adoptLeftOver(
  doc: Document,
  openShadowRoot: (element: HTMLElement) => ShadowRoot | null,
): readonly LeftOver[] {
  const root = native(doc, "documentElement");
  const candidates = new Set([
    ...[...native(root, "children")].filter((child) => !/^(head|body)$/i.test(native(child, "tagName"))),
    ...selectAll(root, "[popover]"),
  ]);
  const found: LeftOver[] = [];
  for (const host of candidates) {
    const shadow = host instanceof HTMLElement ? openShadowRoot(host) : null;
    const frame = shadow?.querySelector<HTMLElement>("[data-rasd]");
    if (!shadow || !frame) continue;
    const notes: UnsavedNote[] = [];
    let writing: LeftField | null = null;
    for (const field of shadow.querySelectorAll("textarea")) {
      const part = field.closest<HTMLElement>("[data-annotation]");
      const { annotation, acknowledged = "" } = part?.dataset ?? {};
      const text = field.value;
      if (!part || annotation === undefined) continue;
      if (shadow.activeElement === field && !field.readOnly)
        writing = { host: host as HTMLElement, part, field, annotationId: annotation };
      else if (text !== acknowledged) notes.push({ annotationId: annotation, acknowledged, text });
    }
    // In Chromium the earlier life runs on for a moment, and would come back with its last words (create-highlight-bar.ts).
    const takeOver = () => {
      frame.dataset.adopted = "";
    };
    const remove = () => {
      takeOver();
      host.remove();
    };
    if (writing) takeOver();
    if (notes.length > 0 || writing) found.push({ notes, writing, remove });
    else remove();
  }
  return found;
}
