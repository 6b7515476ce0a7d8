import type { BackupLock, BackupMade } from "../../core/backup/types.ts";
import { changeBackupState, readBackupState } from "../../extension/backup-state.ts";
import { DownloadError, download } from "../../extension/downloads.ts";
import { forgetUpgradeCopy } from "../../store/copy-before-upgrade.ts";
import { DATABASE_NAME } from "../../store/names.ts";
import type { BackupFiles } from "./backup-files.ts";

/** Where the files are written: in this page, or in one out of sight. They are there while `use` runs. */
export type WithBackupFiles = <T>(lock: BackupLock | null, use: (files: BackupFiles) => Promise<T>) => Promise<T>;

/** Another page of the extension is making one. */
export class BackupUnderWayError extends Error {
  override readonly name = "BackupUnderWayError";
}

/**
 * Makes a backup: writes the files, hands each to the downloads folder, and takes it for made when the browser says that all of each is
 * on disk. What comes of it is kept in the state, a failure too; that an abort ends it is none.
 *
 * @throws BackupUnderWayError, DownloadError, and what writing the files throws.
 */
export async function runBackup(withFiles: WithBackupFiles, now: Date, signal: AbortSignal): Promise<BackupMade> {
  return navigator.locks.request("make-backup", { ifAvailable: true }, async (held) => {
    if (held === null) throw new BackupUnderWayError("A backup is being made already");
    try {
      const { lock } = await readBackupState();
      const made = await withFiles(lock, (files) => save(files, now, signal));
      await changeBackupState({ last: made, failure: null });
      return made;
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (!signal.aborted) await changeBackupState({ failure: { at: now.toISOString(), message } });
      throw error;
    }
  });
}

async function save({ files, articles }: BackupFiles, now: Date, signal: AbortSignal): Promise<BackupMade> {
  for (const { url, name, bytes, upgradeOf } of files) {
    signal.throwIfAborted();
    const written = await download(url, name);
    if (written.bytes !== bytes)
      throw new DownloadError(`The browser wrote ${written.bytes} of ${bytes} octets of ${name}`);
    if (upgradeOf !== null) await forgetUpgradeCopy(DATABASE_NAME, upgradeOf);
  }
  const [backup] = files;
  if (backup === undefined) throw new DownloadError("There was no file to write");
  return { at: now.toISOString(), file: backup.name, bytes: backup.bytes, articles };
}
