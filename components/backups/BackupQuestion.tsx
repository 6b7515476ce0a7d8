import { useTranslate } from "../shared/translate-context.tsx";

/** Asked once, after the first article was kept: whether backups are wanted. «No» is an answer, too. */
export function BackupQuestion(props: { onAnswer: (yes: boolean) => void }) {
  const { t } = useTranslate();
  return (
    <section class="backup-question" aria-labelledby="backup-question">
      <p id="backup-question">{t("backupAge.question")}</p>
      <div class="actions">
        <button type="button" class="button" onClick={() => props.onAnswer(true)}>
          {t("backupAge.yes")}
        </button>
        <button type="button" class="button-quiet" onClick={() => props.onAnswer(false)}>
          {t("backupAge.no")}
        </button>
      </div>
    </section>
  );
}
