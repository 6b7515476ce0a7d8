import { hashWord } from "../text/hash.ts";
import { MONTH_NAMES, WEEKDAYS } from "../text/months.ts";

/**
 * Hashes (hash.ts) of the words that say when: what differs from one day's bulletin to the next, like a number. Names of one
 * word only; «mai», «may», «mars» and «اب» are words of other meaning, too, and count all the same: a difference needs the same
 * words on both sides of it.
 */
export const DATE_WORDS: ReadonlySet<number> = new Set(
  [...WEEKDAYS, ...MONTH_NAMES.flat().filter((name) => !name.includes(" "))].map(hashWord),
);
