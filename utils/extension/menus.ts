import { browser } from "./browser.ts";

/** What the menus offer, in their order: of selected text, and of a page and the toolbar button («clip»). */
const ENTRIES = ["highlight", "note", "add-term", "clip"] as const;
export type MenuEntry = (typeof ENTRIES)[number];

/** Puts Rasd's entries into the menus, under these titles, in place of those before. */
export async function showMenu(titles: Readonly<Record<MenuEntry, string>>): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const id of ENTRIES)
    browser.contextMenus.create(
      id === "clip"
        ? { id, title: titles[id], contexts: ["page", "action"], documentUrlPatterns: ["http://*/*", "https://*/*"] }
        : { id, title: titles[id], contexts: ["selection"] },
    );
}

/** Calls back with the entry chosen, the text selected ("" for «clip») and the tab. Must be called in the first turn of the background. */
export function onMenu(run: (entry: MenuEntry, text: string, tabId: number) => void): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText = "" }, tab) => {
    const entry = ENTRIES.find((known) => known === menuItemId);
    if (entry && (selectionText !== "" || entry === "clip") && tab?.id !== undefined) run(entry, selectionText, tab.id);
  });
}

/** Calls back when the extension was installed or updated and when the browser starts: menus do not outlive these. */
export function onStarted(run: () => void): void {
  browser.runtime.onInstalled.addListener(run);
  browser.runtime.onStartup.addListener(run);
}

/** Calls back when the browser starts. */
export function onBrowserStarted(run: () => void): void {
  browser.runtime.onStartup.addListener(run);
}

/** Calls back when the extension was installed, updated or reloaded. */
export function onUpdated(run: () => void): void {
  browser.runtime.onInstalled.addListener(run);
}
