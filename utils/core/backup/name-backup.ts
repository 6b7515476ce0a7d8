/** Folder inside the downloads folder that backups stand in. */
export const BACKUP_FOLDER = "Rasd";
/** The locked identity: the same file beside every backup, so that the passphrase is all there is to remember. */
export const KEY_FILE = `${BACKUP_FOLDER}/rasd-backup-key.age`;

/**
 * Where a backup is written: one a day, the later one in place of the earlier.
 *
 * @param day of the reader: «2026-01-31».
 */
export function nameBackup(day: string, isLocked: boolean): string {
  return `${BACKUP_FOLDER}/rasd-backup-${day}.json${isLocked ? ".age" : ""}`;
}

/** Where the records as an older schema left them are written, before they are brought to the present one. */
export function nameRawCopy(day: string, schema: number, isLocked: boolean): string {
  return `${BACKUP_FOLDER}/rasd-before-upgrade-schema-${schema}-${day}.jsonl${isLocked ? ".age" : ""}`;
}
