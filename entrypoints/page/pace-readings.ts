import { whenIdle } from "../../utils/dom/when-idle.ts";

/** Time between two readings of a page that keeps changing, in milliseconds: short at first, longer while nothing new comes. */
const SHORTEST_PAUSE = 400;
const LONGEST_PAUSE = 8_000;

/** When a page that changes is read again. */
export interface ReadingPace {
  /** Reads after the pause, once the page is idle; asked again before that, it is one reading. */
  readonly later: () => void;
  /** Something new came: the next pause is short again. */
  readonly quicken: () => void;
  /** Nothing new came: the next pause is twice as long. */
  readonly slow: () => void;
  /** Does not wait for a long pause to end. */
  readonly hurry: () => void;
}

/** Ends with `signal`. */
export function paceReadings(read: () => void, signal: AbortSignal): ReadingPace {
  let pause = SHORTEST_PAUSE;
  /** Set while a reading is to come. */
  let timer: ReturnType<typeof setTimeout> | undefined;

  function later() {
    if (timer !== undefined || signal.aborted) return;
    const run = () => {
      timer = undefined;
      read();
    };
    timer = setTimeout(() => whenIdle(window, run, 1_000, signal), pause);
  }

  return {
    later,
    quicken: () => {
      pause = SHORTEST_PAUSE;
    },
    slow: () => {
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    },
    hurry: () => {
      if (pause === SHORTEST_PAUSE) return later();
      pause = SHORTEST_PAUSE;
      clearTimeout(timer);
      timer = undefined;
      later();
    },
  };
}
