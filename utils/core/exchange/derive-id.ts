import type { Digest } from "../clippings/types.ts";

/**
 * A UUID that follows from texts: version 8 (RFC 9562, section 5.8) of the first 16 octets of their SHA-256. The same texts give the
 * same id on every machine. No text may hold a line feed but the last.
 */
export async function deriveId(texts: readonly string[], digest: Digest): Promise<string> {
  const hash = await digest(texts.join("\n"));
  const variant = ((Number.parseInt(hash[16]!, 16) & 0x3) | 0x8).toString(16);
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
