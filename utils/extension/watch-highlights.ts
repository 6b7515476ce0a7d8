import { watchKey } from "./watch-key.ts";

/** What announce-highlights.ts writes. */
export const HIGHLIGHTS_CHANGED = "highlightsChanged";

/** Calls `changed` whenever some annotation was written by another part of Rasd. Ends with `signal`. Without the polyfill. */
export function watchHighlights(changed: () => void, signal: AbortSignal): void {
  watchKey(HIGHLIGHTS_CHANGED, () => changed(), signal);
}
