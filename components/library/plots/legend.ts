import { measureText } from "./measure-text.ts";

/** Size of a legend's text, in CSS pixels. */
export const LEGEND_SIZE = 12;
const LINE = 22;
/** The sign before a text, and the space behind it. */
const SIGN = 44;

/** Places of a legend's entries, from the start of the line, as many to a line as fit, and the height of them all. */
export function layOutLegend(
  texts: readonly string[],
  width: number,
): { readonly places: readonly { readonly x: number; readonly y: number }[]; readonly height: number } {
  let [x, y] = [0, 14];
  const places = texts.map((text) => {
    const size = measureText(text, LEGEND_SIZE) + SIGN;
    if (x > 0 && x + size > width) {
      x = 0;
      y += LINE;
    }
    const place = { x, y };
    x += size;
    return place;
  });
  return { places, height: y + 18 };
}
