import { startRasdInFirefox } from "../../../tests/e2e/support/rasd-in-firefox.ts";
import { startSampleServer } from "../../browsers/sample-server.ts";
import { startFirefoxVictim } from "../kills/firefox-victim.ts";
import { runKills } from "../kills/run-kills.ts";
import { VICTIM_PAGES } from "../kills/victim-page.ts";
import type { Part } from "../types.ts";

export const killFirefox: Part = {
  name: "kill-firefox",
  what: "Firefox killed mid-save (SIGKILL, profile started again)",
  demanded: "200 kills: 0 acknowledged lost, 0 torn",
  rounds: 200,
  short: 1,
  run: async (job) => {
    const server = await startSampleServer(VICTIM_PAGES);
    try {
      await runKills({
        ...{ kept: 25, seed: job.done() + 1, signal: job.signal, fault: job.fault },
        kills: job.rounds - job.done(),
        prepare: install,
        start: (profile) => startFirefoxVictim(server, profile),
        advance: (kills, saves) => job.advance(kills, { "acknowledged saves": saves }),
      });
    } finally {
      await server.stop();
    }
  },
  judge: ({ counts }) => ({
    seen: `${counts["acknowledged saves"] ?? 0} acknowledged saves, all there and whole`,
    met: true,
  }),
};

/**
 * Firefox writes what an extension may do some seconds after it was installed; killed before, it starts with a Rasd that may read no site.
 * A reader's Rasd was installed long ago.
 */
async function install(profile: string): Promise<void> {
  const rasd = await startRasdInFirefox({ profile });
  await rasd.stop();
}
