// Long work in slices: its result, that others come in between, and that it ends.
import { expect, it } from "vitest";
import { runWhole, type Steps } from "../../utils/core/steps.ts";
import { runInSlices } from "../../utils/dom/run-in-slices.ts";

function* count(steps: number, busy: number, done: { steps: number }): Steps<number> {
  for (let step = 0; step < steps; step++) {
    const until = performance.now() + busy;
    while (performance.now() < until);
    done.steps++;
    yield;
  }
  return done.steps;
}

it("gives what the steps give, as when they are run at once", async () => {
  const { signal } = new AbortController();
  expect(runWhole(count(7, 0, { steps: 0 }))).toBe(7);
  expect(await runInSlices(count(7, 0, { steps: 0 }), signal)).toBe(7);
  expect(await runInSlices(count(0, 0, { steps: 0 }), signal)).toBe(0);
});

it("lets the page in between, after some four milliseconds", async () => {
  const done = { steps: 0 };
  const seen: number[] = [];
  const timer = setInterval(() => seen.push(done.steps), 0);
  await runInSlices(count(40, 3, done), new AbortController().signal);
  clearInterval(timer);
  // 120 ms of work in slices of two steps: a timer of some four milliseconds comes several times.
  expect(new Set(seen).size).toBeGreaterThan(4);
});

it("ends with its signal, and says so", async () => {
  const over = new AbortController();
  const done = { steps: 0 };
  const running = runInSlices(count(1_000, 3, done), over.signal);
  setTimeout(() => over.abort(), 20);
  expect(await running).toBeNull();
  expect(done.steps).toBeLessThan(100);
});

it("passes on what a step throws", async () => {
  function* fail(): Steps<never> {
    yield;
    throw new Error("a broken step");
  }
  await expect(runInSlices(fail(), new AbortController().signal)).rejects.toThrow("a broken step");
});
