import { periodStarts } from "../core/notes/period-starts.ts";
import { type BegunFront, beginFront } from "../extension/begin-front.ts";
import { beginNewest, type EarlyConnection, openEarly } from "../store/begin-newest.ts";
import type { Newest } from "../store/newest.ts";

/** Notes shown at first, more than a popup or a panel has room for. */
export const FIRST = 10;

/** What a page's first script has begun to ask while the program is being loaded. None of it rejects. */
export interface FirstReadings {
  /** null: nothing can be read before the database's library is there. */
  readonly opened: Promise<EarlyConnection | null>;
  /** null where nothing could be read so. */
  readonly newest: Promise<Newest | null>;
  readonly front: BegunFront;
}

/** Where the first script leaves it for the program, which is another script. */
const LEFT = Symbol.for("rasd.first-readings");
const page = globalThis as { [LEFT]?: FirstReadings };

/**
 * Begins to ask for what a popup shows first.
 *
 * @param now ISO 8601.
 * @param tab the number of the tab it is the popup of; null: of the one in front.
 */
export function leaveFirstReadings(now: string, tab: number | null): FirstReadings {
  const { today, week } = periodStarts(now);
  const front = beginFront(tab);
  const opened = openEarly();
  const left = { opened, front, newest: beginNewest(opened, FIRST + 1, [today, week]) };
  page[LEFT] = left;
  return left;
}

/** What leaveFirstReadings has begun, once; null where nothing was. */
export function takeFirstReadings(): FirstReadings | null {
  const left = page[LEFT] ?? null;
  delete page[LEFT];
  return left;
}
