const ESCAPE = 0x1b;

/**
 * A folded word as bytes: one for ASCII and for the letters of Arabic, three for anything else. A prefix of a word gives a
 * prefix of its bytes, which is all that searching needs of their order.
 */
export function encodeTerm(term: string): Uint8Array {
  const bytes: number[] = [];
  for (let i = 0; i < term.length; i++) {
    const unit = term.charCodeAt(i);
    if (unit < 0x80 && unit !== ESCAPE) bytes.push(unit);
    else if (unit >= 0x600 && unit < 0x680) bytes.push(unit - 0x600 + 0x80);
    else bytes.push(ESCAPE, unit >> 8, unit & 0xff);
  }
  return Uint8Array.from(bytes);
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
