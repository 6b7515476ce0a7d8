import ar from "../../../locales/ar.json" with { type: "json" };
import en from "../../../locales/en.json" with { type: "json" };
import fr from "../../../locales/fr.json" with { type: "json" };
import { createTranslator } from "../../../utils/core/language/translate.ts";
import type { Language } from "../../../utils/core/lexicon/types.ts";
import type { HighlightBarTexts } from "../../../utils/dom/highlight-bar/types.ts";

/** The texts of the locale files, as the content script makes them. */
export function barTexts(lang: Language): HighlightBarTexts {
  const { t, dir } = createTranslator(
    { ar, fr: fr as unknown as typeof ar, en: en as unknown as typeof ar }[lang],
    lang,
  );
  return {
    lang,
    dir,
    title: t("highlightBar.title"),
    colours: t("highlightBar.colours"),
    colour: (colour) => t(`highlightBar.colour.${colour}`),
    note: t("highlightBar.note"),
    tags: t("highlightBar.tags"),
    copy: t("highlightBar.copy"),
    remove: t("highlightBar.remove"),
    close: t("highlightBar.close"),
    undo: t("common.undo"),
    retry: t("common.retry"),
    notePlaceholder: t("highlightBar.notePlaceholder"),
    tagPlaceholder: t("highlightBar.tagPlaceholder"),
    suggestions: t("highlightBar.suggestions"),
    suggested: (count) => t("highlightBar.suggested", { count }),
    inPassage: t("highlightBar.inPassage"),
    newTag: (label) => t("highlightBar.newTag", { label }),
    removeTag: (label) => t("highlightBar.removeTag", { label }),
    saving: t("highlightBar.saving"),
    saved: t("highlightBar.saved"),
    copied: t("highlightBar.copied"),
    removed: t("highlightBar.removed"),
    restored: t("highlightBar.restored"),
    failed: (why) => t("highlightBar.failed", { why }),
    covered: t("highlightBar.covered"),
    reload: t("highlightBar.reload"),
    unsaved: t("highlightBar.unsaved"),
  };
}
