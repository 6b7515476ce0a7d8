import { dumpDatabases } from "../../browsers/dump-databases.ts";
import { launchChromium } from "../../browsers/launch-chromium.ts";
import type { Victim } from "./run-kills.ts";
import { TOLD } from "./save-in-store.ts";
import { SAVERS } from "./victim-page.ts";

/** A Chromium on a profile with one bare page of the extension, which saves by the store's own operations: the quickest to kill. */
export async function startBareVictim(
  executable: string,
  extension: string,
  profile: string,
  /** save-in-store.ts as a page's script; see buildPageScript. */
  script: string,
): Promise<Victim> {
  const browser = await launchChromium({ executable, extension, profile });
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  await page.goto(browser.extensionUrl("manifest.json"));
  return {
    readDatabases: () => page.evaluate(dumpDatabases),
    beginSaving: async (round, tell) => {
      page.on("console", (message) => {
        const text = message.text();
        if (text.startsWith(TOLD)) tell(text.slice(TOLD.length));
      });
      await page.evaluate(`${script}; void bench.save(${round}, ${SAVERS}); 0`);
    },
    kill: () => browser.kill(),
    stop: () => browser.stop(),
  };
}
