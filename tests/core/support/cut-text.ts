import { isOutline } from "../../../utils/core/exchange/clipping-outline.ts";
import type { FileText } from "../../../utils/core/exchange/file-text.ts";
import type { ReadRecords } from "../../../utils/core/exchange/import-types.ts";

/** A text in pieces, cut at the given places (modulo its length), in the middle of whatever stands there. */
export function cutText(text: string, places: readonly number[], keepsPages: boolean): FileText {
  const cuts = [0, ...places.map((place) => place % (text.length + 1)).toSorted((a, b) => a - b), text.length];
  return {
    length: text.length,
    pieces: async function* () {
      for (const [index, cut] of cuts.entries()) if (index > 0) yield text.slice(cuts[index - 1], cut);
    },
    slice: async (from, to) => text.slice(from, to),
    keepsPages,
  };
}

/** What was read, with the clippings that were left in the file; and how many there were. */
export async function withPages(read: ReadRecords): Promise<{ read: ReadRecords; left: number }> {
  if (!read.ok) return { read, left: 0 };
  let left = 0;
  const clipping = await Promise.all(
    read.records.clipping.map(async (placed) => {
      if (!isOutline(placed.record)) return placed;
      left++;
      return { ...placed, record: await placed.record.read() };
    }),
  );
  return { read: { ...read, records: { ...read.records, clipping } }, left };
}
