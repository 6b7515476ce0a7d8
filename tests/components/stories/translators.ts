import type { Messages, UiTranslator } from "../../../components/shared/messages.ts";
import ar from "../../../locales/ar.json";
import en from "../../../locales/en.json";
import fr from "../../../locales/fr.json";
import { createTranslator } from "../../../utils/core/language/translate.ts";
import type { Language } from "../../../utils/core/lexicon/types.ts";

const MESSAGES: Readonly<Record<Language, Messages>> = { ar, fr, en };

/** Strict translators (a missing text throws) in one time zone, so that stories look the same everywhere. */
export function testTranslator(lang: Language): UiTranslator {
  return createTranslator(MESSAGES[lang], lang, { timeZone: "Africa/Casablanca" });
}
