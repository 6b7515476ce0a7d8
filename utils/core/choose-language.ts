import type { Language } from "./lexicon/types.ts";
import type { Settings } from "./settings.ts";

/** The interface's language: the chosen one, else the first of the browser's languages that Rasd speaks, else English. */
export function chooseLanguage(setting: Settings["language"], browserLanguages: readonly string[]): Language {
  if (setting !== "browser") return setting;
  for (const tag of browserLanguages) {
    const primary = tag.toLowerCase().split(/[-_]/u)[0];
    if (primary === "ar" || primary === "ary" || primary === "arz") return "ar";
    if (primary === "fr" || primary === "en") return primary;
  }
  return "en";
}
