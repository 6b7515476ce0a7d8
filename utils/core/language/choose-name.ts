import type { Language } from "../lexicon/types.ts";

type Names = Readonly<Partial<Record<Language, string>>>;

/** A name to show and the language it is in. */
export interface ChosenName {
  readonly text: string;
  readonly lang: Language;
}

/** The name in the wanted language, else in the first of Arabic, French, English that has one; null: no name at all. */
export function chooseName(names: Names, wanted: Language): ChosenName | null {
  for (const lang of [wanted, "ar", "fr", "en"] as const) {
    const text = names[lang];
    if (text !== undefined && text !== "") return { text, lang };
  }
  return null;
}

/** The name in the article's own language, when that is another text than the one chosen; else null. */
export function chooseOriginalName(names: Names, chosen: ChosenName, articleLang: string): ChosenName | null {
  if (articleLang !== "ar" && articleLang !== "fr" && articleLang !== "en") return null;
  const text = names[articleLang];
  if (text === undefined || text === "" || text === chosen.text) return null;
  return { text, lang: articleLang };
}
