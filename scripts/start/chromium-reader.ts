import type { Page } from "playwright";
import type { SessionState } from "../../utils/extension/view-answers.ts";
import { dumpDatabases } from "../browsers/dump-databases.ts";
import { launchChromium } from "../browsers/launch-chromium.ts";
import { askSession, findTab, NOTES_TAB, POPUP_SIZE, READY } from "./in-browser.ts";
import type { Reader, ReaderOptions } from "./reader.ts";
import { waitForState } from "./wait-for-state.ts";

/** Starts a headless Chromium with the extension for reading pages one after the other. */
export async function startChromiumReader(options: ReaderOptions): Promise<Reader> {
  const running = await launchChromium({ ...options, deviceScaleFactor: 2 });
  // A page of the extension without a script of ours: it may ask sessions and read the database, and changes nothing.
  const desk = await running.openExtensionPage("manifest.json");
  let page: Page | null = null;

  const current = (): Page => {
    if (page === null) throw new Error("No page is open.");
    return page;
  };

  return {
    open: async (url): Promise<SessionState> => {
      await page?.close();
      const opened = await running.context.newPage();
      page = opened;
      await opened.goto(url, { waitUntil: "load" });
      return waitForState(() => desk.evaluate(askSession, opened.url()));
    },
    readDatabases: () => desk.evaluate(dumpDatabases),
    capturePage: async () => {
      await current().bringToFront();
      return current().screenshot({ scale: "css" });
    },
    capturePopup: async (view) => {
      const tab = await desk.evaluate(findTab, current().url());
      const popup = await running.openExtensionPage(`popup.html?tab=${tab ?? 0}`, POPUP_SIZE);
      try {
        if (view === "notes") await popup.click(NOTES_TAB);
        await popup.waitForSelector(READY[view]);
        return await popup.screenshot();
      } finally {
        await popup.close();
      }
    },
    stop: () => running.stop(),
  };
}
