import { createTranslator } from "../../utils/core/language/translate.ts";
import type { MessageTree } from "../../utils/core/language/types.ts";
import type { Language } from "../../utils/core/lexicon/types.ts";
import { chooseLanguage, type Settings } from "../../utils/core/settings.ts";
import type { Messages, UiTranslator } from "./messages.ts";

/** One language is loaded, and of it what popup and side panel say: all three whole would be a fifth of the popup's weight. */
const TEXTS: Readonly<Record<Language, () => Promise<MessageTree>>> = {
  ar: () => import("../../locales/reader/ar.ts"),
  fr: () => import("../../locales/reader/fr.ts"),
  en: () => import("../../locales/reader/en.ts"),
};

/** As translatorFor, for popup and side panel. */
export async function loadReaderTranslator(
  settings: Pick<Settings, "language">,
  browserLanguages: readonly string[],
): Promise<UiTranslator> {
  const language = chooseLanguage(settings.language, browserLanguages);
  // The other sections are texts of other pages.
  const texts = (await TEXTS[language]()) as unknown as Messages;
  return createTranslator(texts, language, { onMissing: (key) => key });
}
