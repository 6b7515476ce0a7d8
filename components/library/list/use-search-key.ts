import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";
import { isSearchKey } from "./read-grid-key.ts";

/** «/» goes to the search field, from everywhere but where something is typed. */
export function useSearchKey(view: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const doc = view.current?.ownerDocument;
    if (!doc) return;
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !isSearchKey(event)) return;
      if (
        event.target instanceof Element &&
        event.target.matches("textarea, select, [contenteditable], input:not([type=checkbox], [type=radio])")
      )
        return;
      event.preventDefault();
      view.current?.querySelector<HTMLInputElement>("input[type=search]")?.select();
      view.current?.querySelector<HTMLInputElement>("input[type=search]")?.focus();
    };
    doc.addEventListener("keydown", press);
    return () => doc.removeEventListener("keydown", press);
  }, [view]);
}
