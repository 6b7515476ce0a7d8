import { askPage } from "../../extension/ask-page.ts";
import { openTab } from "../../extension/tabs.ts";

/** How often a page that is still loading is asked, and for how long, in milliseconds. */
const ASK_AGAIN = 300;
const PATIENCE = 20_000;

/**
 * Opens an article's live page in a new tab and, when a highlight is named, scrolls to it as soon as the page has been read.
 * A page Rasd does not read by itself is only opened.
 */
export async function openLivePassage(url: string, highlight: string | null, signal: AbortSignal): Promise<void> {
  const tab = await openTab(url);
  if (highlight === null || tab === null) return;
  const until = Date.now() + PATIENCE;
  while (!signal.aborted && Date.now() < until) {
    const session = await askPage(tab, { type: "view/state" });
    if (session?.status === "annotated" && session.places.some(({ id }) => id === highlight)) {
      await askPage(tab, { type: "view/go-to-highlight", id: highlight });
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN));
  }
}
