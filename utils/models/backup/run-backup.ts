import type { BackupLock, BackupMade } from "../../core/backup/types.ts";
import { changeBackupState, readBackupState } from "../../extension/backup-state.ts";
import { DownloadError, download, mayDownload } from "../../extension/downloads.ts";
import { forgetUpgradeCopy, listUpgradeCopies } from "../../store/copy-before-upgrade.ts";
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

/** Longest that an upgrade waits for the file of its copy, in milliseconds. */
export const UPGRADE_PATIENCE = 60_000;

/**
 * Writes copies from before upgrades into the downloads folder, where the browser lets it, and lets those go that are there. That it
 * could not stands in the state, which the settings show; the copies stay in the browser's storage then. Never rejects, and ends within
 * `patience` milliseconds, since an upgrade waits for it.
 *
 * @returns whether there is no copy left that lies in no file.
 */
export async function saveUpgradeCopies(
  withFiles: WithBackupFiles,
  now: Date,
  patience = UPGRADE_PATIENCE,
): Promise<boolean> {
  try {
    if ((await listUpgradeCopies(DATABASE_NAME)).length === 0) return true;
    if (!(await mayDownload())) return false;
    const signal = AbortSignal.timeout(patience);
    const late = new Promise<never>((_, reject) =>
      signal.addEventListener("abort", () =>
        reject(new DownloadError(`The copy from before the upgrade was not in a file after ${patience / 1_000} s`)),
      ),
    );
    await Promise.race([saveCopies(withFiles, signal), late]);
    return (await listUpgradeCopies(DATABASE_NAME)).length === 0;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    await changeBackupState({ failure: { at: now.toISOString(), message } }).catch(() => {});
    return false;
  }
}

async function saveCopies(withFiles: WithBackupFiles, signal: AbortSignal): Promise<void> {
  await navigator.locks.request("make-backup", { ifAvailable: true }, async (held) => {
    // The backup that is under way writes the copies, too. To wait for it could be to wait for each other: it opens the library.
    if (held === null) return;
    const { lock } = await readBackupState();
    await withFiles(lock, ({ files }) => saveFiles(files, signal));
  });
}

async function save({ files, articles }: BackupFiles, now: Date, signal: AbortSignal): Promise<BackupMade> {
  await saveFiles(files, signal);
  const [backup] = files;
  if (backup === undefined) throw new DownloadError("There was no file to write");
  return { at: now.toISOString(), file: backup.name, bytes: backup.bytes, articles };
}

async function saveFiles(files: BackupFiles["files"], signal: AbortSignal): Promise<void> {
  for (const { url, name, bytes, upgradeOf } of files) {
    signal.throwIfAborted();
    const written = await download(url, name);
    if (written.bytes !== bytes)
      throw new DownloadError(`The browser wrote ${written.bytes} of ${bytes} octets of ${name}`);
    if (upgradeOf !== null) await forgetUpgradeCopy(DATABASE_NAME, upgradeOf);
  }
}
