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
    forgiveClosed(error);
  }
}

/** How long a sign stands, in milliseconds. */
const FLASH = 2_000;

/** Shows a sign on the toolbar button of a tab for a moment, in place of what stands there. A closed tab is no error. */
export async function flashBadge(tabId: number, sign: "✓" | "!"): Promise<void> {
  try {
    const before = await browser.action.getBadgeText({ tabId });
    await browser.action.setBadgeText({ tabId, text: sign });
    await new Promise((resolve) => setTimeout(resolve, FLASH));
    // The page may have reported again meanwhile.
    if ((await browser.action.getBadgeText({ tabId })) !== sign) return;
    await browser.action.setBadgeText({ tabId, text: before === "✓" || before === "!" ? "" : before });
  } catch (error) {
    forgiveClosed(error);
  }
}

function forgiveClosed(error: unknown): void {
  if (!/tab/iu.test(error instanceof Error ? error.message : "")) throw error;
}
