import type { Steps } from "../core/steps.ts";
import { nextTask } from "./next-task.ts";

/** Milliseconds a slice may take; a step that is begun is ended. Nobody waits for a page that is not shown, and its timers come late. */
const SLICE = 4;
const HIDDEN = Number.POSITIVE_INFINITY;

/**
 * Runs steps in slices, each a task of its own, so that the page's own work comes in between. The page may be another one when it is
 * over: what the steps work on must not be its nodes.
 *
 * @returns null: `signal` has ended it.
 */
export async function runInSlices<T>(steps: Steps<T>, signal: AbortSignal): Promise<T | null> {
  for (;;) {
    await nextTask();
    if (signal.aborted) return null;
    const until = performance.now() + (document.visibilityState === "hidden" ? HIDDEN : SLICE);
    do {
      const { done, value } = steps.next();
      if (done) return value;
    } while (performance.now() < until);
  }
}
