/** FNV-1a over the UTF-16 units: where an id may be, to be looked at before it counts. 32 bits, unsigned. */
export function hashId(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
