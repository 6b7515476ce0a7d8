/** The page out of sight in which Chromium's background has the files of a backup written: a service worker cannot make object URLs. */
import { parseBackupState } from "../../utils/core/backup/parse-backup-state.ts";
import { makeForBackground } from "../../utils/extension/offscreen.ts";
import { writeBackupFiles, writeUpgradeFiles } from "../../utils/models/backup/backup-files.ts";
import { openGuardedDatabase } from "../../utils/models/open-guarded-database.ts";
import { DATABASE_NAME } from "../../utils/store/names.ts";

/** How often the background hears that this goes on, in milliseconds: it would fall asleep after thirty seconds. */
const ALIVE = 10_000;

// A page out of sight has no storage interface: what it has to know stands in its address.
const asked = new URLSearchParams(location.search);
const { lock } = parseBackupState({ lock: JSON.parse(asked.get("lock") ?? "null") });
const extensionVersion = asked.get("version") ?? "";
const now = new Date(asked.get("now") ?? Date.now());

makeForBackground(async (alive) => {
  const timer = setInterval(alive, ALIVE);
  try {
    // Asked for before the library may be upgraded: it is not opened.
    if (asked.has("copies")) return await writeUpgradeFiles(DATABASE_NAME, { lock, now }, new AbortController().signal);
    const watch = { onProgress: () => {}, signal: new AbortController().signal };
    return await writeBackupFiles(openGuardedDatabase(), { lock, now, extensionVersion }, watch);
  } finally {
    clearInterval(timer);
  }
});
