import type { Piece } from "../../core/exchange/types.ts";
import { createBlobParts } from "./blob-parts.ts";
import type { Pause } from "./pause.ts";

/** Where the pieces of an export go. */
export interface ExportSink {
  /** What one call of the writer gave; where it makes its pieces as they are asked for, the page gets its turn between two. */
  readonly add: (pieces: Iterable<Piece>, pause: Pause) => Promise<void>;
  /** The whole, once the last piece was added. */
  readonly end: (pause: Pause) => Promise<Blob>;
  /** Files in it so far. */
  readonly files: () => number;
}

/** A format of one file, which is saved as it is. */
export function createFileSink(media: string): ExportSink {
  const parts = createBlobParts(media);
  return {
    add: async (pieces, pause) => {
      for (const { text } of pieces) {
        parts.add(text);
        await pause();
      }
    },
    end: async () => parts.blob(),
    files: () => 1,
  };
}
