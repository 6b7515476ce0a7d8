import type en from "../../locales/en.json";
import type { MessageKey, Translator } from "../../utils/core/language/types.ts";

/** The shape of every locale file. en.json stands for all; a test keeps the three the same. */
export type Messages = typeof en;
export type UiKey = MessageKey<Messages>;
export type UiTranslator = Translator<Messages>;
