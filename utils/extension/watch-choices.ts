import { KEYS } from "./stored.ts";
import { watchKey } from "./watch-key.ts";

/** Calls `changed` whenever the reader's settings or the copy of their terms were written. Ends with `signal`. For page sessions: without the polyfill. */
export function watchChoices(changed: () => void, signal: AbortSignal): void {
  for (const key of [KEYS.settings, KEYS.ownTerms]) watchKey(key, changed, signal);
}
