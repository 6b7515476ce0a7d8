import type { HeadlineReason } from "../../utils/core/analyse/headline-report.ts";
import { describeProvenance } from "../../utils/core/language/describe-provenance.ts";
import { createTranslator } from "../../utils/core/language/translate.ts";
import type { EntityCardTexts } from "../../utils/dom/make-card-content.ts";
import type { PageSetup } from "../../utils/extension/protocol.ts";

/** What cards say, in the reader's language. */
export interface CardTexts extends EntityCardTexts {
  /** Why a headline is marked, as a sentence; `entity`: the name of what it is marked for. */
  readonly headlineReason: (reason: HeadlineReason, entity: string) => string;
}

export function cardTexts({ language, texts }: PageSetup): CardTexts {
  const { t, dir } = createTranslator(texts, language, { onMissing: (key) => key });
  return {
    lang: language,
    dir,
    category: (category) => t(`category.${category}`),
    figure: (kind) => t(`figures.${kind}`),
    onThisPage: (count) => t("entity.onThisPage", { count }),
    provenance: (provenance) => describeProvenance(provenance, { lang: language, t }),
    headlineReason: (reason, entity) => t(`headlines.reasons.${reason}`, { entity }),
  };
}
