import { ErrorNote } from "../../shared/ErrorNote.tsx";
import { useTranslate } from "../../shared/translate-context.tsx";
import { describeFileProblem } from "./describe-problem.ts";
import type { LexiconNotice } from "./types.ts";

/** Says what became of the last action on the lexicon. */
export function LexiconNoticeLine(props: { notice: LexiconNotice | null }) {
  const { t } = useTranslate();
  const { notice } = props;
  if (notice?.kind === "failed") return <ErrorNote title={t("common.errorTitle")} detail={notice.message} />;
  if (notice?.kind === "refused")
    return <ErrorNote title={t("lexicon.fileProblems.title")} text={describeFileProblem(notice.problem, t)} />;
  return (
    <p class="lexicon-notice" role="status">
      {notice === null
        ? ""
        : notice.kind === "imported"
          ? t("lexicon.notices.imported", { count: notice.count })
          : t(`lexicon.notices.${notice.kind}`)}
    </p>
  );
}
