import { LabelBadge } from "../shared/LabelBadge.tsx";
import { useTranslate } from "../shared/translate-context.tsx";
import type { AnnotatedPage } from "./types.ts";

/** The verdict as one sentence, with its badge; the score stays quiet, since the reasons are what can be checked. */
export function VerdictNote(props: { verdict: AnnotatedPage["verdict"] }) {
  const { label, score, sure } = props.verdict;
  const { t, format } = useTranslate();
  return (
    <section class={`verdict verdict-${label}`} aria-label={t("verdict.title")}>
      <p class="verdict-head">
        <LabelBadge label={label} />
        <span class="quiet" title={t("verdict.scoreHelp")}>
          {t("verdict.score", { score: format.number(score) })}
        </span>
      </p>
      <p class="verdict-words">
        {t(`verdict.${label}`)} {sure ? null : <span class="unsure">{t("verdict.unsure")}</span>}
      </p>
    </section>
  );
}
