import * as v from "valibot";
import { lexiconTermSchema } from "../core/lexicon/own-term-schema.ts";
import type { LexiconTerm } from "../core/lexicon/own-terms.ts";
import { KEYS, type Stored } from "./stored.ts";
import { storedUnder } from "./stored-under.ts";
import { watchKey } from "./watch-key.ts";

/**
 * The copy of the reader's living terms that page sessions can read: content scripts cannot open the extension's database.
 * The database is what counts; whoever changes it writes the copy anew (publish-own-terms.ts).
 */
export const OWN_TERMS = KEYS.ownTerms;

/**
 * The terms of the copy; what is none is left out. [] when there is no copy. Never throws for what was stored.
 *
 * @param begun where they have been asked for already.
 */
export async function readOwnTerms(begun?: Promise<Stored | null>): Promise<readonly LexiconTerm[]> {
  return parseTerms((await storedUnder(OWN_TERMS, begun))[OWN_TERMS]);
}

/** Calls `changed` with the new terms whenever the copy was written. Ends with `signal`. */
export function watchOwnTerms(changed: (terms: readonly LexiconTerm[]) => void, signal: AbortSignal): void {
  watchKey(OWN_TERMS, (value) => changed(parseTerms(value)), signal);
}

function parseTerms(stored: unknown): LexiconTerm[] {
  return Array.isArray(stored) ? stored.filter((term): term is LexiconTerm => v.is(lexiconTermSchema, term)) : [];
}
