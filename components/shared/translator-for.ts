import { messagesOf } from "../../locales/messages-of.ts";
import { createTranslator } from "../../utils/core/language/translate.ts";
import { chooseLanguage, type Settings } from "../../utils/core/settings.ts";
import type { UiTranslator } from "./messages.ts";

/** The translator of the chosen language, else of the browser's. A text missing in the locale file shows its key: better than a view lost. */
export function translatorFor(settings: Pick<Settings, "language">, browserLanguages: readonly string[]): UiTranslator {
  const language = chooseLanguage(settings.language, browserLanguages);
  return createTranslator(messagesOf(language), language, { onMissing: (key) => key });
}
