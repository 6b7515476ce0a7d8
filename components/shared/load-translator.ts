import { chooseLanguage } from "../../utils/core/choose-language.ts";
import { createTranslator } from "../../utils/core/language/translate.ts";
import type { MessageTree } from "../../utils/core/language/types.ts";
import type { Language } from "../../utils/core/lexicon/types.ts";
import type { Settings } from "../../utils/core/settings.ts";
import type { Messages, UiTranslator } from "./messages.ts";

/** One language is loaded: three are as much as all the code of a page. */
const TEXTS: Readonly<Record<Language, () => Promise<{ readonly default: unknown }>>> = {
  ar: () => import("../../locales/ar.json"),
  fr: () => import("../../locales/fr.json"),
  en: () => import("../../locales/en.json"),
};

/**
 * Begins to load the texts that most readers want, those of their browser's language, while the settings are still being read.
 * Nobody waits for it; what fails here fails again, and is heard, in loadTranslator.
 */
export function beginTexts(browserLanguages: readonly string[]): void {
  TEXTS[chooseLanguage("browser", browserLanguages)]().catch(() => {});
}

/**
 * The translator of the chosen language, else of the browser's, with everything a locale file says: for the library and the
 * settings. A text missing in the locale file shows its key: better than a view lost.
 */
export async function loadTranslator(
  settings: Pick<Settings, "language">,
  browserLanguages: readonly string[],
): Promise<UiTranslator> {
  const language = chooseLanguage(settings.language, browserLanguages);
  const { default: texts } = await TEXTS[language]();
  return createTranslator(texts as MessageTree as unknown as Messages, language, { onMissing: (key) => key });
}
