import * as v from "valibot";
import { type LexiconTerm, lexiconTermSchema } from "../core/lexicon/own-terms.ts";
import { browser } from "./browser.ts";
import { KEYS, type Stored } from "./stored.ts";
import { storedUnder } from "./stored-under.ts";

/**
 * The copy of the reader's living terms that page sessions can read: content scripts cannot open the extension's database.
 * The database is what counts; whoever changes it writes the copy anew.
 */
const KEY = KEYS.ownTerms;

/**
 * The terms of the copy; what is none is left out. [] when there is no copy. Never throws for what was stored.
 *
 * @param begun where they have been asked for already.
 */
export async function readOwnTerms(begun?: Promise<Stored | null>): Promise<readonly LexiconTerm[]> {
  return parseTerms((await storedUnder(KEY, begun))[KEY]);
}

/**
 * Writes the copy anew from what `list` reads of the database; call it after every change of a term. Idempotent, and one
 * page of the extension at a time: an older list never overwrites a newer one. A copy that says the same is left alone,
 * since every open page would read itself anew.
 */
export async function publishOwnTerms(list: () => Promise<readonly LexiconTerm[]>): Promise<void> {
  await navigator.locks.request(KEY, async () => {
    const terms = (await list()).map(plain).sort((a, b) => (a.id < b.id ? -1 : 1));
    const known = (await readOwnTerms()).map(plain);
    // Browsers may give the fields back in another order, therefore both are compared as written here.
    if (JSON.stringify(known) !== JSON.stringify(terms)) await browser.storage.local.set({ [KEY]: terms });
  });
}

function plain({ id, names: { ar, fr, en }, category, signal, colour }: LexiconTerm): LexiconTerm {
  const names = { ...(ar && { ar }), ...(fr && { fr }), ...(en && { en }) };
  return { id, names, category, signal, colour };
}

/** Calls `changed` with the new terms whenever the copy was written. Ends with `signal`. */
export function watchOwnTerms(changed: (terms: readonly LexiconTerm[]) => void, signal: AbortSignal): void {
  const listen = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[KEY];
    if (area === "local" && change) changed(parseTerms(change.newValue));
  };
  browser.storage.onChanged.addListener(listen);
  signal.addEventListener("abort", () => browser.storage.onChanged.removeListener(listen), { once: true });
}

function parseTerms(stored: unknown): LexiconTerm[] {
  return Array.isArray(stored) ? stored.filter((term): term is LexiconTerm => v.is(lexiconTermSchema, term)) : [];
}
