import type { SessionState } from "../../utils/extension/view-answers.ts";

/** The popup as Chromium and Firefox show it, in CSS pixels. */
export const POPUP_SIZE = { width: 400, height: 600 };

/** In the popup: the tab of the notes, and what a view shows once it has something to show. */
export const NOTES_TAB = "[role=tab]:nth-child(2)";
export const READY = { page: ".page", notes: ".notes .day" };

/** What the functions below use of the browser's extension interface. */
interface TabsApi {
  readonly tabs: {
    query(filter: Record<string, never>): Promise<{ id?: number; url?: string }[]>;
    sendMessage(tab: number, message: unknown, options: { frameId: number }): Promise<unknown>;
  };
}

/**
 * The number of the tab that shows an address; null when there is none, or on a site the extension may not see. Runs inside
 * a page of the extension: a browser gets it as source text, so it must not refer to anything outside itself.
 */
export async function findTab(url: string): Promise<number | null> {
  const { browser, chrome } = globalThis as unknown as { browser?: TabsApi; chrome: TabsApi };
  const tabs = await (browser ?? chrome).tabs.query({});
  return tabs.find((tab) => tab.url === url)?.id ?? null;
}

/**
 * The state of the page session in the tab that shows an address; null when there is no session there. Runs inside a page of
 * the extension, like findTab.
 */
export async function askSession(url: string): Promise<SessionState | null> {
  const { browser, chrome } = globalThis as unknown as { browser?: TabsApi; chrome: TabsApi };
  const { tabs } = browser ?? chrome;
  const tab = (await tabs.query({})).find((candidate) => candidate.url === url);
  if (tab?.id === undefined) return null;
  // It rejects while nobody listens there.
  const answer = await tabs.sendMessage(tab.id, { type: "view/state" }, { frameId: 0 }).catch(() => null);
  return (answer ?? null) as SessionState | null;
}
