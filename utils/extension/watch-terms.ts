import { isFromView } from "./is-from-view.ts";
import { nativeBrowser } from "./native-browser.ts";

/** What announce-terms.ts sends. */
export const TERMS_CHANGED = "terms/changed";

/** Calls `changed` whenever that was told. Ends with `signal`. For a page that waits: without the polyfill. */
export function watchTerms(changed: () => void, signal: AbortSignal): void {
  const { onMessage } = nativeBrowser().runtime;
  const listen = (message: unknown, sender: Parameters<typeof isFromView>[0]) => {
    if ((message as { type?: unknown } | null)?.type === TERMS_CHANGED && isFromView(sender)) changed();
    return undefined;
  };
  onMessage.addListener(listen);
  signal.addEventListener("abort", () => onMessage.removeListener(listen), { once: true });
}
