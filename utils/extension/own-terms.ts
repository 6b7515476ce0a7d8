import * as v from "valibot";
import { type LexiconTerm, lexiconTermSchema } from "../core/lexicon/own-terms.ts";
import { browser } from "./browser.ts";
import { watchKey } from "./watch-key.ts";

/**
 * The copy of the reader's living terms that page sessions can read: content scripts cannot open the extension's database.
 * The database is what counts; whoever changes it writes the copy anew (publish-own-terms.ts).
 */
export const OWN_TERMS = "ownTerms";

/** The terms of the copy; what is none is left out. [] when there is no copy. Never throws for what was stored. */
export async function readOwnTerms(): Promise<readonly LexiconTerm[]> {
  return parseTerms((await browser.storage.local.get(OWN_TERMS))[OWN_TERMS]);
}

/** Calls `changed` with the new terms whenever the copy was written. Ends with `signal`. */
export function watchOwnTerms(changed: (terms: readonly LexiconTerm[]) => void, signal: AbortSignal): void {
  watchKey(OWN_TERMS, (value) => changed(parseTerms(value)), signal);
}

function parseTerms(stored: unknown): LexiconTerm[] {
  return Array.isArray(stored) ? stored.filter((term): term is LexiconTerm => v.is(lexiconTermSchema, term)) : [];
}
