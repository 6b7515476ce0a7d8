import { listenFirst } from "../listen-first.ts";

/**
 * Tells when the reader turns away from the bar: a press beside it, or Escape in the page, which hears its Escape too.
 * Until `signal` ends it. Only what the browser itself made counts.
 */
export function watchOutside(
  view: Window,
  owns: (node: unknown) => boolean,
  act: () => void,
  signal: AbortSignal,
): void {
  listenFirst(view, "pointerdown", (event) => event.isTrusted && !owns(event.target) && act(), signal);
  const isEscape = (event: Event) => event.isTrusted && (event as KeyboardEvent).key === "Escape";
  listenFirst(view, "keydown", (event) => isEscape(event) && act(), signal);
}
