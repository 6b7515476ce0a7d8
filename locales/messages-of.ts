import type { Messages } from "../components/shared/messages.ts";
import type { Language } from "../utils/core/lexicon/types.ts";
import ar from "./ar.json" with { type: "json" };
import en from "./en.json" with { type: "json" };
import fr from "./fr.json" with { type: "json" };

/** The locale file of a language. A test keeps the three alike, so that en.json's shape stands for all. */
export function messagesOf(language: Language): Messages {
  return { ar, fr, en }[language] as Messages;
}
