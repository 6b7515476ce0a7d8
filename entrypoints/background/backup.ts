import { extensionVersion } from "../../utils/extension/identity.ts";
import { withOffscreenPage } from "../../utils/extension/offscreen.ts";
import type { BackupFiles } from "../../utils/models/backup/backup-files.ts";
import { keepBackups } from "../../utils/models/backup/keep-backups.ts";
import type { WithBackupFiles } from "../../utils/models/backup/run-backup.ts";
import type { RasdDatabase } from "../../utils/store/database.ts";

/** Makes a backup if one is due: out of sight where the background is a service worker, else here. */
export async function backUpIfDue(database: RasdDatabase): Promise<void> {
  const now = new Date();
  // Known when it is built: Chromium's background is spared the code that writes the files.
  await keepBackups(import.meta.env.FIREFOX ? await here(database, now) : outOfSight(now), now);
}

function outOfSight(now: Date): WithBackupFiles {
  return (lock, use) => {
    const asked = new URLSearchParams({
      lock: JSON.stringify(lock),
      now: now.toISOString(),
      version: extensionVersion(),
    });
    return withOffscreenPage(`/backup.html?${asked}`, (files: BackupFiles) => use(files));
  };
}

async function here(database: RasdDatabase, now: Date): Promise<WithBackupFiles> {
  // What writes the files is larger than the rest of the background.
  const { inThisPage } = await import("../../utils/models/backup/in-this-page.ts");
  return inThisPage(database, now, { onProgress: () => {}, signal: new AbortController().signal });
}
