import type { Digest } from "../core/clippings/types.ts";

/** WebCrypto's SHA-256, which pages of the extension and its background have. */
export const digest: Digest = async (text) => {
  const octets = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(octets), (octet) => octet.toString(16).padStart(2, "0")).join("");
};
