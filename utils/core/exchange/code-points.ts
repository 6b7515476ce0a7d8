/**
 * Offsets of the Web Annotation model count code points («characters», section 4.2.5), Rasd's count UTF-16 units: here is the border. An
 * offset inside a surrogate pair becomes the one before the pair.
 */

/** Code points before a UTF-16 offset. */
export function toCodePoints(text: string, offset: number): number {
  let points = 0;
  for (let i = 0; i < offset && i < text.length; points++) {
    const width = widthAt(text, i);
    if (i + width > offset) break;
    i += width;
  }
  return points;
}

/** UTF-16 units before a code point offset; the text's length where it lies behind its end. */
export function toUtf16(text: string, points: number): number {
  let units = 0;
  for (let i = 0; i < points && units < text.length; i++) units += widthAt(text, units);
  return units;
}

/** 2 for a surrogate pair; half of one is a code point of its own, as iterating a string has it. */
function widthAt(text: string, at: number): number {
  return text.codePointAt(at)! > 0xffff ? 2 : 1;
}
