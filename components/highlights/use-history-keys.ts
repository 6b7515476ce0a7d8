import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { readHistoryKey } from "./read-history-key.ts";

/** Fields whose keys are their own: what is typed there has its own undo. */
const TEXT_FIELDS =
  "textarea, select, [contenteditable], input:not([type=radio], [type=checkbox], [type=button], [type=submit])";

/** Runs undo and redo on their keys anywhere in the view's document, except inside text fields. */
export function useHistoryKeys(view: RefObject<HTMLElement | null>, run: { undo: () => void; redo: () => void }): void {
  const latest = useRef(run);
  latest.current = run;
  // A layout effect ends with the view; others end after the next paint, and a key may come before it.
  useLayoutEffect(() => {
    const doc = view.current?.ownerDocument;
    if (!doc) return;
    const press = (event: KeyboardEvent) => {
      const asked = readHistoryKey(event);
      if (asked === null || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.matches(TEXT_FIELDS)) return;
      event.preventDefault();
      latest.current[asked]();
    };
    doc.addEventListener("keydown", press);
    return () => doc.removeEventListener("keydown", press);
  }, [view]);
}
