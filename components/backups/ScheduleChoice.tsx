import { useId } from "preact/hooks";
import type { BackupSchedule } from "../../utils/core/backup/types.ts";
import { useTranslate } from "../shared/translate-context.tsx";

/** How often a backup is made by itself. */
export function ScheduleChoice(props: {
  schedules: readonly BackupSchedule[];
  value: BackupSchedule;
  onChoose: (schedule: BackupSchedule) => void;
}) {
  const { schedules, value, onChoose } = props;
  const { t } = useTranslate();
  const name = useId();
  return (
    <fieldset>
      <legend class="section-title">{t("backups.schedule")}</legend>
      <div class="choices">
        {schedules.map((schedule) => (
          <label key={schedule} class="choice">
            <input
              type="radio"
              name={name}
              value={schedule}
              checked={schedule === value}
              onChange={() => onChoose(schedule)}
            />
            <span>{t(`backups.schedules.${schedule}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
