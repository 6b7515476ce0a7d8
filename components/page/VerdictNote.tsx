import { Icon } from "../shared/Icon.tsx";
import { LabelBadge } from "../shared/LabelBadge.tsx";
import { useTranslate } from "../shared/translate-context.tsx";
import type { AnnotatedPage } from "./types.ts";

/** The verdict as one sentence, with its badge and what has been kept because of it. */
export function VerdictNote(props: { page: AnnotatedPage }) {
  const { label, sure } = props.page.verdict;
  const { t } = useTranslate();
  return (
    <section class={`verdict verdict-${label}`} aria-label={t("verdict.title")}>
      <p class="verdict-head">
        <LabelBadge label={label} />
        <KeptStatus page={props.page} />
      </p>
      <p class="verdict-words">
        {t(`verdict.${label}`)} {sure ? null : t("verdict.unsure")}
      </p>
    </section>
  );
}

function KeptStatus(props: { page: AnnotatedPage }) {
  const { kept, dismissedAt } = props.page;
  const { t } = useTranslate();
  if (dismissedAt !== null) return null;
  return (
    <span class="quiet kept" role="status">
      {kept ? <Icon name="check" size={14} /> : null}
      {t(kept ? "page.kept" : "page.notKept")}
    </span>
  );
}
