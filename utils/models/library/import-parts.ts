/** What an import is done with: larger than the rest of the library's list, and read when a file is chosen. */
import { EncodingError, type FileText } from "../../core/exchange/file-text.ts";
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
import { createBlobText } from "../exchange/blob-text.ts";
import { createPause, type Pause } from "../exchange/pause.ts";
import { readRawCopy } from "../exchange/read-raw-copy.ts";

export { importRecords } from "../../store/import-records.ts";
export { rememberForUndo, undoImport } from "../../store/undo-import.ts";
export { isLocked } from "../backup/lock.ts";

type Read = Extract<ReadRecords, { ok: true }>;
export type ReadFile =
  | (Omit<Read, "format"> & { readonly format: ImportFormat | "raw" })
  | Extract<ReadRecords, { ok: false }>;

/** Reads a file of any kind that can be taken up, a piece at a time. */
export async function readFile(file: Blob, now: Date, signal: AbortSignal): Promise<ReadFile> {
  const text = createBlobText(file);
  const pause = createPause(signal);
  try {
    const read = await readAny(text, now, pause);
    // What is wrong with it is told only of a file that is text to its end.
    if (!read.ok) for await (const _ of text.pieces()) await pause();
    return read;
  } catch (error) {
    if (error instanceof EncodingError) return { ok: false, problem: problemAt("encoding", WHOLE_FILE) };
    throw error;
  }
}

async function readAny(text: FileText, now: Date, pause: Pause): Promise<ReadFile> {
  const tools = { now: now.toISOString(), digest, pause };
  if (!(await isRawCopy(text))) return readImport(text, tools);
  const json = await readRawCopy(text, now, pause);
  if (!json.ok) return json;
  const read = await readImport(createBlobText(json.file), tools);
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
