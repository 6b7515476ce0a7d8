import { useLayoutEffect } from "preact/hooks";

/**
 * Gives the focus to what `find` returns as soon as it stands in the document, and selects what is written there; null leaves the
 * focus where it is. Before the next paint: what a reader types right after opening a form must not go elsewhere, nor be
 * selected and typed over. `anew` changing gives the focus again.
 */
export function useFirstFocus(find: () => HTMLElement | null | undefined, anew?: unknown): void {
  useLayoutEffect(() => {
    const element = find();
    element?.focus();
    // Selecting focuses in Chromium only, hence both.
    if (element instanceof HTMLInputElement && TEXTUAL.has(element.type)) element.select();
  }, [anew]);
}

const TEXTUAL: ReadonlySet<string> = new Set(["text", "search", "url", "email", "tel"]);
