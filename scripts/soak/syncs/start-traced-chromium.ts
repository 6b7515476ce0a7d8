import { evaluateAsContentScript } from "../../../tests/e2e/support/ask-as-content-script.ts";
import { startRasdInChromium } from "../../../tests/e2e/support/rasd-in-chromium.ts";
import type { SampleServer } from "../../browsers/sample-server.ts";
import { VICTIM_ADDRESS } from "../kills/victim-page.ts";
import { savingOnce, writeRelaxed } from "./save-once.ts";
import type { TracedBrowser } from "./traced-browser.ts";

/** @param executable of a SyncTrace. */
export async function startTracedChromium(server: SampleServer, executable: string): Promise<TracedBrowser> {
  const rasd = await startRasdInChromium({ locale: "ar", proxy: server.origin, executable });
  try {
    const tab = await rasd.open(VICTIM_ADDRESS);
    const state = await rasd.readState(tab);
    if (state.status !== "annotated") throw new Error("The article was not read");
    const report = { ...state.report, text: "" };
    const desk = await rasd.browser.openExtensionPage("manifest.json");
    return {
      save: async (number) =>
        Number(await evaluateAsContentScript(rasd.browser, tab.page, savingOnce({ number, report }))),
      writeRelaxed: (number) => desk.evaluate(writeRelaxed, number),
      stop: () => rasd.stop(),
    };
  } catch (error) {
    await rasd.stop();
    throw error;
  }
}
