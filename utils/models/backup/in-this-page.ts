import { extensionVersion } from "../../extension/identity.ts";
import type { RasdDatabase } from "../../store/database.ts";
import {
  type BackupFiles,
  type BackupWatch,
  releaseBackupFiles,
  writeBackupFiles,
  writeUpgradeFiles,
} from "./backup-files.ts";
import type { WithBackupFiles } from "./run-backup.ts";

/** The files of a backup, written in this page: a page of the extension, or Firefox's background. */
export function inThisPage(database: RasdDatabase, now: Date, watch: BackupWatch): WithBackupFiles {
  return async (lock, use) =>
    released(await writeBackupFiles(database, { lock, now, extensionVersion: extensionVersion() }, watch), use);
}

/** The files of copies from before upgrades alone, written in this page. */
export function copiesInThisPage(name: string, now: Date): WithBackupFiles {
  return async (lock, use) => released(await writeUpgradeFiles(name, { lock, now }, new AbortController().signal), use);
}

async function released<T>(files: BackupFiles, use: (files: BackupFiles) => Promise<T>): Promise<T> {
  try {
    return await use(files);
  } finally {
    releaseBackupFiles(files);
  }
}
