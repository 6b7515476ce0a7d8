import { fileURLToPath } from "node:url";
import type { Page, Worker } from "playwright";
import { dumpDatabases } from "../../../scripts/browsers/dump-databases.ts";
import { findBrowser } from "../../../scripts/browsers/find-browser.ts";
import {
  type ChromiumOptions,
  launchChromium,
  type RunningChromium,
} from "../../../scripts/browsers/launch-chromium.ts";
import type { SealedClipping } from "../../../utils/core/clippings/types.ts";
import type { Annotation, ArticleNote } from "../../../utils/core/notes/types.ts";
import type { SessionState } from "../../../utils/extension/view-answers.ts";
import type { ViewRequest } from "../../../utils/extension/view-requests.ts";
import { annotationsOf, clippingsOf, notesOf } from "./notes.ts";
import { waitFor } from "./wait-for.ts";

export const CHROMIUM_BUILD = fileURLToPath(new URL("../../../.output/chrome-mv3", import.meta.url));

/** The little of the extension interfaces that tests call inside the extension. */
interface Extension {
  readonly tabs: {
    query(query: object): Promise<{ id: number }[]>;
    sendMessage(tab: number, message: unknown): Promise<unknown>;
  };
  readonly action: { getBadgeText(query: { tabId: number }): Promise<string> };
}

/** A page with the number Chromium's extensions know its tab by. */
export interface OpenTab {
  readonly page: Page;
  readonly id: number;
}

/** The built extension in a running Chromium. */
export interface RasdInChromium {
  readonly browser: RunningChromium;
  /** What went wrong anywhere: uncaught errors of pages and console errors of the extension. Empty when all is well. */
  readonly faults: readonly string[];
  /** Opens an address in a new tab. */
  open(url: string): Promise<OpenTab>;
  /** Opens the popup over a tab, in a tab of its own as large as a popup. */
  openPopup(tab: OpenTab): Promise<Page>;
  /** What the background says to a page session; null when there is none. */
  ask(tab: OpenTab, request: ViewRequest): Promise<SessionState | null>;
  /** What the session makes of its page, once it has read it. */
  readState(tab: OpenTab): Promise<SessionState>;
  badge(tab: OpenTab): Promise<string>;
  /** Every note in the database, tombstones included, oldest first. */
  notes(): Promise<ArticleNote[]>;
  /** Every sealed clipping, tombstones included, in the order they were sealed. */
  clippings(): Promise<SealedClipping[]>;
  /** Every annotation, tombstones included, oldest first. */
  annotations(): Promise<Annotation[]>;
  /** Opens the side panel of a tab, in a tab of its own as wide as a side panel. */
  openPanel(tab: OpenTab): Promise<Page>;
  stop(): Promise<void>;
}

/** Starts Chromium with the built extension. */
export async function startRasdInChromium(
  options: Omit<ChromiumOptions, "executable" | "extension"> &
    Partial<Pick<ChromiumOptions, "executable" | "extension">>,
): Promise<RasdInChromium> {
  const executable = options.executable ?? (await findBrowser("chromium", { install: false })).path;
  const browser = await launchChromium({ extension: CHROMIUM_BUILD, ...options, executable });
  const faults: string[] = [];
  browser.context.on("weberror", (error) => faults.push(`page: ${error.error().message}`));
  browser.context.on("console", (message) => {
    const from = message.location().url;
    // What stands under http is the page's own: a missing icon, for instance.
    if (message.type() === "error" && !from.startsWith("http")) faults.push(`console: ${message.text()}`);
  });
  const watched = new WeakSet<Worker>();
  const background = async (): Promise<Worker> => {
    const worker = await browser.serviceWorker();
    if (!watched.has(worker)) {
      watched.add(worker);
      // A worker's uncaught errors are told to nobody else.
      await worker.evaluate(() => {
        addEventListener("error", ({ message }) => console.error(message));
        addEventListener("unhandledrejection", ({ reason }) => console.error(String(reason)));
      });
    }
    return worker;
  };
  await background();

  const listTabs = async (): Promise<number[]> =>
    (await background()).evaluate(async () => {
      const { tabs } = (globalThis as unknown as { chrome: Extension }).chrome;
      return (await tabs.query({})).map(({ id }) => id);
    });

  const ask: RasdInChromium["ask"] = async ({ id }, request) =>
    (await background()).evaluate(
      async ([tab, message]) => {
        const { tabs } = (globalThis as unknown as { chrome: Extension }).chrome;
        // A page that is just going answers with nothing at all.
        return ((await tabs.sendMessage(tab, message).catch(() => null)) ?? null) as SessionState | null;
      },
      [id, request] as const,
    );

  return {
    browser,
    faults,
    open: async (url) => {
      const before = await listTabs();
      const page = await browser.context.newPage();
      const id = (await listTabs()).find((tab) => !before.includes(tab));
      if (id === undefined) throw new Error("Chromium opened no tab");
      // Chromium itself may take long over a page that is all one text node.
      await page.goto(url, { timeout: 90_000 });
      return { page, id };
    },
    openPopup: ({ id }) => browser.openExtensionPage(`popup.html?tab=${id}`, { width: 400, height: 600 }),
    ask,
    readState: async (tab) =>
      (await waitFor(
        "a state of the page session",
        () => ask(tab, { type: "view/state" }),
        (state) => state !== null && state.status !== "reading",
      ))!,
    badge: async ({ id }) =>
      (await background()).evaluate(
        (tabId) => (globalThis as unknown as { chrome: Extension }).chrome.action.getBadgeText({ tabId }),
        id,
      ),
    notes: async () => notesOf(await (await background()).evaluate(dumpDatabases)),
    clippings: async () => clippingsOf(await (await background()).evaluate(dumpDatabases)),
    annotations: async () => annotationsOf(await (await background()).evaluate(dumpDatabases)),
    openPanel: ({ id }) => browser.openExtensionPage(`sidepanel.html?tab=${id}`, { width: 400, height: 800 }),
    stop: () => browser.stop(),
  };
}
