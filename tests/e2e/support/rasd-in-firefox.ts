import { fileURLToPath } from "node:url";
import { findBrowser } from "../../../scripts/browsers/find-browser.ts";
import { type FirefoxOptions, launchFirefox, type RunningFirefox } from "../../../scripts/browsers/launch-firefox.ts";
import type { SealedClipping } from "../../../utils/core/clippings/types.ts";
import type { Annotation, ArticleNote } from "../../../utils/core/notes/types.ts";
import type { SessionState } from "../../../utils/extension/view-answers.ts";
import type { ViewRequest } from "../../../utils/extension/view-requests.ts";
import { annotationsOf, clippingsOf, notesOf } from "./notes.ts";
import { waitFor } from "./wait-for.ts";

export const FIREFOX_BUILD = fileURLToPath(new URL("../../../.output/firefox-mv3", import.meta.url));

/** The little of the extension interfaces that tests call inside the extension. */
interface Extension {
  readonly tabs: {
    query(query: object): Promise<{ id: number; url?: string }[]>;
    sendMessage(tab: number, message: unknown): Promise<unknown>;
  };
  readonly extension: { getViews(query: { type: "sidebar" }): Window[] };
  readonly action: { getBadgeText(query: { tabId: number }): Promise<string> };
}

/** What the extension says of the tab that shows an address. */
export interface TabReport {
  readonly state: SessionState | null;
  readonly badge: string;
  /** The tab's number; null: no tab shows it. */
  readonly tab: number | null;
}

/** The built extension in a running Firefox, with one tab to read in. */
export interface RasdInFirefox {
  readonly browser: RunningFirefox;
  /** The state of the page session in the tab that shows an address, and that tab's badge. */
  report(url: string): Promise<TabReport>;
  /** The same, once the session has read the page and the background has answered. */
  readReport(url: string, isGood?: (report: TabReport) => boolean): Promise<TabReport>;
  /** Asks the page session in the tab that shows an address, as the background does; null: there is none. */
  ask(url: string, request: ViewRequest): Promise<SessionState | null>;
  notes(): Promise<ArticleNote[]>;
  /** Every sealed clipping, tombstones included, in the order they were sealed. */
  clippings(): Promise<SealedClipping[]>;
  /** Opens the popup's page on the tab that shows an address, in a tab of its own, and makes that the current one. */
  openPopup(url: string): Promise<void>;
  annotations(): Promise<Annotation[]>;
  /** Opens the side panel's page on the tab that shows an address, in a tab of its own, and makes that the current one. */
  openPanel(url: string): Promise<void>;
  /** The passage whose note is open in the sidebar; null: none, or the sidebar is closed. */
  openInSidebar(): Promise<string | null>;
  stop(): Promise<void>;
}

/** Starts Firefox with the built extension. */
export async function startRasdInFirefox(
  options: Omit<FirefoxOptions, "executable" | "extension"> & Partial<Pick<FirefoxOptions, "executable" | "extension">>,
): Promise<RasdInFirefox> {
  const executable = options.executable ?? (await findBrowser("firefox", { install: false })).path;
  const browser = await launchFirefox({ extension: FIREFOX_BUILD, ...options, executable });
  const { marionette } = browser;
  let asking: string | null = null;

  /** Runs in a page of the extension that asks on the tests' behalf; the settings page writes nothing by itself. */
  async function inExtension<T>(
    run: (address: string, request: ViewRequest) => Promise<T>,
    url: string,
    request: ViewRequest,
  ) {
    const before = await marionette.currentTab();
    // A reload of the extension closes its pages. The tab in front stays there: the sidebar follows it.
    if (asking !== null && (await marionette.tabs()).includes(asking))
      await marionette.switchTo(asking, { show: false });
    else {
      await browser.openExtensionPage("options.html");
      asking = await marionette.currentTab();
    }
    try {
      return await marionette.evaluate(run, url, request);
    } finally {
      await marionette.switchTo(before);
    }
  }

  const report = (url: string) => inExtension(askTab, url, { type: "view/state" });
  await report("about:blank");

  return {
    browser,
    report,
    readReport: (url, isGood = () => true) =>
      waitFor(
        `what the session makes of ${url}`,
        () => report(url),
        (answer) => answer.state !== null && answer.state.status !== "reading" && isGood(answer),
      ),
    ask: async (url, request) => (await inExtension(askTab, url, request)).state,
    notes: async () => notesOf(await browser.readDatabases()),
    clippings: async () => clippingsOf(await browser.readDatabases()),
    openPopup: async (url) => {
      const { tab } = await report(url);
      await browser.openExtensionPage(`popup.html?tab=${tab}`);
    },
    annotations: async () => annotationsOf(await browser.readDatabases()),
    openPanel: async (url) => {
      const { tab } = await report(url);
      await browser.openExtensionPage(`sidepanel.html?tab=${tab}`);
    },
    openInSidebar: () => inExtension(readSidebar, "", { type: "view/state" }),
    stop: () => browser.stop(),
  };
}

async function askTab(address: string, request: ViewRequest): Promise<TabReport> {
  const { tabs, action } = (globalThis as unknown as { browser: Extension }).browser;
  const tab = (await tabs.query({})).find((each) => each.url === address);
  if (!tab) return { state: null, badge: "", tab: null };
  const state = (await tabs.sendMessage(tab.id, request).catch(() => null)) as SessionState | null;
  return { state: state ?? null, badge: await action.getBadgeText({ tabId: tab.id }), tab: tab.id };
}

async function readSidebar(): Promise<string | null> {
  const { extension } = (globalThis as unknown as { browser: Extension }).browser;
  const [view] = extension.getViews({ type: "sidebar" });
  return view?.document.querySelector(".highlight-open .passage-text, .highlight-open .passage")?.textContent ?? null;
}
