import type { Page } from "playwright";
import type { RunningChromium } from "../../../scripts/browsers/launch-chromium.ts";
import { findTarget, openTargets, speakToTarget, type Target } from "./targets.ts";
import { waitFor } from "./wait-for.ts";

/**
 * Presses Rasd's button in the toolbar as a reader does: the real popup opens and the tab is Rasd's to look at
 * («activeTab»). The page's tab must be the one in front.
 *
 * @returns null when this Chromium cannot be told to (Extensions.triggerAction came in 2025).
 */
export async function pressToolbarButton(browser: RunningChromium, page: Page): Promise<Target | null> {
  const devtools = await openTargets(browser);
  const { targetInfos } = await devtools.send("Target.getTargets", { filter: [{ type: "tab" }] });
  const tab = targetInfos.find(({ url }) => url === page.url());
  if (!tab) throw new Error(`No tab shows ${page.url()}`);
  try {
    await devtools.send("Extensions.triggerAction", { id: browser.extensionId, targetId: tab.targetId });
  } catch (error) {
    if (String(error).includes("wasn't found")) return null;
    throw error;
  }
  const popup = await waitFor("the popup", () => findTarget(devtools, browser.extensionUrl("popup.html")));
  return speakToTarget(devtools, popup!);
}
