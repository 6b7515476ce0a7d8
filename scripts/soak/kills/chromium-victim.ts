import type { Page } from "playwright";
import { evaluateAsContentScript } from "../../../tests/e2e/support/ask-as-content-script.ts";
import { startRasdInChromium } from "../../../tests/e2e/support/rasd-in-chromium.ts";
import type { SampleServer } from "../../browsers/sample-server.ts";
import { hearAcknowledged } from "./hear-acknowledged.ts";
import type { Victim } from "./run-kills.ts";
import { savingScript } from "./save-in-page.ts";
import { ACKNOWLEDGED, SAVERS, VICTIM_ADDRESS } from "./victim-page.ts";

export interface ChromiumVictim extends Victim {
  /** The page it saves from; null: it does not save yet. */
  page(): Page | null;
}

/** A Chromium on a profile with an article open, ready to be killed. */
export async function startChromiumVictim(server: SampleServer, profile: string): Promise<ChromiumVictim> {
  const rasd = await startRasdInChromium({ locale: "ar", proxy: server.origin, profile });
  let end = () => {};
  let page: Page | null = null;
  return {
    page: () => page,
    readDatabases: () => rasd.browser.readDatabases(),
    beginSaving: async (round, tell) => {
      const tab = await rasd.open(VICTIM_ADDRESS);
      page = tab.page;
      const state = await rasd.readState(tab);
      if (state.status !== "annotated") throw new Error("The article was not read");
      end = hearAcknowledged(server, ACKNOWLEDGED, tell);
      const order = { round, path: ACKNOWLEDGED, savers: SAVERS, report: { ...state.report, text: "" } };
      await evaluateAsContentScript(rasd.browser, tab.page, savingScript(order));
    },
    kill: async () => {
      await rasd.browser.kill();
      // What was sent before may still be in the socket.
      await new Promise((done) => setTimeout(done, 20));
      end();
      server.forgetRequests();
    },
    stop: () => rasd.stop(),
  };
}
