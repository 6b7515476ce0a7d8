import { BACKUP_FOLDER } from "../../utils/core/backup/name-backup.ts";
import { BACKUP_SCHEDULES } from "../../utils/core/backup/types.ts";
import { ErrorNote } from "../shared/ErrorNote.tsx";
import { Foreign } from "../shared/Foreign.tsx";
import { useTranslate } from "../shared/translate-context.tsx";
import { BackupLockForm } from "./BackupLockForm.tsx";
import { describeAge } from "./describe-age.ts";
import { ScheduleChoice } from "./ScheduleChoice.tsx";
import type { BackupActions, BackupsState } from "./types.ts";

/** Backups in the settings: when they are made, how old the last one is, whether they are encrypted. */
export function BackupSection(props: { state: BackupsState; actions: BackupActions }) {
  const { state, actions } = props;
  const { backup, isAllowed, notice } = state;
  const { t } = useTranslate();
  return (
    <section class="setting backups" aria-labelledby="backups-title">
      <h2 class="setting-title" id="backups-title">
        {t("backups.title")}
      </h2>
      <p dir="auto">{t("backups.text", { folder: BACKUP_FOLDER })}</p>
      <ScheduleChoice schedules={BACKUP_SCHEDULES} value={backup.schedule} onChoose={actions.setSchedule} />
      {backup.schedule !== "never" && !isAllowed ? (
        <div class="backup-permission">
          <p>{t("backups.permission.text")}</p>
          <button type="button" class="button" onClick={actions.allow}>
            {t("backups.permission.allow")}
          </button>
        </div>
      ) : null}
      {backup.failure === null ? null : (
        <ErrorNote
          title={t("backups.failure.title")}
          text={t("backups.failure.text")}
          detail={backup.failure.message}
        />
      )}
      <LastBackup state={state} />
      <Work state={state} actions={actions} />
      <p class="notice" role="status" dir="auto">
        {notice === null
          ? ""
          : notice.kind === "made"
            ? t("backups.done", { file: notice.file })
            : t("backups.lock.done")}
      </p>
      <BackupLockForm isLocked={backup.lock !== null} isBusy={state.work?.kind === "locking"} actions={actions} />
    </section>
  );
}

function LastBackup(props: { state: BackupsState }) {
  const { last } = props.state.backup;
  const { t, format } = useTranslate();
  if (last === null) return <p class="quiet">{t("backups.lastNone")}</p>;
  return (
    <p class="quiet">
      {describeAge(last, props.state.now, t)}
      {" · "}
      <Foreign>{last.file}</Foreign>
      {" · "}
      <span dir="auto">
        {t("exporting.size", { size: format.number(Math.max(0.1, Math.round(last.bytes / 100_000) / 10)) })}
      </span>
    </p>
  );
}

function Work(props: { state: BackupsState; actions: BackupActions }) {
  const { state, actions } = props;
  const { work } = state;
  const { t, format } = useTranslate();
  if (work?.kind === "making") {
    const isChecking = work.total > 0 && work.done >= work.total;
    const numbers = { done: format.number(work.done), total: format.number(work.total) };
    return (
      <div class="backup-work">
        <p id="backup-work">{isChecking ? t("backups.checking") : t("backups.working", numbers)}</p>
        <progress aria-labelledby="backup-work" max={Math.max(1, work.total)} value={work.done} />
        <button type="button" class="button" onClick={actions.cancel}>
          {t("backups.cancel")}
        </button>
      </div>
    );
  }
  return (
    <div class="actions">
      <button type="button" class="button" onClick={actions.make}>
        {t("backups.now")}
      </button>
      <button type="button" class="button-quiet" onClick={actions.restore}>
        {t("backups.restore")}
      </button>
    </div>
  );
}
