import { isWebAddress } from "../core/notes/web-address.ts";
import { browser } from "./browser.ts";

export interface ActiveTab {
  readonly id: number;
  /** "" where no extension may look. */
  readonly url: string;
}

/** The tab in front of the reader; null when there is none. */
export async function getActiveTab(): Promise<ActiveTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? "" };
}

/** The tab with this number; null when it is gone. */
export async function getTab(id: number): Promise<ActiveTab | null> {
  try {
    return { id, url: (await browser.tabs.get(id)).url ?? "" };
  } catch {
    return null;
  }
}

/** Whether a page session can run at an address at all. */
export function isAnnotatable(url: string): boolean {
  return /^https?:\/\//iu.test(url);
}

/**
 * Starts a page session in a tab the reader has opened the popup on («activeTab»), with what highlighting takes: the browser's leave to
 * put that in later ends when it likes.
 *
 * @throws Error as the browser words it when it refuses (extension stores, PDF viewers).
 */
export async function startSession(tabId: number): Promise<void> {
  await resumeSession(tabId);
  await putHighlighting(tabId);
}

/** Starts a page session in a tab of an outlet that was open before this life of the extension began. */
export async function resumeSession(tabId: number): Promise<void> {
  await browser.scripting.insertCSS({ target: { tabId }, files: ["assets/marks.css"] });
  await putSession(tabId);
}

/**
 * Starts a page session where the manifest has put the rest of Rasd already. A second start in the same page does nothing, and so does one in a
 * page that the reader has left meanwhile.
 */
export async function putSession(tabId: number): Promise<void> {
  await put(tabId, "page.js");
}

/** Puts in what showing and making the reader's highlights takes; the page session of the tab begins it. */
export async function putHighlighting(tabId: number): Promise<void> {
  await put(tabId, "page-highlighting.js");
}

async function put(tabId: number, file: string): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [file] });
  } catch (error) {
    const tab = await browser.tabs.get(tabId).catch(() => null);
    // Closed, or on its way to another page, which asks for itself.
    if (tab !== null && tab.status !== "loading") throw error;
  }
}

/**
 * Opens a page of the web. Its tab's number; null where the browser tells none.
 *
 * @throws Error when the address is none of the web: a stored record may be older than the check it would not pass today.
 */
export async function openTab(url: string): Promise<number | null> {
  if (!isWebAddress(url)) throw new Error(`This is no address of a web page: ${url.slice(0, 100)}`);
  return (await browser.tabs.create({ url })).id ?? null;
}

/**
 * Shows an address of the library («#/article?id=…»): in the tab the library is open in, which comes to the front, else in a
 * new one.
 */
export async function openLibrary(address: string): Promise<void> {
  const page = new URL("/library.html", location.origin).href;
  // An extension sees the addresses of its own pages without any permission.
  const open = (await browser.tabs.query({})).find(({ url }) => url === page || url?.startsWith(`${page}#`));
  if (open?.id === undefined) {
    await browser.tabs.create({ url: page + address });
    return;
  }
  await browser.tabs.update(open.id, { url: page + address, active: true });
  // Firefox on Android has no windows.
  if (open.windowId !== undefined) await browser.windows?.update(open.windowId, { focused: true });
}

/** Opens the settings with a term to add: `options.html?term=…`. The text is only ever shown in a field. */
export async function openTermForm(term: string): Promise<void> {
  await browser.tabs.create({ url: `/options.html?${new URLSearchParams({ term })}` });
}

export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}
