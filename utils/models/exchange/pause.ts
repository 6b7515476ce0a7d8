import { nextTask } from "../../store/next-task.ts";

/** How long work may go on before the page gets its turn, in milliseconds. */
const SLICE = 12;

/** Gives a page its turn when work has gone on for a while, and ends the work when `signal` has ended. */
export type Pause = () => Promise<void>;

/** @returns to be called often: it returns at once while there is time. Throws the signal's reason when it has ended. */
export function createPause(signal: AbortSignal): Pause {
  let end = performance.now() + SLICE;
  return async () => {
    signal.throwIfAborted();
    if (performance.now() < end) return;
    await nextTask();
    signal.throwIfAborted();
    end = performance.now() + SLICE;
  };
}
