import type { KnownCommand } from "./commands.ts";
import { nativeBrowser } from "./native-browser.ts";
import { KEYS, type Stored } from "./stored.ts";
import type { ActiveTab } from "./tabs.ts";
import type { ViewRequest } from "./view-requests.ts";

/** What a browser was asked before the program was there. None of it rejects. */
export interface BegunFront {
  /** As getActiveTab and getTab give it. */
  readonly tab: Promise<ActiveTab | null>;
  /** What the tab's page session answers to `view/state`, not yet checked; undefined: nobody answered, or nobody was asked. */
  readonly answer: Promise<unknown>;
  /** What is kept under KEYS; null: it could not be read. */
  readonly stored: Promise<Stored | null>;
  readonly commands: Promise<readonly KnownCommand[] | null>;
}

/**
 * Asks the tab in front, or the one with a number, for the state of its page session, and the browser for what a view is drawn with, by
 * the browser's own interface: the polyfill
 * would be most of the script that asks first. Both browsers answer with promises in Manifest V3.
 */
export function beginFront(asked: number | null): BegunFront {
  const { tabs, storage, commands } = nativeBrowser();
  const query = async () =>
    asked === null ? (await tabs.query({ active: true, currentWindow: true }))[0] : await tabs.get(asked);
  const found = query().catch(() => undefined);
  return {
    stored: storage.local.get(Object.values(KEYS)).catch(() => null),
    // Firefox on Android has none.
    commands: Promise.resolve(commands?.getAll() ?? null).catch(() => null),
    tab: found.then((tab) => (tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? "" })),
    answer: found.then(async (tab) => {
      if (tab?.id === undefined) return undefined;
      const request: ViewRequest = { type: "view/state" };
      return tabs.sendMessage(tab.id, request, { frameId: 0 }).catch(() => undefined);
    }),
  };
}
