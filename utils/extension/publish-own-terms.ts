import type { LexiconTerm } from "../core/lexicon/own-terms.ts";
import { announceTerms } from "./announce-terms.ts";
import { browser } from "./browser.ts";
import { OWN_TERMS, readOwnTerms } from "./own-terms.ts";

/**
 * Writes the copy anew from what `list` reads of the database; call it after every change of a term. Idempotent, and one
 * page of the extension at a time: an older list never overwrites a newer one. A copy that says the same is left alone,
 * since every open page would read itself anew.
 */
export async function publishOwnTerms(list: () => Promise<readonly LexiconTerm[]>): Promise<void> {
  await navigator.locks.request(OWN_TERMS, async () => {
    const terms = (await list()).map(plain).sort((a, b) => (a.id < b.id ? -1 : 1));
    const known = (await readOwnTerms()).map(plain);
    // Browsers may give the fields back in another order, therefore both are compared as written here.
    if (JSON.stringify(known) === JSON.stringify(terms)) return;
    await browser.storage.local.set({ [OWN_TERMS]: terms });
    await announceTerms();
  });
}

function plain({ id, names: { ar, fr, en }, category, signal, colour }: LexiconTerm): LexiconTerm {
  const names = { ...(ar && { ar }), ...(fr && { fr }), ...(en && { en }) };
  return { id, names, category, signal, colour };
}
