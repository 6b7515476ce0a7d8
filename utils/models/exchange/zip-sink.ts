import { strToU8, Zip, ZipDeflate } from "fflate";
import { type BlobParts, createBlobParts } from "./blob-parts.ts";
import type { ExportSink } from "./export-sink.ts";
import type { Pause } from "./pause.ts";

/** A file of the zip that is not compressed yet. */
interface OpenFile {
  texts: string[];
  /** What of it is no longer in this page's memory; null: all of it is. */
  parts: BlobParts | null;
  /** The calls of `add` it had pieces in, first and last. */
  readonly first: number;
  last: number;
}

/** Characters held open before files that look finished are compressed. */
const MOST_OPEN = 2_000_000;
/** Characters compressed at once: some milliseconds. */
const CHUNK = 64_000;

/**
 * A format of many files, in one zip (docs/adr/0022). A file is compressed and let go once the writer has gone on to others, so that
 * ten thousand small ones are never open together; a file that keeps growing (a table) is compressed at the end.
 *
 * @param modified when the files say they were written, ISO 8601 in UTC.
 */
export function createZipSink(modified: string): ExportSink {
  const zipped = createBlobParts("application/zip");
  const open = new Map<string, OpenFile>();
  const closed = new Set<string>();
  let [calls, held] = [0, 0];
  let failure: Error | null = null;
  const zip = new Zip((error, data) => {
    if (error) failure = error;
    else zipped.add(data as Uint8Array<ArrayBuffer>);
  });

  async function compress(name: string, file: OpenFile, pause: Pause): Promise<void> {
    const entry = new ZipDeflate(name, { level: 6 });
    entry.mtime = modified;
    zip.add(entry);
    if (file.parts !== null) await push(entry, file.parts.blob(), pause);
    for (const text of file.texts)
      for (let from = 0; from < text.length; ) {
        const to = endOfChunk(text, from);
        entry.push(strToU8(text.slice(from, to)));
        from = to;
        await pause();
      }
    entry.push(new Uint8Array(0), true);
    if (failure) throw failure;
    open.delete(name);
    closed.add(name);
  }

  /** Compresses what looks finished: files with pieces in one call, and none in this call or the last. */
  async function letGo(pause: Pause): Promise<void> {
    for (const [name, file] of [...open]) {
      if (file.first === file.last && file.last < calls - 1) await compress(name, file, pause);
      else if (file.first < file.last) {
        file.parts ??= createBlobParts("text/plain;charset=utf-8");
        for (const text of file.texts) file.parts.add(text);
        file.texts = [];
      }
    }
    held = [...open.values()].reduce((sum, { texts }) => sum + texts.reduce((all, { length }) => all + length, 0), 0);
  }

  return {
    add: async (pieces, pause) => {
      calls++;
      for (const { file: name, text } of pieces) {
        if (closed.has(name)) throw new Error(`${name} went on after other files: it cannot be written into the zip`);
        const file = open.get(name) ?? { texts: [], parts: null, first: calls, last: calls };
        file.texts.push(text);
        file.last = calls;
        open.set(name, file);
        held += text.length;
      }
      if (held > MOST_OPEN) await letGo(pause);
      await pause();
    },
    end: async (pause) => {
      for (const [name, file] of [...open]) await compress(name, file, pause);
      zip.end();
      if (failure) throw failure;
      return zipped.blob();
    },
    files: () => open.size + closed.size,
  };
}

async function push(entry: ZipDeflate, blob: Blob, pause: Pause): Promise<void> {
  for (let from = 0; from < blob.size; from += CHUNK) {
    entry.push(new Uint8Array(await blob.slice(from, from + CHUNK).arrayBuffer()));
    await pause();
  }
}

/** Half a surrogate pair cannot be encoded. */
function endOfChunk(text: string, from: number): number {
  const to = Math.min(text.length, from + CHUNK);
  const last = text.charCodeAt(to - 1);
  return to < text.length && last >= 0xd800 && last < 0xdc00 ? to + 1 : to;
}
