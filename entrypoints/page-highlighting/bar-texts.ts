import { createTranslator } from "../../utils/core/language/translate.ts";
import type { HighlightBarTexts } from "../../utils/dom/highlight-bar/types.ts";
import { NoAnswerError } from "../../utils/extension/ask-background.ts";
import type { PageSetup } from "../../utils/extension/protocol.ts";

/** What the bar beside a selection says, in the reader's language. */
export interface PageBarTexts extends HighlightBarTexts {
  /** Why something could not be done; null: not known. */
  readonly explain: (error: unknown) => string;
}

export function barTexts({ language, texts }: PageSetup): PageBarTexts {
  const { t, dir } = createTranslator(texts, language, { onMissing: (key) => key });
  const { suggested: _plural, colour: _names, noAnswer, noRoom, ...plain } = texts.highlightBar;
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
    explain: (error) => (error instanceof NoAnswerError && error.reason === "LogInDoubtError" ? noRoom : noAnswer),
    failed: (why) => t("highlightBar.failed", { why }),
  };
}
