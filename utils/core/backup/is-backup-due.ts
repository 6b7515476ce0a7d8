import type { BackupSchedule, BackupState } from "./types.ts";

const DAY = 86_400_000;
const PERIODS: Readonly<Record<Exclude<BackupSchedule, "never">, number>> = {
  daily: DAY,
  weekly: 7 * DAY,
  monthly: 30 * DAY,
};
/** After a failure the next try waits so long: a full disk is not written to every hour. */
const PATIENCE = 6 * 3_600_000;

/**
 * Whether it is time for the next backup. `now` in milliseconds since 1970. A backup «of the future» (the clock was put back) counts
 * as none.
 */
export function isBackupDue({ schedule, last, failure }: BackupState, now: number): boolean {
  if (schedule === "never") return false;
  if (failure !== null && isWithin(Date.parse(failure.at), now, PATIENCE)) return false;
  return last === null || !isWithin(Date.parse(last.at), now, PERIODS[schedule]);
}

function isWithin(time: number, now: number, span: number): boolean {
  return time <= now && now - time < span;
}
