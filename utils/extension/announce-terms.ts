import { browser } from "./browser.ts";
import { TERMS_CHANGED } from "./hear-while-waiting.ts";

/**
 * Tells every page that waits to be read that the reader's terms are others now. Page sessions hear of the copy itself
 * (own-terms.ts); a page that is not read has no part in the storage, whose interface alone costs it half a millisecond.
 */
export async function announceTerms(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(({ id }) =>
      // «Receiving end does not exist»: no page that waits.
      id === undefined ? null : browser.tabs.sendMessage(id, { type: TERMS_CHANGED }, { frameId: 0 }).catch(() => null),
    ),
  );
}
