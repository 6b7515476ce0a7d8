import { browser } from "./browser.ts";

const ADD_TERM = "add-term";

/** Puts «add to the lexicon» into the menu of selected text, under this title, in place of the one before. */
export async function showTermMenu(title: string): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: ADD_TERM, title, contexts: ["selection"] });
}

/** Calls back with the text the reader wants to add. Must be called in the first turn of the background. */
export function onAddTerm(run: (text: string) => void): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText }) => {
    if (menuItemId === ADD_TERM && selectionText) run(selectionText);
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
