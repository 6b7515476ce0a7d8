import type { CDPSession, Page } from "playwright";
import type { RunningChromium } from "../../../scripts/browsers/launch-chromium.ts";
import { waitFor } from "./wait-for.ts";

/** A popup that hangs from the toolbar. Playwright does not know it as a page, therefore it is spoken to in expressions. */
export interface RealPopup {
  /** Runs an expression in the popup; promises are awaited. */
  evaluate<T>(expression: string): Promise<T>;
}

/** DevTools commands that Playwright's types do not know. https://chromedevtools.github.io/devtools-protocol/tot/ */
interface Devtools {
  send(method: "Target.getTargets", params?: object): Promise<{ targetInfos: { targetId: string; url: string }[] }>;
  send(method: "Target.attachToTarget", params: object): Promise<{ sessionId: string }>;
  send(method: string, params: object): Promise<unknown>;
  on: CDPSession["on"];
  off: CDPSession["off"];
}

/**
 * Presses Rasd's button in the toolbar as a reader does: the real popup opens and the tab is Rasd's to look at
 * («activeTab»). The page's tab must be the one in front.
 *
 * @returns null when this Chromium cannot be told to (Extensions.triggerAction came in 2025).
 */
export async function pressToolbarButton(browser: RunningChromium, page: Page): Promise<RealPopup | null> {
  const devtools = (await browser.context.browser()!.newBrowserCDPSession()) as unknown as Devtools;
  const { targetInfos } = await devtools.send("Target.getTargets", { filter: [{ type: "tab" }] });
  const tab = targetInfos.find(({ url }) => url === page.url());
  if (!tab) throw new Error(`No tab shows ${page.url()}`);
  try {
    await devtools.send("Extensions.triggerAction", { id: browser.extensionId, targetId: tab.targetId });
  } catch (error) {
    if (String(error).includes("wasn't found")) return null;
    throw error;
  }
  const address = browser.extensionUrl("popup.html");
  const popup = await waitFor("the popup", async () =>
    (await devtools.send("Target.getTargets")).targetInfos.find(({ url }) => url === address),
  );
  const { sessionId } = await devtools.send("Target.attachToTarget", { targetId: popup!.targetId, flatten: false });
  let last = 0;
  return {
    evaluate: async <T>(expression: string) => {
      const id = ++last;
      const answer = new Promise<T>((resolve) => {
        const listen = ({ message }: { message: string }) => {
          const received = JSON.parse(message) as { id?: number; result?: { result?: { value?: T } } };
          if (received.id !== id) return;
          devtools.off("Target.receivedMessageFromTarget", listen);
          resolve(received.result?.result?.value as T);
        };
        devtools.on("Target.receivedMessageFromTarget", listen);
      });
      const params = { expression, awaitPromise: true, returnByValue: true };
      const message = JSON.stringify({ id, method: "Runtime.evaluate", params });
      await devtools.send("Target.sendMessageToTarget", { sessionId, message });
      return answer;
    },
  };
}
