import type { Page } from "playwright";
import type { RunningChromium } from "../../../scripts/browsers/launch-chromium.ts";

/**
 * Sends a message to the background from the isolated world of Rasd's content script in a page, as a page's process that
 * was taken over could, and returns the answer; null when there was none.
 */
export async function askAsContentScript(browser: RunningChromium, page: Page, message: unknown): Promise<unknown> {
  const devtools = await browser.context.newCDPSession(page);
  const origin = `chrome-extension://${browser.extensionId}`;
  const worlds: number[] = [];
  devtools.on("Runtime.executionContextCreated", ({ context }) => {
    if (context.origin === origin) worlds.push(context.id);
  });
  // Tells of every world there is before it answers.
  await devtools.send("Runtime.enable");
  const contextId = worlds.at(-1);
  if (contextId === undefined) throw new Error(`Rasd has no content script in ${page.url()}`);
  const { result } = await devtools.send("Runtime.evaluate", {
    contextId,
    awaitPromise: true,
    returnByValue: true,
    expression: `chrome.runtime.sendMessage(${JSON.stringify(message)}).catch(() => undefined)`,
  });
  await devtools.detach();
  return result.value ?? null;
}
