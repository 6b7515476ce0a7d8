import { startRasdInFirefox } from "../../../tests/e2e/support/rasd-in-firefox.ts";
import type { SampleServer } from "../../browsers/sample-server.ts";
import { hearAcknowledged } from "./hear-acknowledged.ts";
import { runInFirefoxPage } from "./run-in-firefox-page.ts";
import type { Victim } from "./run-kills.ts";
import { savingScript } from "./save-in-page.ts";
import { ACKNOWLEDGED, SAVERS, VICTIM_ADDRESS } from "./victim-page.ts";

/** A Firefox on a profile with an article open, ready to be killed. */
export async function startFirefoxVictim(server: SampleServer, profile: string): Promise<Victim> {
  const rasd = await startRasdInFirefox({ locale: "ar", proxy: server.origin, profile });
  const { marionette } = rasd.browser;
  let end = () => {};
  return {
    readDatabases: () => rasd.browser.readDatabases(),
    beginSaving: async (round, tell) => {
      await marionette.navigate(VICTIM_ADDRESS);
      const { state } = await rasd.readReport(VICTIM_ADDRESS);
      if (state?.status !== "annotated") throw new Error("The article was not read");
      end = hearAcknowledged(server, ACKNOWLEDGED, tell);
      const order = { round, path: ACKNOWLEDGED, savers: SAVERS, report: { ...state.report, text: "" } };
      // A page of the extension puts it into the article's content script.
      await rasd.browser.openExtensionPage("manifest.json");
      await runInFirefoxPage(rasd.browser, VICTIM_ADDRESS, savingScript(order));
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
