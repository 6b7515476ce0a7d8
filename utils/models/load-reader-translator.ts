import type { Messages, UiTranslator } from "../../components/shared/messages.ts";
import { chooseLanguage } from "../core/choose-language.ts";
import { createTranslator } from "../core/language/translate.ts";
import type { MessageTree } from "../core/language/types.ts";
import type { Language } from "../core/lexicon/types.ts";
import type { Settings } from "../core/settings.ts";

/** One language is loaded, and of it what popup and side panel say: all three whole would be a quarter of the popup's weight. */
const TEXTS: Readonly<Record<Language, () => Promise<{ readonly default: MessageTree }>>> = {
  ar: () => import("virtual:rasd/texts-ar"),
  fr: () => import("virtual:rasd/texts-fr"),
  en: () => import("virtual:rasd/texts-en"),
};

/**
 * Begins to load the texts that most readers want, those of their browser's language, while the settings are still being read.
 * Nobody waits for it; what fails here fails again, and is heard, in loadReaderTranslator.
 */
export function beginReaderTexts(browserLanguages: readonly string[]): void {
  TEXTS[chooseLanguage("browser", browserLanguages)]().catch(() => {});
}

/** The translator of the chosen language, else of the browser's, for popup and side panel: see locales/reader-sections.ts. */
export async function loadReaderTranslator(
  settings: Pick<Settings, "language">,
  browserLanguages: readonly string[],
): Promise<UiTranslator> {
  const language = chooseLanguage(settings.language, browserLanguages);
  const { default: texts } = await TEXTS[language]();
  // The other sections are texts of other pages.
  return createTranslator(texts as unknown as Messages, language, { onMissing: (key) => key });
}
