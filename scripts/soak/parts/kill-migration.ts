import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CHROMIUM_BUILD } from "../../../tests/e2e/support/rasd-in-chromium.ts";
import { waitFor } from "../../../tests/e2e/support/wait-for.ts";
import { createRandom } from "../../bench/anchoring/random.ts";
import { findBrowser } from "../../browsers/find-browser.ts";
import { launchChromium } from "../../browsers/launch-chromium.ts";
import { makeOldDatabase, OLD_NOTES, readOldDatabase } from "../old-database.ts";
import type { Part } from "../types.ts";

/** Milliseconds after the background's start within which the browser is killed; upgrading takes about as long. */
const LONGEST = 1_500;

export const killMigration: Part = {
  name: "kill-migration",
  what: `Chromium killed while Rasd brings ${OLD_NOTES} notes of schema 3 to the present one`,
  demanded: "every note there and whole after the next start",
  rounds: 30,
  run: async (job) => {
    const { path } = await findBrowser("chromium", { install: false });
    const random = createRandom(job.done() + 1);
    while (job.goesOn()) {
      const profile = await mkdtemp(join(tmpdir(), "rasd-migration-"));
      const start = () => launchChromium({ executable: path, extension: CHROMIUM_BUILD, profile });
      try {
        const before = await start();
        await (await before.openExtensionPage("manifest.json")).evaluate(makeOldDatabase, OLD_NOTES);
        await before.kill();
        const upgrading = await start();
        await new Promise((done) => setTimeout(done, random.below(LONGEST)));
        await upgrading.kill();
        const after = await start();
        const page = await after.openExtensionPage("manifest.json");
        const isOld = await page.evaluate(async () => (await indexedDB.databases())[0]?.version === 30);
        const seen = await waitFor(
          "the upgrade",
          () => page.evaluate(readOldDatabase),
          ({ version }) => version === 40,
          60_000,
        );
        if (seen.notes !== OLD_NOTES || seen.whole !== OLD_NOTES || seen.upgraded !== OLD_NOTES)
          job.fault(`round ${job.done()}: ${JSON.stringify(seen)}`);
        await after.stop();
        job.advance(1, { "still old after the kill": isOld ? 1 : 0 });
      } finally {
        await rm(profile, { recursive: true, force: true, maxRetries: 5 });
      }
    }
  },
  judge: ({ done, counts }) => ({
    seen: `every note whole; the kill came before the upgrade was done ${counts["still old after the kill"] ?? 0} times of ${done}`,
    met: true,
  }),
};
