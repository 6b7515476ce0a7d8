import type { Page } from "playwright";
import type { RunningChromium } from "../../../scripts/browsers/launch-chromium.ts";

/**
 * Runs an expression in the isolated world of Rasd's content script in a page, as a page's process that was taken over
 * could, and returns its value; promises are awaited. Undefined comes back as null.
 */
export async function evaluateAsContentScript(
  browser: RunningChromium,
  page: Page,
  expression: string,
): Promise<unknown> {
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
    expression,
  });
  await devtools.detach();
  return result.value ?? null;
}

/** Sends a message to the background as the content script of a page; the answer, null when there was none. */
export function askAsContentScript(browser: RunningChromium, page: Page, message: unknown): Promise<unknown> {
  const sent = `chrome.runtime.sendMessage(${JSON.stringify(message)})`;
  return evaluateAsContentScript(browser, page, `${sent}.catch(() => undefined)`);
}

/** Sends many, one after the other; the answers in order. */
export async function askAllAsContentScript(
  browser: RunningChromium,
  page: Page,
  messages: readonly unknown[],
): Promise<unknown[]> {
  const sent = "answers.push((await chrome.runtime.sendMessage(message).catch(() => undefined)) ?? null)";
  const loop = `for (const message of ${JSON.stringify(messages)}) ${sent}`;
  return (await evaluateAsContentScript(
    browser,
    page,
    `(async () => { const answers = []; ${loop}; return answers; })()`,
  )) as unknown[];
}
