import { buildTrie } from "./build-trie.ts";
import type { CompiledLexicon } from "./compiled-lexicon.ts";
import { listForms } from "./list-forms.ts";
import type { Entity } from "./types.ts";

/**
 * Compiles entities into a trie for findMentions.
 *
 * @throws LexiconError (list-forms.ts) that names every conflict.
 */
export function compileLexicon(entities: readonly Entity[], version: string): CompiledLexicon {
  const compiled = entities.map(({ id, category, signal, group, origin }) => ({ id, category, signal, group, origin }));
  return buildTrie(compiled, listForms(entities), version);
}
