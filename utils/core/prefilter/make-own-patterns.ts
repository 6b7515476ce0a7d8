import type { ListedForm } from "../lexicon/list-forms.ts";
import { type LexiconTerm, NAME_LANGUAGES } from "../lexicon/own-terms.ts";
import { FormError, readForm } from "../lexicon/read-form.ts";
import { groupPhrases } from "./group-phrases.ts";
import { listPhrases } from "./list-phrases.ts";
import { readableText } from "./readable-text.ts";
import type { PrefilterPatterns } from "./types.ts";

/** What a text must hold for one of the reader's terms to be named in it, whatever they count for. A name without a word finds nothing. */
export function makeOwnPatterns(terms: readonly Pick<LexiconTerm, "names">[]): PrefilterPatterns {
  const forms = terms.flatMap(({ names }) => NAME_LANGUAGES.flatMap((lang) => formsOf(names[lang])));
  // A name in letters that a readable text does not keep could stand anywhere.
  const isUnreadable = forms.some(({ words }) => words.some((word) => readableText(word) !== word));
  const groups = isUnreadable ? [{ word: "", phrases: "" }] : groupPhrases(listPhrases(forms), () => 0);
  return { groups, exact: "" };
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
