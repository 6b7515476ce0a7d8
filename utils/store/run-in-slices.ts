import { nextTask } from "./next-task.ts";

/** How long a slice of work may take before a page gets its turn, in milliseconds. */
const SLICE = 8;

/** Runs work that pauses (a generator), giving the page its turn every few milliseconds. @throws when `signal` ends. */
export async function runInSlices<T>(work: Generator<void, T>, signal: AbortSignal): Promise<T> {
  let end = performance.now() + SLICE;
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() < end) continue;
    await nextTask();
    signal.throwIfAborted();
    end = performance.now() + SLICE;
  }
}
