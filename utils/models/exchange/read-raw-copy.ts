import type { FileText } from "../../core/exchange/file-text.ts";
import { type ImportProblem, problemAt, WHOLE_FILE } from "../../core/exchange/import-types.ts";
import { extensionVersion } from "../../extension/identity.ts";
import { forgetUpgradeCopies } from "../../store/copy-before-upgrade.ts";
import { parseRawCopy } from "../../store/parse-raw-copy.ts";
import { makeFromRawCopy } from "../../store/raw-copy.ts";
import { sealOldClippings } from "../../store/seal-old-clippings.ts";
import { writeLibrary } from "../backup/write-library.ts";
import { sealTools } from "../clip-page.ts";
import { openGuardedDatabase } from "../open-guarded-database.ts";
import { createBlobParts } from "./blob-parts.ts";
import type { Pause } from "./pause.ts";

/**
 * Brings a raw copy to the present form: a database is made of it, upgraded by the same steps as the reader's own, and written as JSON,
 * which is then read like any other file. That database is gone when this returns.
 */
export async function readRawCopy(
  text: FileText,
  now: Date,
  pause: Pause,
): Promise<{ readonly ok: true; readonly file: Blob } | { readonly ok: false; readonly problem: ImportProblem }> {
  const parsed = await parseRawCopy(text, pause);
  if (!parsed.ok) return parsed;
  const name = `rasd-restore-${crypto.randomUUID()}`;
  const database = openGuardedDatabase(name);
  try {
    (await makeFromRawCopy(name, parsed.head, parsed.rows)).close();
    await database.open();
    await sealOldClippings(database, sealTools(now));
    const parts = createBlobParts("application/json");
    const watch = { onProgress: () => {}, signal: new AbortController().signal };
    await writeLibrary(
      database,
      { now, extensionVersion: extensionVersion() },
      async (piece) => parts.add(piece),
      watch,
    );
    return { ok: true, file: parts.blob() };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return { ok: false, problem: problemAt("value", WHOLE_FILE, said) };
  } finally {
    await database.delete();
    await forgetUpgradeCopies(name);
  }
}
