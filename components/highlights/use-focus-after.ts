import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { HighlightItem } from "./types.ts";

/**
 * Brings the focus back to a card once what was asked for has happened to it (its note closed, a place chosen, the card
 * restored), since the pressed button has gone. Gives the way to ask for that.
 */
export function useFocusAfter(
  view: RefObject<HTMLElement | null>,
  items: readonly HighlightItem[],
  open: string | null,
): (id: string) => void {
  const asked = useRef<{ readonly id: string; readonly before: string } | null>(null);
  const looksOf = (id: string) => `${items.find((item) => item.id === id)?.place} ${open === id}`;

  useLayoutEffect(() => {
    if (asked.current === null || looksOf(asked.current.id) === asked.current.before) return;
    const { id } = asked.current;
    asked.current = null;
    const cards = [...(view.current?.querySelectorAll<HTMLElement>("[data-highlight]") ?? [])];
    cards
      .find((card) => card.dataset.highlight === id)
      ?.querySelector<HTMLElement>(".note-button, .note-button-none")
      ?.focus();
  });

  return (id) => {
    asked.current = { id, before: looksOf(id) };
  };
}
