/** What an import is done with: larger than the rest of the library's list, and read when a file is chosen. */
import type { ImportPlan } from "../../core/exchange/import-plan.ts";
import {
  type FileRecords,
  type ImportFormat,
  problemAt,
  type ReadRecords,
  WHOLE_FILE,
} from "../../core/exchange/import-types.ts";
import { planImport } from "../../core/exchange/plan-import.ts";
import { readImport } from "../../core/exchange/read-import.ts";
import { digest } from "../../extension/sha-256.ts";
import type { RasdDatabase } from "../../store/database.ts";
import { isRawCopy } from "../../store/parse-raw-copy.ts";
import { storedLibrary } from "../../store/stored-library.ts";
import { unlockBackup, WrongPassphraseError } from "../backup/lock.ts";
import { createPause } from "../exchange/pause.ts";
import { readRawCopy } from "../exchange/read-raw-copy.ts";

export { importRecords } from "../../store/import-records.ts";
export { rememberForUndo, undoImport } from "../../store/undo-import.ts";
export { isLocked } from "../backup/lock.ts";

type Read = Extract<ReadRecords, { ok: true }>;
export type ReadFile =
  | (Omit<Read, "format"> & { readonly format: ImportFormat | "raw" })
  | Extract<ReadRecords, { ok: false }>;

/** Reads a file of any kind that can be taken up. */
export async function readFile(file: Blob, now: Date, signal: AbortSignal): Promise<ReadFile> {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return { ok: false, problem: problemAt("encoding", WHOLE_FILE) };
  }
  signal.throwIfAborted();
  const tools = { now: now.toISOString(), digest, pause: createPause(signal) };
  if (!isRawCopy(text)) return readImport(text, tools);
  const json = await readRawCopy(text, now);
  if (!json.ok) return json;
  signal.throwIfAborted();
  const read = await readImport(json.text, tools);
  return read.ok ? { ...read, format: "raw" } : read;
}

export function planFor(
  database: RasdDatabase,
  records: FileRecords,
  now: Date,
  signal: AbortSignal,
  onProgress: (done: number, total: number) => void,
): Promise<ImportPlan> {
  return planImport(records, storedLibrary(database), { now: now.toISOString(), digest, signal, onProgress });
}

/** What an encrypted file holds; null: the passphrase does not open it. */
export async function openLocked(file: Blob, passphrase: string, keys: readonly string[]): Promise<Blob | null> {
  try {
    return await new Response(
      (await unlockBackup(file, passphrase, keys)) as ReadableStream<Uint8Array<ArrayBuffer>>,
    ).blob();
  } catch (error) {
    if (error instanceof WrongPassphraseError) return null;
    throw error;
  }
}
