import { writeJson } from "../../core/exchange/write-json.ts";
import type { RasdDatabase } from "../../store/database.ts";
import { readForExport, readLibraryRecords } from "../../store/read-for-export.ts";
import { createPause } from "../exchange/pause.ts";
import type { BackupWatch } from "./backup-files.ts";

/**
 * Writes everything, deleted records too, as the JSON that brings a whole library back; gives how many articles are in it.
 *
 * @param add takes the file piece by piece.
 */
export async function writeLibrary(
  database: RasdDatabase,
  made: { readonly now: Date; readonly extensionVersion: string },
  add: (text: string) => Promise<void>,
  { onProgress, signal }: BackupWatch,
): Promise<number> {
  const what = { kind: "everything", tombstones: true } as const;
  const pause = createPause(signal);
  const { now, extensionVersion } = made;
  // Which lexicon an article was read with stands in its clippings; a backup is made without one.
  const envelope = {
    scope: "backup",
    title: "",
    generatedAt: now.toISOString(),
    lexiconVersion: "",
    redacted: false,
  } as const;
  const writer = writeJson({ ...envelope, extensionVersion });
  const rest = await readLibraryRecords(database, what);
  let articles = 0;
  for await (const records of readForExport(database, what, { onProgress, signal }, rest.chains)) {
    for (const { text } of writer.add(records)) await add(text);
    articles++;
    await pause();
  }
  for (const { text } of writer.end(rest)) await add(text);
  return articles;
}
