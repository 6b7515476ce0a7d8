import { isBackupDue } from "../../core/backup/is-backup-due.ts";
import { setBackupAlarm } from "../../extension/backup-alarm.ts";
import { readBackupState } from "../../extension/backup-state.ts";
import { mayDownload } from "../../extension/downloads.ts";
import { BackupUnderWayError, runBackup, type WithBackupFiles } from "./run-backup.ts";

/**
 * Sets the alarm as the reader wants it, and makes a backup if one is due and the browser lets it. What goes wrong stands in the state,
 * which the settings show; here it is for the console.
 *
 * @returns whether one was made.
 */
export async function keepBackups(withFiles: WithBackupFiles, now: Date): Promise<boolean> {
  const state = await readBackupState();
  await setBackupAlarm(state.schedule !== "never");
  if (!isBackupDue(state, now.getTime()) || !(await mayDownload())) return false;
  try {
    await runBackup(withFiles, now, new AbortController().signal);
    return true;
  } catch (error) {
    // The settings page does it just now.
    if (error instanceof BackupUnderWayError) return false;
    throw error;
  }
}
