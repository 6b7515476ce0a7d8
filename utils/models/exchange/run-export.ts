import type { ArticleRecords, ExportWriter, LibraryRecords } from "../../core/exchange/types.ts";
import type { RasdDatabase } from "../../store/database.ts";
import { type RecordsToExport, readForExport, readLibraryRecords } from "../../store/read-for-export.ts";
import type { ExportSink } from "./export-sink.ts";
import { createPause } from "./pause.ts";

export interface ExportRun {
  readonly what: RecordsToExport;
  readonly writer: ExportWriter;
  readonly sink: ExportSink;
  /** What is done to the records before they are written: names are replaced. Left out: nothing. */
  readonly change?: {
    readonly article: (records: ArticleRecords) => ArticleRecords;
    readonly library: (rest: LibraryRecords) => LibraryRecords;
  };
  /** Articles written, of how many. */
  readonly onProgress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/** The file, and how many articles are in it; null: there was nothing to write. */
export interface ExportedFile {
  readonly blob: Blob | null;
  readonly articles: number;
}

/**
 * Writes records into a file, an article at a time; the page gets its turn every few milliseconds. Heads of chains are read before the
 * articles, so that what is sealed meanwhile belongs to neither.
 *
 * @throws the signal's reason; what was written until then is let go.
 */
export async function runExport(database: RasdDatabase, run: ExportRun): Promise<ExportedFile> {
  const { what, writer, sink, change, onProgress, signal } = run;
  const pause = createPause(signal);
  signal.throwIfAborted();
  const rest = await readLibraryRecords(database, what);
  let articles = 0;
  for await (const records of readForExport(database, what, { onProgress, signal }, rest.chains)) {
    articles++;
    await sink.add(writer.add(change?.article(records) ?? records), pause);
  }
  if (articles === 0 && Object.values(rest).every((list: readonly unknown[]) => list.length === 0))
    return { blob: null, articles };
  await sink.add(writer.end(change?.library(rest) ?? rest), pause);
  return { blob: await sink.end(pause), articles };
}
