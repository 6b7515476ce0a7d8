import { native, selectAll } from "../native.ts";
import type { UnsavedNote } from "./make-farewell.ts";

/**
 * Clears a page of what an earlier life of Rasd left in it (an update, a restart): removes its hosts, and gives the notes
 * that were typed there and never acknowledged, in document order. Hosts bear no mark outside; they are known by their
 * shadow root's content.
 *
 * A page can build the same content in a shadow root of its own: the caller must take a text only for an annotation that
 * it knows to belong to this page and whose stored note is still `acknowledged`, as it would a message of the page's.
 *
 * @param openShadowRoot opens closed roots too: `chrome.dom.openOrClosedShadowRoot`, in Firefox the element's own method.
 */
export function adoptLeftOver(
  doc: Document,
  openShadowRoot: (element: HTMLElement) => ShadowRoot | null,
): readonly UnsavedNote[] {
  const root = native(doc, "documentElement");
  const candidates = new Set([
    ...[...native(root, "children")].filter((child) => !/^(head|body)$/i.test(native(child, "tagName"))),
    ...selectAll(root, "[popover]"),
  ]);
  const notes: UnsavedNote[] = [];
  for (const host of candidates) {
    const shadow = host instanceof HTMLElement ? openShadowRoot(host) : null;
    if (!shadow?.querySelector("[data-rasd]")) continue;
    for (const field of shadow.querySelectorAll("textarea")) {
      const { annotation, acknowledged = "" } = field.closest<HTMLElement>("[data-annotation]")?.dataset ?? {};
      const text = field.value;
      if (annotation === undefined || text === acknowledged) continue;
      notes.push({ annotationId: annotation, acknowledged, text });
    }
    host.remove();
  }
  return notes;
}
