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

/** Milliseconds within which the browser is killed, once it can be watched; upgrading takes about as long. */
const LONGEST = 1_500;

export const killMigration: Part = {
  name: "kill-migration",
  what: `Chromium killed while Rasd brings ${OLD_NOTES} notes of schema 3 to the present one`,
  demanded: "every note there and whole after the next start",
  rounds: 30,
  short: 1,
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
        const watcher = await upgrading.openExtensionPage("manifest.json");
        await watcher.evaluate(watchVersion);
        await new Promise((done) => setTimeout(done, random.below(LONGEST)));
        const isUnderWay = await watcher.evaluate(() => (globalThis as { version?: number }).version !== 40);
        await upgrading.kill();
        const after = await start();
        const page = await after.openExtensionPage("manifest.json");
        const seen = await waitFor(
          "the upgrade",
          () => page.evaluate(readOldDatabase),
          ({ version }) => version === 40,
          60_000,
        );
        if (seen.notes !== OLD_NOTES || seen.whole !== OLD_NOTES || seen.upgraded !== OLD_NOTES)
          job.fault(`round ${job.done()}: ${JSON.stringify(seen)}`);
        await after.stop();
        job.advance(1, { "under way": isUnderWay ? 1 : 0 });
      } finally {
        await rm(profile, { recursive: true, force: true, maxRetries: 5 });
      }
    }
  },
  judge: ({ done, counts }) => ({
    seen: `every note whole; the upgrade was not done ${counts["under way"] ?? 0} times of ${done} when the kill came`,
    met: true,
  }),
};

/** Runs in a page of the extension: puts the version the database can be opened in on the page; while it is upgraded, it cannot. */
function watchVersion(): void {
  const look = () => {
    const request = indexedDB.open("rasd");
    request.onsuccess = () => {
      const { version } = request.result;
      request.result.close();
      Object.assign(globalThis, { version });
      if (version !== 40) setTimeout(look, 20);
    };
  };
  look();
}
