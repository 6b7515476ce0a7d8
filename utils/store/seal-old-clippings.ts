import { contentOfUnsealed } from "../core/clippings/content-of-unsealed.ts";
import { SealError } from "../core/clippings/seal-clipping.ts";
import { unsealedClippingSchema } from "../core/notes/schemas.ts";
import type { UnsealedClipping } from "../core/notes/types.ts";
import type { RasdDatabase } from "./database.ts";
import { parseRecord, RecordError } from "./parse-record.ts";
import { type Found, type SealTools, sealBehindHead } from "./seal-behind-head.ts";

export interface OldSealed {
  /** How many were sealed in this call. */
  readonly sealed: number;
  /** Rows that are no clippings, and why: they stay where they are. */
  readonly refused: readonly { readonly id: string; readonly reason: string }[];
}

/**
 * Seals the clippings that were kept before there were seals, in the order they were captured, and takes each old row out in the
 * transaction that stores its seal: interrupted anywhere, the next call goes on, none is there twice and none is lost. Deleted ones are
 * sealed too and stay deleted. Does next to nothing when there are none left.
 */
export async function sealOldClippings(database: RasdDatabase, tools: SealTools): Promise<OldSealed> {
  await database.open();
  const { clippings } = database;
  const refused: { id: string; reason: string }[] = [];
  let sealed = 0;
  // One row in memory at a time; equal moments stand in the order of their ids.
  for (const id of await clippings.orderBy("capturedAt").primaryKeys()) {
    try {
      if (await sealRow(database, id, tools)) sealed++;
    } catch (error) {
      if (!(error instanceof SealError || error instanceof RecordError)) throw error;
      refused.push({ id, reason: error.message });
    }
  }
  return { sealed, refused };
}

/** Whether it was there to be sealed. */
async function sealRow(database: RasdDatabase, id: string, tools: SealTools): Promise<boolean> {
  let row: UnsealedClipping | undefined;
  const look = async (): Promise<Found<boolean>> => {
    const stored = await database.clippings.get(id);
    if (stored === undefined) return { instead: false };
    row = parseRecord(unsealedClippingSchema, stored);
    const { articleId } = row;
    const note = (await database.articles.get(articleId)) ?? null;
    const versions = await database.sealed.where("articleId").equals(articleId).sortBy("version");
    const version = (versions.at(-1)?.version ?? 0) + 1;
    return { draft: { articleId, version, content: contentOfUnsealed(row, note) } };
  };
  return sealBehindHead(
    database,
    look,
    async (clipping) => {
      const deletedAt = row?.deletedAt ?? null;
      if (deletedAt !== null) await database.sealed.put({ ...clipping, deletedAt });
      await database.clippings.delete(id);
      return true;
    },
    tools,
  );
}
