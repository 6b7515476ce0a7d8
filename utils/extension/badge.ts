import { browser } from "./browser.ts";

/** Shows the number of entities on the toolbar button of a tab; null takes it away. A closed tab is no error. */
export async function showBadge(tabId: number, count: number | null): Promise<void> {
  try {
    await browser.action.setBadgeText({
      tabId,
      text: count === null || count === 0 ? "" : String(Math.min(count, 999)),
    });
    if (count !== null) {
      await browser.action.setBadgeBackgroundColor({ tabId, color: "#1f4f7a" });
      await browser.action.setBadgeTextColor?.({ tabId, color: "#ffffff" });
    }
  } catch (error) {
    if (!/tab/iu.test(error instanceof Error ? error.message : "")) throw error;
  }
}
