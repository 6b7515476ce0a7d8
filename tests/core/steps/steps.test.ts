import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runAtOnce } from "../../../utils/core/steps/run-at-once.ts";
import { runInSlices } from "../../../utils/core/steps/run-in-slices.ts";
import type { Steps } from "../../../utils/core/steps/types.ts";

/** Work of steps that take so many milliseconds each, by a clock of its own. */
function setUp(times: readonly number[]) {
  let clock = 0;
  const done: number[] = [];
  const slices: number[] = [];
  let begun = 0;
  let ended = false;
  function* work(): Steps<string> {
    try {
      for (const [index, time] of times.entries()) {
        if (index > 0) yield;
        clock += time;
        done.push(index);
      }
      return "all";
    } finally {
      ended = true;
    }
  }
  const close = () => {
    slices.push(clock - begun);
    begun = clock;
  };
  const run = async (most: number, isStale: () => boolean = () => false) => {
    const outcome = await runInSlices(work(), { most, now: () => clock, rest: async () => close(), isStale });
    close();
    return outcome;
  };
  return { work, run, done, slices, hasEnded: () => ended };
}

const times = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 40 });

describe("in slices", () => {
  it("does every step once, in order, as at once, and no slice begins a step when its time is over", async () => {
    await fc.assert(
      fc.asyncProperty(times, fc.integer({ min: 1, max: 20 }), async (list, most) => {
        const { run, done, slices } = setUp(list);
        expect(await run(most)).toBe(runAtOnce(setUp(list).work()));
        expect(done).toEqual(list.map((_, index) => index));
        // The last step of a slice may be the longest.
        for (const slice of slices) expect(slice).toBeLessThan(most + Math.max(...list, 1));
        expect(slices.reduce((sum, slice) => sum + slice, 0)).toBe(list.reduce((sum, time) => sum + time, 0));
      }),
    );
  });

  it("gives up in the rest in which it was overtaken, and lets the work put things in order", async () => {
    const { run, done, hasEnded } = setUp([2, 2, 2, 2, 2]);
    let rests = 0;
    expect(await run(3, () => ++rests === 2)).toBe(null);
    expect([done, hasEnded()]).toEqual([[0, 1, 2, 3], true]);
  });

  it("does not rest where all fits into one slice: nobody is asked whether it is stale", async () => {
    const { run, slices } = setUp([1, 1]);
    expect(await run(10, () => true)).toBe("all");
    expect(slices).toEqual([2]);
  });

  it("passes on what a step throws, and what a rest does", async () => {
    // biome-ignore lint/correctness/useYield: it never comes to its first rest.
    const broken = function* (): Steps<null> {
      throw new Error("broken");
    };
    const means = { most: 0, now: () => 0, isStale: () => false };
    await expect(runInSlices(broken(), { ...means, rest: async () => {} })).rejects.toThrow("broken");
    const { work, hasEnded } = setUp([1, 1]);
    const rest = async () => {
      throw new Error("over");
    };
    await expect(runInSlices(work(), { ...means, rest })).rejects.toThrow("over");
    expect(hasEnded()).toBe(true);
  });
});
