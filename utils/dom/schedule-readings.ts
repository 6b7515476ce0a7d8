import { whenIdle } from "./when-idle.ts";

/** Time between two readings of a page that keeps changing, in milliseconds: short at first, longer while nothing new comes. */
const SHORTEST_PAUSE = 400;
const LONGEST_PAUSE = 8_000;

/** When a page is read: in idle time, not too often, and at once when the lexicon has changed. */
export interface ReadingSchedule {
  /** The page has changed: it is read after the pause. Several changes make one reading. */
  readonly later: () => void;
  /** The same words are to be read with another lexicon. Several changes at once make one reading. */
  readonly anew: () => void;
  /** Something new came, or is to come: the next readings follow soon. */
  readonly quicken: () => void;
  /** What was painted is gone: the reading that is waited for comes soon, too. */
  readonly hurry: () => void;
  /** Nothing new came: the next reading may take longer. */
  readonly calm: () => void;
}

/** @param read anew: also when the words are the same. Ends with `signal`. */
export function scheduleReadings(read: (anew: boolean) => void, signal: AbortSignal): ReadingSchedule {
  let pause = SHORTEST_PAUSE;
  /** Set while a reading is to come. */
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAnew = false;
  signal.addEventListener("abort", () => clearTimeout(timer), { once: true });

  return {
    later: () => {
      if (timer !== undefined || signal.aborted) return;
      timer = setTimeout(() => {
        whenIdle(
          window,
          () => {
            timer = undefined;
            read(false);
          },
          1_000,
          signal,
        );
      }, pause);
    },
    anew: () => {
      if (isAnew || signal.aborted) return;
      isAnew = true;
      whenIdle(
        window,
        () => {
          isAnew = false;
          read(true);
        },
        200,
        signal,
      );
    },
    quicken: () => {
      pause = SHORTEST_PAUSE;
    },
    hurry: () => {
      if (pause > SHORTEST_PAUSE) {
        clearTimeout(timer);
        timer = undefined;
      }
      pause = SHORTEST_PAUSE;
    },
    calm: () => {
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    },
  };
}
