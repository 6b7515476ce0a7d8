import { startRasdInFirefox } from "../../../tests/e2e/support/rasd-in-firefox.ts";
import type { SampleServer } from "../../browsers/sample-server.ts";
import { runInFirefoxPage } from "../kills/run-in-firefox-page.ts";
import { VICTIM_ADDRESS } from "../kills/victim-page.ts";
import { savingOnce, writeRelaxed } from "./save-once.ts";
import type { TracedBrowser } from "./traced-browser.ts";

/** @param executable of a SyncTrace. */
export async function startTracedFirefox(server: SampleServer, executable: string): Promise<TracedBrowser> {
  const rasd = await startRasdInFirefox({ locale: "ar", proxy: server.origin, executable });
  const { browser } = rasd;
  try {
    await browser.marionette.navigate(VICTIM_ADDRESS);
    const { state } = await rasd.readReport(VICTIM_ADDRESS);
    if (state?.status !== "annotated") throw new Error("The article was not read");
    const report = { ...state.report, text: "" };
    await browser.openExtensionPage("manifest.json");
    return {
      save: async (number) => Number(await runInFirefoxPage(browser, VICTIM_ADDRESS, savingOnce({ number, report }))),
      writeRelaxed: (number) => browser.marionette.evaluate(writeRelaxed, number),
      stop: () => rasd.stop(),
    };
  } catch (error) {
    await rasd.stop();
    throw error;
  }
}
