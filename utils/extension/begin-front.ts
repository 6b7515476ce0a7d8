import type { Browser } from "webextension-polyfill";
import type { ViewRequest } from "./protocol.ts";
import type { ActiveTab } from "./tabs.ts";

/** What is in front of the reader, as it was asked for before the program was there. Neither rejects. */
export interface BegunFront {
  /** As getActiveTab and getTab give it. */
  readonly tab: Promise<ActiveTab | null>;
  /** What the tab's page session answers to `view/state`, not yet checked; undefined: nobody answered, or nobody was asked. */
  readonly answer: Promise<unknown>;
}

/**
 * Asks the tab in front, or the one with a number, for the state of its page session, by the browser's own interface: the polyfill
 * would be most of the script that asks first. Both browsers answer with promises in Manifest V3.
 */
export function beginFront(asked: number | null): BegunFront {
  const { tabs } = nativeBrowser();
  const query = async () =>
    asked === null ? (await tabs.query({ active: true, currentWindow: true }))[0] : await tabs.get(asked);
  const found = query().catch(() => undefined);
  return {
    tab: found.then((tab) => (tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? "" })),
    answer: found.then(async (tab) => {
      if (tab?.id === undefined) return undefined;
      const request: ViewRequest = { type: "view/state" };
      return tabs.sendMessage(tab.id, request, { frameId: 0 }).catch(() => undefined);
    }),
  };
}

function nativeBrowser(): Pick<Browser, "tabs"> {
  const page = globalThis as unknown as { readonly browser?: Browser; readonly chrome: Browser };
  return page.browser ?? page.chrome;
}
