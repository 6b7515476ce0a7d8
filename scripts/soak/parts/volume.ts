import { buildPageScript } from "../../bench/build-page-script.ts";
import { middle } from "../../bench/popup/statistics.ts";
import { usedMemory } from "../../bench/used-memory.ts";
import type { Part } from "../types.ts";
import { withRasd } from "../with-rasd.ts";

/** Of the full figure; a share of its rounds has the same share of them. */
const NOTES = 100_000;
const ROUNDS = 20;
/** Milliseconds, milliseconds, bytes. */
const DEMANDED = { page: 100, save: 50, heap: 100_000_000 };

export const volume: Part = {
  name: "volume",
  what: "100,000 notes: the newest page of the list and one from behind 10,000 others, a save until it is on disk, the popup's heap",
  demanded: "a page ≤ 100 ms, a save ≤ 50 ms, popup heap ≤ 100 MB (medians)",
  rounds: ROUNDS,
  short: 1,
  run: async (job) => {
    const notes = Math.ceil((NOTES * job.rounds) / ROUNDS);
    const script = await buildPageScript(new URL("../volume-in-page.ts", import.meta.url));
    await withRasd(job, async ({ rasd }) => {
      const desk = await rasd.browser.openExtensionPage("manifest.json");
      await desk.evaluate(`${script}; bench.seed(${notes}, ${Date.now()})`);
      while (job.goesOn()) {
        const times = await desk.evaluate<Record<string, number>>(`bench.measure(${job.done()}, ${notes})`);
        for (const [name, time] of Object.entries(times)) job.measure(name, time);
        const popup = await rasd.browser.openExtensionPage("popup.html", { width: 400, height: 600 });
        await popup.locator(".note-headline").first().waitFor();
        job.measure("heap", await usedMemory(await rasd.browser.context.newCDPSession(popup)));
        await popup.close();
        job.advance(1);
      }
    });
  },
  judge: ({ measures }) => {
    const [newest, far, save, heap] = ["newest", "far", "save", "heap"].map((name) => middle(measures[name] ?? []));
    return {
      seen: `newest page ${newest!.toFixed(0)} ms, one from behind ${far!.toFixed(0)} ms, a save ${save!.toFixed(0)} ms, popup ${(heap! / 1e6).toFixed(1)} MB`,
      met: Math.max(newest!, far!) <= DEMANDED.page && save! <= DEMANDED.save && heap! <= DEMANDED.heap,
    };
  },
};
