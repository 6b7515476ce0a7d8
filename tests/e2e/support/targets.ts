import type { CDPSession } from "playwright";
import type { RunningChromium } from "../../../scripts/browsers/launch-chromium.ts";

/** A page that Playwright does not know as one: the popup that hangs from the toolbar, the side panel. */
export interface Target {
  /** Runs an expression in it; promises are awaited. */
  evaluate<T>(expression: string): Promise<T>;
}

/** DevTools commands that Playwright's types do not know. https://chromedevtools.github.io/devtools-protocol/tot/ */
export interface Devtools {
  send(
    method: "Target.getTargets",
    params?: object,
  ): Promise<{ targetInfos: { targetId: string; type: string; url: string }[] }>;
  send(method: "Target.attachToTarget", params: object): Promise<{ sessionId: string }>;
  send(method: string, params: object): Promise<unknown>;
  on: CDPSession["on"];
  off: CDPSession["off"];
}

/** The browser's developer tools, which see every target. */
export async function openTargets(browser: RunningChromium): Promise<Devtools> {
  return (await browser.context.browser()!.newBrowserCDPSession()) as unknown as Devtools;
}

/** Id of the target whose address begins so; null: there is none. */
export async function findTarget(devtools: Devtools, address: string): Promise<string | null> {
  const { targetInfos } = await devtools.send("Target.getTargets");
  return targetInfos.find(({ url }) => url.startsWith(address))?.targetId ?? null;
}

export async function speakToTarget(devtools: Devtools, targetId: string): Promise<Target> {
  const { sessionId } = await devtools.send("Target.attachToTarget", { targetId, flatten: false });
  let last = 0;
  return {
    evaluate: async <T>(expression: string) => {
      const id = ++last;
      const answer = new Promise<T>((resolve) => {
        const listen = ({ message, sessionId: from }: { message: string; sessionId: string }) => {
          const received = JSON.parse(message) as { id?: number; result?: { result?: { value?: T } } };
          if (from !== sessionId || received.id !== id) return;
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
