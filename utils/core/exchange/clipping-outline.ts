import { hashClipping } from "../clippings/hash-clipping.ts";
import type { Digest, SealedClipping } from "../clippings/types.ts";

/**
 * A clipping of a file without the page it holds, which stays in the file until it is written: ten thousand pages are some hundred
 * megabytes.
 */
export interface ClippingOutline extends Omit<SealedClipping, "content"> {
  readonly headline: string;
  /** Whether it is what was sealed; found while all of it was at hand. */
  readonly isSealed: boolean;
  /** Reads it once more. @throws ChangedFileError when the file says something else there than it did. */
  readonly read: () => Promise<SealedClipping>;
}

/** @param again reads the clipping out of its file once more, @throws ChangedFileError. */
export async function outlineClipping(
  clipping: SealedClipping,
  again: () => Promise<SealedClipping>,
  digest: Digest,
): Promise<ClippingOutline> {
  const { content, ...rest } = clipping;
  return { ...rest, headline: content.headline, isSealed: await isWhole(clipping, digest), read: again };
}

export function isOutline(record: object): record is ClippingOutline {
  return "read" in record;
}

/** Whether a clipping is what was sealed. Its id is its hash, so two whole ones of one id are one. */
export async function isWhole(clipping: SealedClipping, digest: Digest): Promise<boolean> {
  return clipping.id === clipping.seal.hash && (await hashClipping(clipping, digest)) === clipping.id;
}
