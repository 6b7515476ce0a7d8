import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { BulkState } from "./types.ts";

/**
 * When a deletion by keyboard takes what had the focus with it, undo gets the focus: else the reader would begin again at the
 * top of the page.
 */
export function useFocusOnUndo(view: RefObject<HTMLElement | null>, { notice }: BulkState): void {
  const byKeyboard = useRef(false);
  useLayoutEffect(() => {
    const doc = view.current?.ownerDocument;
    if (!doc) return;
    const note = ({ type }: Event) => {
      byKeyboard.current = type === "keydown";
    };
    for (const type of ["keydown", "pointerdown"]) doc.addEventListener(type, note, { capture: true });
    return () => {
      for (const type of ["keydown", "pointerdown"]) doc.removeEventListener(type, note, { capture: true });
    };
  }, [view]);
  useLayoutEffect(() => {
    const doc = view.current?.ownerDocument;
    const isLost = doc !== undefined && (doc.activeElement === null || doc.activeElement === doc.body);
    if (!isLost || !byKeyboard.current || notice?.kind !== "done" || notice.step.what !== "deleted") return;
    view.current?.querySelector<HTMLElement>(".list-foot .undo button")?.focus();
  });
}
