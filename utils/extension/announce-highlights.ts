import { browser } from "./browser.ts";
import { HIGHLIGHTS_CHANGED } from "./watch-highlights.ts";

/**
 * Tells every page session that some annotation was written by another part of Rasd. It says no more than that: each session
 * asks anew for its own. `turn` is any value that differs from the last.
 */
export async function announceHighlights(turn: string): Promise<void> {
  await browser.storage.local.set({ [HIGHLIGHTS_CHANGED]: turn });
}
