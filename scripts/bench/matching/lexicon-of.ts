import packed from "virtual:rasd/lexicon";
import { buildTrie } from "../../../utils/core/lexicon/build-trie.ts";
import type { CompiledLexicon } from "../../../utils/core/lexicon/compiled-lexicon.ts";
import type { ListedForm } from "../../../utils/core/lexicon/list-forms.ts";
import { unpackForms, unpackLexicon } from "../../../utils/core/lexicon/pack-lexicon.ts";
import { foldString } from "../../../utils/core/text/fold.ts";
import { createRandom } from "../anchoring/random.ts";
import { createWords } from "../search/made-words.ts";

const SEED = 3;
const forms = unpackForms(packed);

/** The lexicon as it is shipped. */
export const whole: CompiledLexicon = unpackLexicon(packed);

/**
 * That many terms of the lexicon, every n-th so that all languages are among them; where it has not so many, the rest is made:
 * one to three words in the manner of the press.
 */
export function formsOf(terms: number): ListedForm[] {
  const own = Math.min(terms, forms.length);
  const step = forms.length / own;
  return [...Array.from({ length: own }, (_, i) => forms[Math.floor(i * step)]!), ...makeForms(terms - own)];
}

export function lexiconOf(terms: number): CompiledLexicon {
  // Made words may share a hash, which the second hash then tells apart.
  return buildTrie(whole.entities, formsOf(terms), "bench", { allowCollisions: true });
}

function makeForms(count: number): ListedForm[] {
  const words = createWords(createRandom(SEED));
  const made = new Map<string, ListedForm>();
  for (let i = 0; made.size < count; i++) {
    const key = foldString(words([1, 9, 15][i % 3]!));
    made.set(key, { entity: 0, words: key.split(" "), gaps: 0, exact: null, guards: null });
  }
  return [...made.values()];
}
