export const ESCAPE = 0x1b;

/** Bytes that are appended to; `bytes` has room to spare, `length` of them count. */
export interface ByteList {
  bytes: Uint8Array;
  length: number;
}

export function createByteList(): ByteList {
  return { bytes: new Uint8Array(1024), length: 0 };
}

/**
 * Appends a text as bytes: one for ASCII and for the letters of Arabic, three for anything else. A prefix of a text gives a
 * prefix of its bytes, which is all that searching needs of their order.
 */
export function appendText(list: ByteList, text: string): void {
  const needed = list.length + 3 * text.length;
  if (needed > list.bytes.length) {
    const larger = new Uint8Array(Math.max(needed, 2 * list.bytes.length));
    larger.set(list.bytes.subarray(0, list.length));
    list.bytes = larger;
  }
  const { bytes } = list;
  let at = list.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80 && unit !== ESCAPE) bytes[at++] = unit;
    else if (unit >= 0x600 && unit < 0x680) bytes[at++] = unit - 0x600 + 0x80;
    else {
      bytes[at++] = ESCAPE;
      bytes[at++] = unit >> 8;
      bytes[at++] = unit & 0xff;
    }
  }
  list.length = at;
}

export function encodeTerm(term: string): Uint8Array {
  const list = createByteList();
  appendText(list, term);
  return list.bytes.slice(0, list.length);
}

/** The way back. */
export function decodeTerm(bytes: Uint8Array): string {
  let term = "";
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte === ESCAPE) {
      term += String.fromCharCode((bytes[i + 1]! << 8) | bytes[i + 2]!);
      i += 2;
    } else term += String.fromCharCode(byte < 0x80 ? byte : byte - 0x80 + 0x600);
  }
  return term;
}

/** Negative, zero or positive, as the bytes of `a` come before those of `b`, are the same, or come behind. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return a.length - b.length;
}
