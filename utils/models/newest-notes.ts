import { periodStarts } from "../core/notes/period-starts.ts";
import { beginNewest } from "../store/begin-newest.ts";
import type { Newest } from "../store/newest.ts";

/** Notes shown at first, more than a popup or a panel has room for. */
export const FIRST = 10;

/** Where a page's first script leaves what it has begun to read for the program, which is another script. */
const LEFT = Symbol.for("rasd.newest-notes");
const page = globalThis as { [LEFT]?: Promise<Newest | null> };

/** Begins to read what the notes show first. `now` ISO 8601. */
export function leaveNewest(now: string): void {
  const { today, week } = periodStarts(now);
  page[LEFT] = beginNewest(FIRST + 1, [today, week]);
}

/** What leaveNewest has begun, once; null where nothing was begun, or nothing could be read so. */
export async function takeNewest(): Promise<Newest | null> {
  const begun = page[LEFT];
  delete page[LEFT];
  return (await begun) ?? null;
}
