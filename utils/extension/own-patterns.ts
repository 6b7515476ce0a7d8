import type { PrefilterPatterns } from "../core/prefilter/types.ts";
import { browser } from "./browser.ts";
import { watchKey } from "./watch-key.ts";

/** What the reader's terms are looked for by in every page (utils/core/prefilter), beside their copy (own-terms.ts). */
export const OWN_PATTERNS = "ownPatterns";

/** What a text must hold for one of the terms to be named in it; empty when there are none. Never throws for what was stored. */
export async function readOwnPatterns(): Promise<PrefilterPatterns> {
  return parsePatterns((await browser.storage.local.get(OWN_PATTERNS))[OWN_PATTERNS]);
}

/** Calls `changed` with the new patterns whenever they were written. Ends with `signal`. */
export function watchOwnPatterns(changed: (patterns: PrefilterPatterns) => void, signal: AbortSignal): void {
  watchKey(OWN_PATTERNS, (value) => changed(parsePatterns(value)), signal);
}

function parsePatterns(stored: unknown): PrefilterPatterns {
  const { folded, exact } = (stored ?? {}) as Partial<Record<keyof PrefilterPatterns, unknown>>;
  return { folded: typeof folded === "string" ? folded : "", exact: typeof exact === "string" ? exact : "" };
}
