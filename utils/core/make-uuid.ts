/**
 * A random UUID, version 4 (RFC 9562, section 5.4), of 16 random bytes. For pages: browsers give `crypto.randomUUID` to secure
 * contexts only, and some outlets still serve http.
 */
export function makeUuid(random: Uint8Array): string {
  const bytes = random.slice(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, "$1-$2-$3-$4-$5");
}
