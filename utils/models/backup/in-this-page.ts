import { extensionVersion } from "../../extension/identity.ts";
import type { RasdDatabase } from "../../store/database.ts";
import { type BackupWatch, releaseBackupFiles, writeBackupFiles } from "./backup-files.ts";
import type { WithBackupFiles } from "./run-backup.ts";

/** The files of a backup, written in this page: a page of the extension, or Firefox's background. */
export function inThisPage(database: RasdDatabase, now: Date, watch: BackupWatch): WithBackupFiles {
  return async (lock, use) => {
    const files = await writeBackupFiles(database, { lock, now, extensionVersion: extensionVersion() }, watch);
    try {
      return await use(files);
    } finally {
      releaseBackupFiles(files);
    }
  };
}
