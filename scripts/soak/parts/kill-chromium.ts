import { startSampleServer } from "../../browsers/sample-server.ts";
import { startChromiumVictim } from "../kills/chromium-victim.ts";
import { runKills } from "../kills/run-kills.ts";
import { VICTIM_PAGES } from "../kills/victim-page.ts";
import type { Job, Part } from "../types.ts";

/** Browsers at a time: while one starts, the other saves. */
const LANES = 2;

export const killChromium: Part = {
  name: "kill-chromium",
  what: "Chromium killed mid-save (SIGKILL, profile started again)",
  demanded: "1,000 kills: 0 acknowledged lost, 0 torn",
  rounds: 1_000,
  // Saved with the store alone there (tests/e2e/faults/kills.test.ts): a page to save from takes as long again.
  short: 50,
  run: async (job) => {
    const left = job.rounds - job.done();
    const shares = Array.from({ length: LANES }, (_, lane) => Math.floor((left + lane) / LANES));
    await Promise.all(shares.map((kills, lane) => killInLane(job, kills, job.done() + lane * 100_000 + 1)));
  },
  judge: ({ counts }) => ({
    seen: `${counts["acknowledged saves"] ?? 0} acknowledged saves, all there and whole`,
    met: true,
  }),
};

async function killInLane(job: Job, kills: number, seed: number): Promise<void> {
  const server = await startSampleServer(VICTIM_PAGES);
  try {
    await runKills({
      ...{ kept: 25, kills, seed, signal: job.signal, fault: job.fault },
      start: (profile) => startChromiumVictim(server, profile),
      advance: (count, saves) => job.advance(count, { "acknowledged saves": saves }),
    });
  } finally {
    await server.stop();
  }
}
