import { fileURLToPath } from "node:url";
import { findBrowser } from "../../../scripts/browsers/find-browser.ts";
import { type FirefoxOptions, launchFirefox, type RunningFirefox } from "../../../scripts/browsers/launch-firefox.ts";
import type { ArticleNote } from "../../../utils/core/notes/types.ts";
import type { SessionState } from "../../../utils/extension/protocol.ts";
import { notesOf } from "./notes.ts";
import { waitFor } from "./wait-for.ts";

export const FIREFOX_BUILD = fileURLToPath(new URL("../../../.output/firefox-mv3", import.meta.url));

/** The little of the extension interfaces that tests call inside the extension. */
interface Extension {
  readonly tabs: {
    query(query: object): Promise<{ id: number; url?: string }[]>;
    sendMessage(tab: number, message: unknown): Promise<unknown>;
  };
  readonly action: { getBadgeText(query: { tabId: number }): Promise<string> };
}

/** What the extension says of the tab that shows an address. */
export interface TabReport {
  readonly state: SessionState | null;
  readonly badge: string;
}

/** The built extension in a running Firefox, with one tab to read in. */
export interface RasdInFirefox {
  readonly browser: RunningFirefox;
  /** The state of the page session in the tab that shows an address, and that tab's badge. */
  report(url: string): Promise<TabReport>;
  /** The same, once the session has read the page and the background has answered. */
  readReport(url: string, isGood?: (report: TabReport) => boolean): Promise<TabReport>;
  notes(): Promise<ArticleNote[]>;
  stop(): Promise<void>;
}

/** Starts Firefox with the built extension. */
export async function startRasdInFirefox(
  options: Omit<FirefoxOptions, "executable" | "extension">,
): Promise<RasdInFirefox> {
  const { path } = await findBrowser("firefox", { install: false });
  const browser = await launchFirefox({ executable: path, extension: FIREFOX_BUILD, ...options });
  const { marionette } = browser;
  const reading = await marionette.currentTab();
  // A page of the extension that asks on the tests' behalf; the settings page writes nothing by itself.
  await browser.openExtensionPage("options.html");
  const asking = await marionette.currentTab();
  await marionette.switchTo(reading);

  const report = async (url: string): Promise<TabReport> => {
    await marionette.switchTo(asking);
    try {
      return await marionette.evaluate(async (address) => {
        const { tabs, action } = (globalThis as unknown as { browser: Extension }).browser;
        const tab = (await tabs.query({})).find((each) => each.url === address);
        if (!tab) return { state: null, badge: "" };
        const state = (await tabs.sendMessage(tab.id, { type: "view/state" }).catch(() => null)) as SessionState | null;
        return { state: state ?? null, badge: await action.getBadgeText({ tabId: tab.id }) };
      }, url);
    } finally {
      await marionette.switchTo(reading);
    }
  };

  return {
    browser,
    report,
    readReport: (url, isGood = () => true) =>
      waitFor(
        `what the session makes of ${url}`,
        () => report(url),
        (answer) => answer.state !== null && answer.state.status !== "reading" && isGood(answer),
      ),
    notes: async () => notesOf(await browser.readDatabases()),
    stop: () => browser.stop(),
  };
}
