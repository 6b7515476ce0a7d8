import { nativeBrowser } from "./native-browser.ts";

/**
 * Whether a message comes from the popup, the side panel, the library or the background of this extension. A view may stand in a tab of its
 * own, so having a tab is no sign of a content script; its address is.
 */
export function isFromView(sender: {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly tab?: unknown;
}): boolean {
  const isView = sender.url === undefined ? sender.tab === undefined : /^[a-z]+-extension:/u.test(sender.url);
  return isView && sender.id === nativeBrowser().runtime.id;
}
