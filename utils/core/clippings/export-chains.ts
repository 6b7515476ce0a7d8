import type { ChainHead, SealedClipping } from "./types.ts";

/** The format's name and version, at the top of the file. */
export const EXPORT_FORMAT = "rasd-export/1";

/**
 * Writes an export of sealed clippings and the heads of their chains, as `verify` reads it: JSON in pieces, one record each, since
 * one string of all could be longer than a browser makes them. Joined, the pieces are the file. Clippings are to come chain by chain in
 * the order of their numbers, deleted ones among them.
 */
export interface ExportWriter {
  readonly addClipping: (clipping: SealedClipping) => string;
  readonly end: (heads: readonly ChainHead[]) => string;
}

export function createExportWriter(): ExportWriter {
  const head = `{"format":${JSON.stringify(EXPORT_FORMAT)},"clippings":[`;
  let count = 0;
  return {
    addClipping: (clipping) => `${count++ === 0 ? head : ","}\n${JSON.stringify(clipping)}`,
    end: (heads) =>
      `${count === 0 ? head : ""}\n],"heads":[${heads.map((each) => `\n${JSON.stringify(each)}`).join(",")}\n]}\n`,
  };
}
