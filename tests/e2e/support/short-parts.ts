import { PARTS } from "../../../scripts/soak/parts.ts";

/** What comes from pages and messages. It stands beside the kills of Chromium in time: with them it takes as long as all the others. */
const OF_PAGES = ["single-page", "back-forward", "fuzz-pages", "fuzz-messages", "session"];
/**
 * What looks at time is alone on the machine (timed/volume.test.ts); Chromium is killed fifty times in faults/kills.test.ts; heaps are looked
 * through where there is time for it (long/leaks.test.ts).
 */
const ELSEWHERE = ["volume", "kill-chromium", "leaks"];

export const PAGE_PARTS = PARTS.filter(({ name }) => OF_PAGES.includes(name));
/** What could lose a note: all that are left, so that a new fault is among them without a word. */
export const LOSS_PARTS = PARTS.filter(({ name }) => !OF_PAGES.includes(name) && !ELSEWHERE.includes(name));
