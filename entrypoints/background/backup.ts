import { extensionVersion } from "../../utils/extension/identity.ts";
import { withOffscreenPage } from "../../utils/extension/offscreen.ts";
import type { BackupFiles } from "../../utils/models/backup/backup-files.ts";
import { keepBackups } from "../../utils/models/backup/keep-backups.ts";
import { saveUpgradeCopies, type WithBackupFiles } from "../../utils/models/backup/run-backup.ts";
import type { RasdDatabase } from "../../utils/store/database.ts";
import { DATABASE_NAME } from "../../utils/store/names.ts";

/** Makes a backup if one is due: out of sight where the background is a service worker, else here. */
export async function backUpIfDue(database: RasdDatabase): Promise<void> {
  const now = new Date();
  // Whoever upgrades the library writes its copy first; the page out of sight would not.
  await database.open();
  // Known when it is built: Chromium's background is spared the code that writes the files.
  await keepBackups(import.meta.env.FIREFOX ? await here(database, now) : outOfSight(now), now);
}

/** Writes copies from before upgrades into files: before the upgrade itself, and again where it failed. Never rejects. */
export async function saveCopies(): Promise<void> {
  const now = new Date();
  await saveUpgradeCopies(import.meta.env.FIREFOX ? await copiesHere(now) : outOfSight(now, { copies: "alone" }), now);
}

function outOfSight(now: Date, more: Readonly<Record<string, string>> = {}): WithBackupFiles {
  return (lock, use) => {
    const asked = new URLSearchParams({
      ...more,
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

async function copiesHere(now: Date): Promise<WithBackupFiles> {
  const { copiesInThisPage } = await import("../../utils/models/backup/in-this-page.ts");
  return copiesInThisPage(DATABASE_NAME, now);
}
