import { messagesOf } from "../../../locales/messages-of.ts";
import { createTranslator } from "../../../utils/core/language/translate.ts";
import type { Language } from "../../../utils/core/lexicon/types.ts";

/** What the interface says in a language, out of the locale files: tests find controls by what a reader sees. */
export function textsIn(language: Language) {
  return createTranslator(messagesOf(language), language);
}
