import type { RunningChromium } from "../../../scripts/browsers/launch-chromium.ts";
import { openTargets } from "./targets.ts";
import { waitFor } from "./wait-for.ts";

/**
 * Stops the background's service worker, as Chromium does when nothing happens for half a minute, runs what is to wake it, and waits
 * until it runs again. It is the same target then, and Playwright's handle of it goes on working.
 */
export async function stopBackground(browser: RunningChromium, wake: () => Promise<unknown>): Promise<void> {
  const devtools = await openTargets(browser);
  const address = browser.extensionUrl("background.js");
  const find = async () => {
    const { targetInfos } = await devtools.send("Target.getTargets");
    return targetInfos.find(({ type, url }) => type === "service_worker" && url === address);
  };
  const running = await find();
  if (!running) throw new Error("The background does not run");
  await devtools.send("Target.closeTarget", { targetId: running.targetId });
  await waitFor("the background to stop", find, (found) => found === undefined);
  await wake();
  await waitFor("the background to wake", find);
}
