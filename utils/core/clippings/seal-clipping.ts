import * as v from "valibot";
import { hashClipping } from "./hash-clipping.ts";
import { clippingDraftSchema } from "./schemas.ts";
import type { ChainHead, Digest, SealedClipping, SealedContent } from "./types.ts";
import { makeWellFormed } from "./well-formed.ts";

export interface ClippingDraft {
  /** Id of the article's note. */
  readonly articleId: string;
  /** One more than the article's latest version; 1 for its first. */
  readonly version: number;
  readonly content: SealedContent;
}

/** What was to be sealed is no clipping. The message names the field. */
export class SealError extends Error {
  override readonly name = "SealError";
}

/** The head of a chain without a clipping. `id`: random (makeUuid), one for each machine; `now`: ISO 8601 in UTC. */
export function startChain(id: string, now: string): ChainHead {
  return { id, schema: 1, createdAt: now, updatedAt: now, deletedAt: null, number: 0, hash: null };
}

/**
 * Seals a clipping behind the last one of a chain; gives the record and the chain's new head. Both are to be stored
 * together, and only while the stored head is still the one given here: else two clippings would have one number.
 * Strings become well-formed Unicode. `now`: ISO 8601 in UTC.
 *
 * @throws SealError when the draft is not one.
 */
export async function sealClipping(
  draft: ClippingDraft,
  head: ChainHead,
  now: string,
  digest: Digest,
): Promise<{ readonly clipping: SealedClipping; readonly head: ChainHead }> {
  const checked = v.safeParse(clippingDraftSchema, makeWellFormed(draft));
  if (!checked.success) {
    const issue = checked.issues[0];
    throw new SealError(`${v.getDotPath(issue) ?? "the clipping"}: ${issue.message}`);
  }
  const number = head.number + 1;
  const seal = { algorithm: "SHA-256", chain: head.id, number, previous: head.hash } as const;
  const record = { schema: 1, createdAt: now, ...checked.output, seal } as const;
  const hash = await hashClipping(record, digest);
  return {
    clipping: { id: hash, ...record, updatedAt: now, deletedAt: null, seal: { ...seal, hash } },
    head: { ...head, updatedAt: now, number, hash },
  };
}
