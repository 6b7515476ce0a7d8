import packed from "virtual:rasd/lexicon";
import { compileOwnTerms } from "../../utils/core/lexicon/compile-own-terms.ts";
import type { CompiledLexicon } from "../../utils/core/lexicon/compiled-lexicon.ts";
import { type LexiconTerm, ownEntityId } from "../../utils/core/lexicon/own-terms.ts";
import { unpackLexicon } from "../../utils/core/lexicon/pack-lexicon.ts";

/** The bundled lexicon and the reader's own, each made ready when it is first needed. */
export interface SessionLexicon {
  readonly bundled: () => CompiledLexicon;
  /** null: the reader has no terms. */
  readonly own: () => CompiledLexicon | null;
  /** The reader's terms by entity id. */
  readonly terms: () => ReadonlyMap<string, LexiconTerm>;
  readonly take: (terms: readonly LexiconTerm[]) => void;
}

export function createSessionLexicon(): SessionLexicon {
  let bundled: CompiledLexicon | null = null;
  let own: CompiledLexicon | null = null;
  let terms: ReadonlyMap<string, LexiconTerm> = new Map();
  return {
    bundled: () => {
      bundled ??= unpackLexicon(packed);
      return bundled;
    },
    own: () => {
      if (terms.size > 0) own ??= compileOwnTerms([...terms.values()]);
      return own;
    },
    terms: () => terms,
    take: (added) => {
      terms = new Map(added.map((term) => [ownEntityId(term.id), term]));
      own = null;
    },
  };
}
