import type { CDPSession } from "playwright";
import type { RunningChromium } from "../../../scripts/browsers/launch-chromium.ts";

/** A page that Playwright does not know as one: the popup that hangs from the toolbar, the side panel. */
export interface Target {
  /** Runs an expression in it; promises are awaited. */
  evaluate<T>(expression: string): Promise<T>;
  /** Any other command; what it answers. */
  send<T>(method: string, params?: object): Promise<T>;
  /** Hears an event of it until `off` is called with the same listener. */
  on(event: string, listener: Heard): void;
  off(event: string, listener: Heard): void;
}

// biome-ignore lint/suspicious/noExplicitAny: what an event carries depends on its name.
type Heard = (params: any) => void;

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

interface Received {
  readonly message: string;
  readonly sessionId: string;
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
  const heard = new Map<string, Set<Heard>>();
  devtools.on("Target.receivedMessageFromTarget", ({ message, sessionId: from }: Received) => {
    if (from !== sessionId || heard.size === 0) return;
    const { method, params } = JSON.parse(message) as { method?: string; params?: unknown };
    for (const listener of heard.get(method ?? "") ?? []) listener(params);
  });
  const send = async <T>(method: string, params: object = {}) => {
    const id = ++last;
    const answer = new Promise<T>((resolve) => {
      const listen = ({ message, sessionId: from }: Received) => {
        const received = JSON.parse(message) as { id?: number; result?: T };
        if (from !== sessionId || received.id !== id) return;
        devtools.off("Target.receivedMessageFromTarget", listen);
        resolve(received.result as T);
      };
      devtools.on("Target.receivedMessageFromTarget", listen);
    });
    await devtools.send("Target.sendMessageToTarget", { sessionId, message: JSON.stringify({ id, method, params }) });
    return answer;
  };
  return {
    send,
    on: (event, listener) => heard.set(event, (heard.get(event) ?? new Set()).add(listener)),
    off: (event, listener) => {
      heard.get(event)?.delete(listener);
      if (heard.get(event)?.size === 0) heard.delete(event);
    },
    evaluate: async <T>(expression: string) => {
      const params = { expression, awaitPromise: true, returnByValue: true };
      const answer = await send<{ result?: { value?: T } } | undefined>("Runtime.evaluate", params);
      return answer?.result?.value as T;
    },
  };
}
