import { createTranslator } from "../../utils/core/language/translate.ts";
import type { HighlightBarTexts } from "../../utils/dom/highlight-bar/types.ts";
import type { PageSetup } from "../../utils/extension/protocol.ts";

/** What the bar beside a selection says, in the reader's language; `noAnswer`: why something could not be done. */
export function barTexts({ language, texts }: PageSetup): HighlightBarTexts & { readonly noAnswer: string } {
  const { t, dir } = createTranslator(texts, language, { onMissing: (key) => key });
  const { suggested: _plural, colour: _names, ...plain } = texts.highlightBar;
  return {
    ...plain,
    lang: language,
    dir,
    undo: t("common.undo"),
    retry: t("common.retry"),
    colour: (colour) => t(`highlightBar.colour.${colour}`),
    suggested: (count) => t("highlightBar.suggested", { count }),
    newTag: (label) => t("highlightBar.newTag", { label }),
    removeTag: (label) => t("highlightBar.removeTag", { label }),
    failed: (why) => t("highlightBar.failed", { why }),
  };
}
