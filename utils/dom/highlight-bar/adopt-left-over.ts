import { findLeftHosts } from "./find-left-hosts.ts";
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
  /** What stands there now and was never acknowledged, in document order; without the field in `writing`. */
  readonly notes: () => readonly UnsavedNote[];
  /** null: the reader is not writing there. */
  readonly writing: LeftField | null;
  /** Takes it off the page: for when its notes are stored. */
  readonly remove: () => void;
}

/**
 * Clears a page of what an earlier life of Rasd left in it (an update, a restart): removes its hosts, but for those that
 * hold what was never acknowledged or are being written in; these are given back, in document order. Hosts bear no mark outside;
 * they are known by their shadow root's content.
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
  const found: LeftOver[] = [];
  for (const { host, shadow, frame } of findLeftHosts(doc, openShadowRoot)) {
    const fields = fieldsIn(shadow, host);
    const writing = fields.find(({ field }) => shadow.activeElement === field && !field.readOnly) ?? null;
    const notes = () => fields.filter((field) => field !== writing).flatMap(unsavedIn);
    // The earlier life may not know yet that it has ended: it leaves alone what is marked so (create-highlight-bar.ts).
    frame.dataset.adopted = "";
    const remove = () => host.remove();
    if (notes().length > 0 || writing) found.push({ notes, writing, remove });
    else remove();
  }
  return found;
}

function fieldsIn(shadow: ShadowRoot, host: HTMLElement): LeftField[] {
  return [...shadow.querySelectorAll("textarea")].flatMap((field) => {
    const part = field.closest<HTMLElement>("[data-annotation]");
    const annotationId = part?.dataset.annotation;
    return part && annotationId !== undefined ? [{ host, part, field, annotationId }] : [];
  });
}

function unsavedIn({ part, field, annotationId }: LeftField): UnsavedNote[] {
  const { acknowledged = "" } = part.dataset;
  return field.value === acknowledged ? [] : [{ annotationId, acknowledged, text: field.value }];
}
