import { KEY_FILE, nameBackup, nameRawCopy } from "../../core/backup/name-backup.ts";
import type { BackupLock } from "../../core/backup/types.ts";
import { listUpgradeCopies } from "../../store/copy-before-upgrade.ts";
import type { RasdDatabase } from "../../store/database.ts";
import { createCheckedFile } from "./checked-file.ts";
import { lockBackup } from "./lock.ts";
import { writeLibrary } from "./write-library.ts";

/** A file that belongs into the downloads folder. */
export interface BackupFile {
  /** An object URL of the page that made it. */
  readonly url: string;
  readonly name: string;
  readonly bytes: number;
  /** The schema whose records a file holds that were copied before an upgrade; null: it is no such file. */
  readonly upgradeOf: number | null;
}

export interface BackupFiles {
  /** The backup, the key that opens it where it is locked, and copies from before upgrades that are in no file yet. */
  readonly files: readonly BackupFile[];
  /** Articles in the backup, deleted ones included. */
  readonly articles: number;
}

/** What a backup is made with. A page out of sight cannot ask the browser for it. */
export interface BackupFacts {
  /** null: it is not encrypted. */
  readonly lock: BackupLock | null;
  readonly now: Date;
  readonly extensionVersion: string;
}

export interface BackupWatch {
  /** `total` 0: not known yet. `done` equals it while the file is checked. */
  readonly onProgress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Writes the files of a backup and reads them back. In a page, since a service worker has no object URLs; the caller revokes them.
 *
 * @throws ReadBackError when a file reads differently than it was written; the signal's reason.
 */
export async function writeBackupFiles(
  database: RasdDatabase,
  { lock, now, extensionVersion }: BackupFacts,
  watch: BackupWatch,
): Promise<BackupFiles> {
  const plain = createCheckedFile("application/json;charset=utf-8");
  const articles = await writeLibrary(database, { now, extensionVersion }, plain.add, watch);
  const checked = await plain.end();
  watch.signal.throwIfAborted();
  const day = dayOf(now);
  const whole = lock === null ? checked : await locked(checked, lock, watch.signal);
  const files = [file(whole, nameBackup(day, lock !== null))];
  if (lock !== null) files.push(keyFile(lock));
  files.push(...(await copyFiles(database.name, { lock, now }, watch.signal)));
  return { files, articles };
}

/**
 * Writes the files of copies from before upgrades that are in no file yet, with the key where they are locked. The library itself is
 * not opened: it may not have been upgraded yet.
 *
 * @throws ReadBackError, the signal's reason.
 */
export async function writeUpgradeFiles(
  name: string,
  made: Pick<BackupFacts, "lock" | "now">,
  signal: AbortSignal,
): Promise<BackupFiles> {
  const files = await copyFiles(name, made, signal);
  if (files.length > 0 && made.lock !== null) files.push(keyFile(made.lock));
  return { files, articles: 0 };
}

async function copyFiles(
  name: string,
  { lock, now }: Pick<BackupFacts, "lock" | "now">,
  signal: AbortSignal,
): Promise<BackupFile[]> {
  const files: BackupFile[] = [];
  for (const { schema, file: copy } of await listUpgradeCopies(name)) {
    const whole = lock === null ? copy : await locked(copy, lock, signal);
    files.push({ ...file(whole, nameRawCopy(dayOf(now), schema, lock !== null)), upgradeOf: schema });
  }
  return files;
}

function keyFile({ key }: BackupLock): BackupFile {
  return file(new Blob([`${key.trim()}\n`]), KEY_FILE);
}

export function releaseBackupFiles({ files }: BackupFiles): void {
  for (const { url } of files) URL.revokeObjectURL(url);
}

async function locked(plain: Blob, lock: BackupLock, signal: AbortSignal): Promise<Blob> {
  const cipher = createCheckedFile("application/octet-stream");
  const reader = (await lockBackup(plain.stream(), lock)).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    signal.throwIfAborted();
    await cipher.add(part.value as Uint8Array<ArrayBuffer>);
  }
  return cipher.end();
}

function file(blob: Blob, name: string): BackupFile {
  return { url: URL.createObjectURL(blob), name, bytes: blob.size, upgradeOf: null };
}

/** By the reader's calendar. */
function dayOf(time: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}
