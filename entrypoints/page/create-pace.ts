import { runAtOnce } from "../../utils/core/steps/run-at-once.ts";
import { runInSlices } from "../../utils/core/steps/run-in-slices.ts";
import type { Steps } from "../../utils/core/steps/types.ts";
import { untilIdle } from "../../utils/dom/when-idle.ts";

/** How a reading goes through its steps. */
export interface Pace {
  /** null: the page has changed between two steps, and the work was given up. */
  readonly run: <T>(steps: Steps<T>) => Promise<T | null>;
  /** Lets the page do what it has to do. */
  readonly rest: () => Promise<void>;
}

/** The first reading is waited for, and so is one that the reader asks for. */
export const AT_ONCE: Pace = { run: async (steps) => runAtOnce(steps), rest: async () => undefined };

/** A slice ends with the step in which so many milliseconds are over. */
const SLICE = 1.5;
/** The page's own work is waited for so long between two slices, in milliseconds. */
const LONGEST_REST = 200;

/**
 * For what comes after the page: in idle time, a slice after the other, so that nobody feels it (the issue on trust and speed: 4 ms each).
 * Out of sight nobody waits for the page, and idle time is rare: there all goes at once.
 *
 * @param changes how often the page has changed.
 * @param signal its end makes what rests reject with its reason.
 */
export function createCalmPace(doc: Document, changes: () => number, signal: AbortSignal): Pace {
  const rest = async () => {
    if (doc.visibilityState === "visible") await untilIdle(window, LONGEST_REST, signal);
  };
  const run = <T>(steps: Steps<T>) => {
    const before = changes();
    const now = () => performance.now();
    return runInSlices(steps, { most: SLICE, now, rest, isStale: () => changes() !== before });
  };
  return { run, rest };
}
