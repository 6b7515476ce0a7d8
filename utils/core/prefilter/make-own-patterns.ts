import type { ListedForm } from "../lexicon/list-forms.ts";
import { type LexiconTerm, NAME_LANGUAGES } from "../lexicon/own-terms.ts";
import { FormError, readForm } from "../lexicon/read-form.ts";
import { listPhrases } from "./list-phrases.ts";
import type { PrefilterPatterns } from "./types.ts";
import { writePattern } from "./write-pattern.ts";

/** What a text must hold for one of the reader's terms to be named in it, whatever they count for. A name without a word finds nothing. */
export function makeOwnPatterns(terms: readonly Pick<LexiconTerm, "names">[]): PrefilterPatterns {
  const forms = terms.flatMap(({ names }) => NAME_LANGUAGES.flatMap((lang) => formsOf(names[lang])));
  return { folded: forms.length === 0 ? "" : writePattern(listPhrases(forms)), exact: "" };
}

function formsOf(name: string | undefined): ListedForm[] {
  if (name === undefined) return [];
  try {
    return [{ entity: -1, ...readForm(name), exact: null, guards: null }];
  } catch (error) {
    if (error instanceof FormError) return [];
    throw error;
  }
}
