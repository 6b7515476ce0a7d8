import { compileOwnTerms } from "../core/lexicon/compile-own-terms.ts";
import type { CompiledLexicon } from "../core/lexicon/compiled-lexicon.ts";
import { type LexiconTerm, ownEntityId } from "../core/lexicon/own-terms.ts";
import { unpackLexicon } from "../core/lexicon/pack-lexicon.ts";
import { onceAsync } from "../core/once-async.ts";
import { readOwnTerms } from "../extension/own-terms.ts";

/** What texts are marked with. */
export interface ReadersLexicon {
  readonly bundled: CompiledLexicon;
  /** null: the reader has no terms. */
  readonly own: CompiledLexicon | null;
  /** The reader's terms by entity id. */
  readonly terms: ReadonlyMap<string, LexiconTerm>;
}

/** The reader's terms as they were compiled last, and as they were written then. */
let compiled: { readonly own: CompiledLexicon | null; readonly terms: string } | null = null;

/** The bundled lexicon, fetched and made ready when it is first asked for, some 20 ms, and then kept. */
export const readBundledLexicon: () => Promise<CompiledLexicon> = onceAsync(() =>
  import("virtual:rasd/lexicon").then(({ default: packed }) => unpackLexicon(packed)),
);

/** The bundled lexicon and the reader's own as it is now. */
export async function readReadersLexicon(): Promise<ReadersLexicon> {
  const terms = await readOwnTerms();
  const written = JSON.stringify(terms);
  if (compiled?.terms !== written)
    compiled = { terms: written, own: terms.length === 0 ? null : compileOwnTerms(terms) };
  const { own } = compiled;
  return {
    bundled: await readBundledLexicon(),
    own,
    terms: new Map(terms.map((term) => [ownEntityId(term.id), term])),
  };
}
