import { browser } from "./browser.ts";

/** Cleared by the browser when it ends, and when the extension is reloaded: the log is turned once more than needed then. */
const KEY = "logTurned";

/**
 * What all pages of the extension remember of the log of Chromium's database, for as long as the browser runs. Null in browsers that keep
 * their databases otherwise.
 */
export function openRunMemory() {
  if (location.protocol !== "chrome-extension:") return null;
  return {
    isLogTurned: async () => (await browser.storage.session.get(KEY))[KEY] === true,
    noteLogTurned: (isTurned: boolean) => browser.storage.session.set({ [KEY]: isTurned }),
  };
}
