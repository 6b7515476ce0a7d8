import { compileOwnTerms } from "../../core/lexicon/compile-own-terms.ts";
import type { CompiledLexicon } from "../../core/lexicon/compiled-lexicon.ts";
import { type LexiconTerm, ownEntityId } from "../../core/lexicon/own-terms.ts";
import { unpackLexicon } from "../../core/lexicon/pack-lexicon.ts";
import { readOwnTerms } from "../../extension/own-terms.ts";

/** What texts are marked with. */
export interface LibraryLexicon {
  readonly bundled: CompiledLexicon;
  /** null: the reader has no terms. */
  readonly own: CompiledLexicon | null;
  /** The reader's terms by entity id. */
  readonly terms: ReadonlyMap<string, LexiconTerm>;
}

let bundled: Promise<CompiledLexicon> | null = null;

/** The bundled lexicon, fetched when it is first asked for and then kept, and the reader's own as it is now. */
export async function readLibraryLexicon(): Promise<LibraryLexicon> {
  bundled ??= import("virtual:rasd/lexicon").then(({ default: packed }) => unpackLexicon(packed));
  const terms = await readOwnTerms();
  return {
    bundled: await bundled,
    own: terms.length === 0 ? null : compileOwnTerms(terms),
    terms: new Map(terms.map((term) => [ownEntityId(term.id), term])),
  };
}
