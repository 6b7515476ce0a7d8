import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CHROMIUM_BUILD } from "../../../tests/e2e/support/rasd-in-chromium.ts";
import { waitFor } from "../../../tests/e2e/support/wait-for.ts";
import { buildPageScript } from "../../bench/build-page-script.ts";
import { findBrowser } from "../../browsers/find-browser.ts";
import { startBareVictim } from "../kills/bare-victim.ts";
import { compare } from "../kills/compare.ts";
import { tearLog } from "../kills/torn-log.ts";
import type { Part } from "../types.ts";

/** Acknowledgements before the log is torn, and after. */
const SAVES = 12;

/**
 * What a kill does once in some hundreds, made to happen. Chromium reads over the torn end, writes on behind it, and takes the database for
 * broken, and deletes it, when it opens it the next time (docs/adr/0025).
 */
export const tornLog: Part = {
  name: "torn-log",
  what: "Chromium's own log torn between two writes of one record, as by a kill, then two starts with saves between",
  demanded: "20 times: 0 acknowledged lost",
  rounds: 20,
  short: 1,
  run: async (job) => {
    const { path } = await findBrowser("chromium", { install: false });
    const script = await buildPageScript(new URL("../kills/save-in-store.ts", import.meta.url));
    while (job.goesOn()) {
      const profile = await mkdtemp(join(tmpdir(), "rasd-torn-"));
      const acknowledged = new Map<string, number>();
      const saveSome = async (round: number) => {
        const victim = await startBareVictim(path, CHROMIUM_BUILD, profile, script);
        let told = 0;
        await victim.beginSaving(round, (what) => {
          const [id = "", version = ""] = what.split("/");
          acknowledged.set(id, Number(version));
          told++;
        });
        await waitFor("some saves", async () => told >= SAVES, Boolean, 60_000);
        await victim.kill();
      };
      try {
        await saveSome(0);
        tearLog(profile);
        await saveSome(1);
        const after = await startBareVictim(path, CHROMIUM_BUILD, profile, script);
        const { lost } = compare(acknowledged, await after.readDatabases());
        if (lost.length > 0) job.fault(`${lost.length} of ${acknowledged.size} notes lost`);
        await after.stop();
        job.advance(1, { notes: acknowledged.size });
      } finally {
        await rm(profile, { recursive: true, force: true, maxRetries: 5 });
      }
    }
  },
  judge: ({ counts }) => ({ seen: `${counts.notes ?? 0} notes, none lost`, met: true }),
};
