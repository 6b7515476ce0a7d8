import type { PhraseGroup, PrefilterPatterns } from "../core/prefilter/types.ts";
import { nativeBrowser } from "./native-browser.ts";
import { watchKey } from "./watch-key.ts";

/** What the reader's terms are looked for by in every page (utils/core/prefilter), beside their copy (own-terms.ts). */
export const OWN_PATTERNS = "ownPatterns";

/** What a text must hold for one of the terms to be named in it; empty when there are none. Never throws for what was stored. */
export async function readOwnPatterns(): Promise<PrefilterPatterns> {
  return parsePatterns((await nativeBrowser().storage.local.get(OWN_PATTERNS))[OWN_PATTERNS]);
}

/** Calls `changed` with the new patterns whenever they were written. Ends with `signal`. */
export function watchOwnPatterns(changed: (patterns: PrefilterPatterns) => void, signal: AbortSignal): void {
  watchKey(OWN_PATTERNS, (value) => changed(parsePatterns(value)), signal);
}

/** A group that is none is left out with all others: «anything» stands in their place, so that no page is missed. */
function parsePatterns(stored: unknown): PrefilterPatterns {
  const { groups } = (stored ?? { groups: [] }) as Partial<Record<keyof PrefilterPatterns, unknown>>;
  const isReadable = Array.isArray(groups) && groups.every(isGroup);
  // Browsers may give the fields back in another order.
  const known = isReadable ? groups.map(({ word, phrases }) => ({ word, phrases })) : [{ word: "", phrases: "" }];
  return { groups: known, exact: "" };
}

function isGroup(one: unknown): one is PhraseGroup {
  const { word, phrases } = (one ?? {}) as Partial<Record<keyof PhraseGroup, unknown>>;
  return typeof word === "string" && typeof phrases === "string";
}
