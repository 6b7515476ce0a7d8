// Chromium killed while it saves, fifty times; a thousand times through a page's script: `npm run soak -- kill-chromium`.
import { expect, it } from "vitest";
import { buildPageScript } from "../../../scripts/bench/build-page-script.ts";
import { findBrowser } from "../../../scripts/browsers/find-browser.ts";
import { startBareVictim } from "../../../scripts/soak/kills/bare-victim.ts";
import { runKills } from "../../../scripts/soak/kills/run-kills.ts";
import { killChromium } from "../../../scripts/soak/parts/kill-chromium.ts";
import { CHROMIUM_BUILD } from "../support/rasd-in-chromium.ts";

const KILLS = killChromium.short;
/** Browsers at a time: while one starts, the other saves. */
const LANES = 2;

it.skipIf(process.platform === "win32")(
  `loses nothing that was acknowledged in ${KILLS} kills, and tears nothing`,
  async () => {
    const { path } = await findBrowser("chromium", { install: false });
    const script = await buildPageScript(new URL("../../../scripts/soak/kills/save-in-store.ts", import.meta.url));
    const faults: string[] = [];
    let [done, acknowledged] = [0, 0];
    const lane = (seed: number) =>
      runKills({
        ...{ kills: KILLS / LANES, kept: KILLS, seed, signal: new AbortController().signal },
        start: (profile) => startBareVictim(path, CHROMIUM_BUILD, profile, script),
        advance: (kills, saves) => {
          done += kills;
          acknowledged += saves;
        },
        fault: (what) => faults.push(what),
        // Chromium's own fault, once in hundreds of kills; the soak counts it as missed.
        wiped: (what) => console.log(`Chromium deleted a database whose log was torn (docs/adr/0025): ${what}`),
      });
    await Promise.all(Array.from({ length: LANES }, (_, at) => lane(at + 1)));
    expect({ faults, done }).toEqual({ faults: [], done: KILLS });
    expect(acknowledged).toBeGreaterThanOrEqual(KILLS);
  },
  300_000,
);
