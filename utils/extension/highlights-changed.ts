import { browser } from "./browser.ts";

const KEY = "highlightsChanged";

/**
 * Tells every page session that some annotation was written by another part of Rasd. It says no more than that: each session
 * asks anew for its own. `turn` is any value that differs from the last.
 */
export async function announceHighlights(turn: string): Promise<void> {
  await browser.storage.local.set({ [KEY]: turn });
}

/** Calls `changed` whenever that was told. Ends with `signal`. */
export function watchHighlights(changed: () => void, signal: AbortSignal): void {
  const listen = (changes: Record<string, unknown>, area: string) => {
    if (area === "local" && KEY in changes) changed();
  };
  browser.storage.onChanged.addListener(listen);
  signal.addEventListener("abort", () => browser.storage.onChanged.removeListener(listen), { once: true });
}
