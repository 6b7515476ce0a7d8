import { dumpDatabases } from "../browsers/dump-databases.ts";
import { launchFirefox } from "../browsers/launch-firefox.ts";
import type { ElementReference } from "../browsers/marionette.ts";
import { askSession, findTab, NOTES_TAB, POPUP_SIZE, READY } from "./in-browser.ts";
import type { Reader, ReaderOptions } from "./reader.ts";
import { waitForState } from "./wait-for-state.ts";

const WINDOW = { width: 1280, height: 985 };
/** What Firefox's tabs and toolbar take of the window's height, in CSS pixels. */
const CHROME_HEIGHT = 85;
const LONGEST_WAIT = 10_000;

/** Starts a headless Firefox with the extension for reading pages one after the other. */
export async function startFirefoxReader(options: ReaderOptions): Promise<Reader> {
  const running = await launchFirefox({ ...options, windowSize: WINDOW });
  const { marionette } = running;
  const page = await marionette.currentTab();
  // A page of the extension without a script of ours: it may ask sessions and read the database, and changes nothing.
  await running.openExtensionPage("manifest.json");
  const desk = await marionette.currentTab();
  let address = "";

  /** Runs a function in a tab. Commands go to one tab at a time, so that they must not overlap. */
  const inTab = async <T>(tab: string, act: () => Promise<T>): Promise<T> => {
    await marionette.switchTo(tab);
    return act();
  };

  const waitFor = async (css: string): Promise<ElementReference> => {
    const deadline = performance.now() + LONGEST_WAIT;
    for (;;) {
      const found = await marionette.find(css);
      if (found !== null) return found;
      if (performance.now() > deadline) throw new Error(`The popup shows no ${css}.`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };

  return {
    open: async (url) => {
      await inTab(page, () => marionette.navigate(url));
      address = await marionette.url();
      // A page that is not in front is not read, therefore the question goes out from behind it.
      return waitForState(async () => {
        const state = await inTab(desk, () => marionette.evaluate(askSession, address));
        await marionette.switchTo(page);
        return state;
      });
    },
    readDatabases: () => inTab(desk, () => marionette.evaluate(dumpDatabases)),
    capturePage: () => inTab(page, () => marionette.screenshot()),
    capturePopup: async (view) => {
      const tab = await inTab(desk, () => marionette.evaluate(findTab, address));
      await running.openExtensionPage(`popup.html?tab=${tab ?? 0}`);
      await marionette.resize(POPUP_SIZE.width, POPUP_SIZE.height + CHROME_HEIGHT);
      try {
        if (view === "notes") await marionette.click(await waitFor(NOTES_TAB));
        await waitFor(READY[view]);
        return await marionette.screenshot();
      } finally {
        await marionette.closeTab();
        await marionette.switchTo(page);
        await marionette.resize(WINDOW.width, WINDOW.height);
      }
    },
    stop: () => running.stop(),
  };
}
