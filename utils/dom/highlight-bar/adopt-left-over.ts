import { native, selectAll } from "../native.ts";
import type { UnsavedNote } from "./make-farewell.ts";

/** A host of an earlier life of Rasd that holds words found nowhere else. */
export interface LeftOver {
  /** What stands there now and was never acknowledged, in document order: the reader may go on typing. */
  readonly notes: () => readonly UnsavedNote[];
  /** Takes it off the page for good: for when its notes are stored. */
  readonly remove: () => void;
}

/**
 * Clears a page of what an earlier life of Rasd left in it (an update, a restart): removes its hosts, but for those that
 * hold what was never acknowledged; these are given back, in document order. Hosts bear no mark outside; they are known by
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
    const remove = () => {
      // The earlier life may not know yet that it has ended, and would come back with its last words.
      frame.dataset.adopted = "";
      host.remove();
    };
    if (notesIn(shadow).length > 0) found.push({ notes: () => notesIn(shadow), remove });
    else remove();
  }
  return found;
}

function notesIn(shadow: ShadowRoot): UnsavedNote[] {
  return [...shadow.querySelectorAll("textarea")].flatMap((field) => {
    const { annotation, acknowledged = "" } = field.closest<HTMLElement>("[data-annotation]")?.dataset ?? {};
    const text = field.value;
    return annotation === undefined || text === acknowledged ? [] : [{ annotationId: annotation, acknowledged, text }];
  });
}
