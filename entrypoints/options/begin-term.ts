import type { TermDraft } from "../../components/settings/lexicon/types.ts";
import { cutName } from "../../utils/core/lexicon/own-terms.ts";
import type { Language } from "../../utils/core/lexicon/types.ts";

/**
 * The form's beginning for `options.html?term=…`: the text as a name, under Arabic when it has Arabic letters, else under
 * the interface's language when that is French or English, else French. null: no term was asked for.
 */
export function beginTerm(search: string, language: Language): TermDraft | null {
  const name = cutName(new URLSearchParams(search).get("term") ?? "");
  if (name === "") return null;
  const lang = /\p{Script=Arabic}/u.test(name) ? "ar" : language === "en" ? "en" : "fr";
  return { id: null, names: { [lang]: name }, category: "crime", signal: "none", colour: null };
}
