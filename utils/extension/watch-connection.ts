import { isConnected } from "./ask-background.ts";

/** Between two looks, in milliseconds. */
const PAUSE = 1_000;

/**
 * Calls `lost` once this content script no longer belongs to a running extension: it was updated, reloaded or switched off.
 * No event tells of that without a port, which would end with every sleep of the background. Ends with `signal`.
 */
export function watchConnection(lost: () => void, signal: AbortSignal): void {
  const timer = setInterval(() => {
    if (isConnected()) return;
    clearInterval(timer);
    lost();
  }, PAUSE);
  signal.addEventListener("abort", () => clearInterval(timer), { once: true });
}
