import { setTimeout } from "node:timers/promises";
import type { RasdInChromium } from "../../../tests/e2e/support/rasd-in-chromium.ts";
import { findTarget, openTargets, speakToTarget } from "../../../tests/e2e/support/targets.ts";
import { servePages } from "../leaks/acts.ts";
import { countKinds } from "../leaks/count-kinds.ts";
import { findGrowing } from "../leaks/find-growing.ts";
import { HABITS, type Habit } from "../leaks/habits.ts";
import { type HeapSource, takeSnapshot } from "../leaks/take-snapshot.ts";
import type { Part } from "../types.ts";
import { withRasd } from "../with-rasd.ts";

/** Before the first look: what is made once is made then. */
const FIRST = 6;
/** Between two looks; no number that anything in a browser would come in by itself. */
const TIMES = 13;
const LOOKS = 3;
/** Milliseconds before a look. Dexie keeps what was asked for three seconds longer, to answer from it; how much that is says only how fast it went. */
const REST = 5_000;

export const leaks: Part = {
  name: "leaks",
  what: `${HABITS.length} things readers do over and over, each ${FIRST} times and then twice ${TIMES}, in one page, panel or library that stays open`,
  demanded: "nothing in its heap or the background's of which there is one more after each time",
  rounds: HABITS.length,
  short: 2,
  run: async (job) => {
    while (job.goesOn()) {
      const habit = HABITS[job.done()]!;
      await withRasd(job, async ({ rasd, server }) => {
        servePages(server);
        const looks = await lookAt(habit, rasd, job.signal);
        if (job.signal.aborted) return;
        for (const [heap, counted] of looks)
          for (const { kind, counts } of findGrowing(counted, TIMES))
            if (!Object.hasOwn(habit.kept ?? {}, kind))
              job.fault(`${habit.name}: in the ${heap}, ${kind}: ${counts.join(", ")}`);
        job.advance(1, { times: FIRST + (LOOKS - 1) * TIMES });
      });
    }
  },
  judge: ({ counts }) => ({ seen: `all done ${counts.times ?? 0} times in all, nothing held for good`, met: true }),
};

/** What each heap holds, by its name: at first, and each time the habit has been followed for a while. Fewer looks when `signal` ends it. */
async function lookAt(
  habit: Habit,
  rasd: RasdInChromium,
  signal: AbortSignal,
): Promise<Map<string, ReadonlyMap<string, number>[]>> {
  const devtools = await openTargets(rasd.browser);
  const target = await findTarget(devtools, rasd.browser.extensionUrl("background.js"));
  const { watched, act } = await habit.begin(rasd);
  const heaps = new Map<string, HeapSource>([["background", await speakToTarget(devtools, target!)]]);
  if (watched) heaps.set("page", await rasd.browser.context.newCDPSession(watched));
  const looks = new Map([...heaps.keys()].map((name) => [name, [] as ReadonlyMap<string, number>[]]));
  for (let look = 0, turn = 0; look < LOOKS && !signal.aborted; look++) {
    const until = turn + (look === 0 ? FIRST : TIMES);
    for (; turn < until && !signal.aborted; turn++) await act(turn);
    await setTimeout(REST);
    for (const [name, heap] of heaps) looks.get(name)!.push(countKinds(await takeSnapshot(heap)));
  }
  return looks;
}
