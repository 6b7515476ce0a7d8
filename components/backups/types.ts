import type { BackupSchedule, BackupState } from "../../utils/core/backup/types.ts";

/** What is going on. `total` 0: not known yet; `done` equals it while the file is checked and handed over. */
export type BackupWork =
  | { readonly kind: "making"; readonly done: number; readonly total: number }
  /** The key of a new lock is being made. */
  | { readonly kind: "locking" };

export interface BackupsState {
  readonly backup: BackupState;
  /** Now, in milliseconds since 1970: the age of the last one is reckoned from it. */
  readonly now: number;
  /** Whether the browser lets Rasd write into the downloads folder. */
  readonly isAllowed: boolean;
  readonly work: BackupWork | null;
  /** Said once; null: nothing to say. */
  readonly notice: { readonly kind: "made"; readonly file: string } | { readonly kind: "locked" } | null;
}

export interface BackupActions {
  /** From a click: the browser may ask the reader first. */
  readonly setSchedule: (schedule: BackupSchedule) => void;
  /** From a click, too. */
  readonly allow: () => void;
  /** From a click, too. */
  readonly make: () => void;
  readonly cancel: () => void;
  readonly lock: (passphrase: string) => void;
  readonly unlock: () => void;
  /** Shows where a backup is restored. */
  readonly restore: () => void;
}
