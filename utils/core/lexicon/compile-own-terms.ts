import { buildTrie } from "./build-trie.ts";
import { checkTerm } from "./check-term.ts";
import type { CompiledLexicon } from "./compiled-lexicon.ts";
import type { ListedForm } from "./list-forms.ts";
import { type LexiconTerm, NAME_LANGUAGES, ownEntityId } from "./own-terms.ts";
import { readForm } from "./read-form.ts";

/** Group of evidence (score-article.ts) of a term with a strong signal, and of every other term. */
const STRONG_GROUP = "trafficking";
const OWN_GROUP = "own";

/**
 * Compiles the reader's terms into a trie of their own, searched beside the bundled one. Every name is one literal form:
 * unlike the bundled lexicon's, it is never expanded as a pattern.
 *
 * A term that does not pass checkTerm is left out. The forms that write terms refuse it and say why; here it can only come
 * from a copy that somebody else has written, and one bad term may not take the others with it.
 */
export function compileOwnTerms(terms: readonly LexiconTerm[]): CompiledLexicon {
  const owners = new Map<string, string>();
  const listed: ListedForm[] = [];
  const usable = terms.filter(({ id, names }) => {
    if (checkTerm(names, id, owners) !== null) return false;
    for (const lang of NAME_LANGUAGES) {
      const name = names[lang];
      if (name !== undefined) owners.set(readForm(name).words.join(" "), id);
    }
    return true;
  });
  usable.forEach(({ names }, entity) => {
    const forms = new Map<string, ListedForm>();
    for (const lang of NAME_LANGUAGES) {
      const name = names[lang];
      if (name === undefined) continue;
      const { words, gaps } = readForm(name);
      const key = words.join(" ");
      forms.set(key, { entity, words, gaps: gaps | (forms.get(key)?.gaps ?? 0), exact: null, guards: null });
    }
    listed.push(...forms.values());
  });
  const entities = usable.map(({ id, category, signal }) => ({
    id: ownEntityId(id),
    category,
    signal,
    group: signal === "strong" ? STRONG_GROUP : OWN_GROUP,
    origin: "own" as const,
  }));
  return buildTrie(entities, listed, "own", { allowCollisions: true });
}
