import type { BackupMade } from "../../utils/core/backup/types.ts";
import type { UiTranslator } from "../shared/messages.ts";

/** How old the last backup is, by the reader's calendar: «Backed up yesterday». `now` in milliseconds since 1970. */
export function describeAge(last: BackupMade | null, now: number, t: UiTranslator["t"]): string {
  if (last === null) return t("backupAge.none");
  const days = Math.max(0, Math.round((startOfDay(now) - startOfDay(Date.parse(last.at))) / 86_400_000));
  return days === 0
    ? t("backupAge.today")
    : days === 1
      ? t("backupAge.yesterday")
      : t("backupAge.days", { count: days });
}

function startOfDay(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0);
}
