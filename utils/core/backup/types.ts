/** How often a backup is made by itself. */
export const BACKUP_SCHEDULES = ["never", "daily", "weekly", "monthly"] as const;
export type BackupSchedule = (typeof BACKUP_SCHEDULES)[number];

/**
 * What backups are locked with (docs/adr/0023). Backups are encrypted for `recipient`, which anyone may know; the identity that opens
 * them is kept encrypted with the reader's passphrase, which is kept nowhere.
 */
export interface BackupLock {
  /** An age recipient: «age1…». */
  readonly recipient: string;
  /** The identity as an age file in ASCII armour, locked with the passphrase. */
  readonly key: string;
}

/** A backup that was written and checked. */
export interface BackupMade {
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Its name in the downloads folder, with the folder. */
  readonly file: string;
  readonly bytes: number;
  /** Articles in it, deleted ones included. */
  readonly articles: number;
}

export interface BackupState {
  readonly schedule: BackupSchedule;
  /** null: backups are readable by anyone who has the file. */
  readonly lock: BackupLock | null;
  /** Whether the reader was asked once if they want backups, and what they said. */
  readonly asked: "not-yet" | "declined" | "accepted";
  /** null: none was made yet on this machine. */
  readonly last: BackupMade | null;
  /** The last try, when it did not succeed; null: it did. `at` ISO 8601 in UTC; `message`: what the program said. */
  readonly failure: { readonly at: string; readonly message: string } | null;
}

export const NO_BACKUPS: BackupState = { schedule: "never", lock: null, asked: "not-yet", last: null, failure: null };
