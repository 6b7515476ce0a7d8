import { createHash } from "node:crypto";
import { type ClippingDraft, sealClipping, startChain } from "../../../utils/core/clippings/seal-clipping.ts";
import type { ChainHead, Digest, SealedClipping } from "../../../utils/core/clippings/types.ts";
import { sampleContent } from "./sample-content.ts";

/** Node's own SHA-256; WebCrypto's is held to it in tests/scripts/verify.test.ts. */
export const digest: Digest = async (text) => createHash("sha256").update(text, "utf8").digest("hex");

export function sampleDraft(number: number): ClippingDraft {
  const articleId = `https://example.org/a-${number}.html`;
  return { articleId, version: 1, content: sampleContent({ headline: `الخبر رقم ${number}` }) };
}

/** A chain of that many clippings and its head. */
export async function sampleChain(
  length: number,
  chain = "5b1f4c7e-0d5e-4f6a-8a8e-3d2b1c0a9f00",
): Promise<{ clippings: SealedClipping[]; head: ChainHead }> {
  const clippings: SealedClipping[] = [];
  let head = startChain(chain, "2026-01-06T08:00:00.000Z");
  for (let number = 1; number <= length; number++) {
    const sealed = await sealClipping(sampleDraft(number), head, "2026-01-06T08:00:01.000Z", digest);
    clippings.push(sealed.clipping);
    head = sealed.head;
  }
  return { clippings, head };
}
